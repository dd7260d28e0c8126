import { describe, expect, expectTypeOf, test } from 'vitest'
import { bareSignal } from '../../../test/bare-signal.js'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json, type Seen } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { InputError, ServerError } from '../../http/errors.js'
import {
  type AvailableTimesOptions,
  type AvailableTimesResult,
  findAvailableTimes,
  findNextAvailableTime,
  type NextAvailableTimeOptions,
  type NextAvailableTimeResult,
} from './available-times.js'

const ids = { businessId: '1', practitionerIds: ['2'], appointmentTypeIds: ['3'] }
const sydney = { ...ids, timeZone: 'Australia/Sydney' }
const notFound = () => json({ status: '404', error: 'Not Found' }, { status: 404 })

/** A request as `practitioner/type from..to #page`. */
function requests({ url }: Seen): string {
  const { pathname, searchParams } = new URL(url)
  const [, practitioner, type] = /practitioners\/(\d+)\/appointment_types\/(\d+)\//.exec(pathname) ?? []
  const page = searchParams.get('page')
  return `${practitioner}/${type} ${searchParams.get('from')}..${searchParams.get('to')}${page ? ` #${page}` : ''}`
}

const timesResponse = (starts: readonly string[], next?: string) =>
  json({
    available_times: starts.map((appointment_start) => ({ appointment_start })),
    total_entries: starts.length,
    links: { ...(next && { next }) },
  })

// Monday 2 March 2026, 11:00 in Sydney.
function setUp(answer: Parameters<typeof fakeFetch>[0] = () => timesResponse([])) {
  const fetch = fakeFetch(answer)
  const clock = fakeClock(Date.parse('2026-03-02T00:00:00Z'))
  const client = createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } })
  return { fetch, clock, client, requests: () => fetch.seen.map(requests) }
}

describe('findAvailableTimes', () => {
  test('default: splits a month into windows of 6 days, without gaps or overlaps', async () => {
    const { client, requests } = setUp()
    await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-31' })
    expect(requests()).toEqual([
      '2/3 2026-03-02..2026-03-07 #1',
      '2/3 2026-03-08..2026-03-13 #1',
      '2/3 2026-03-14..2026-03-19 #1',
      '2/3 2026-03-20..2026-03-25 #1',
      '2/3 2026-03-26..2026-03-31 #1',
    ])
  })

  test('default: merges the times of all practitioners and types in order', async () => {
    const { client } = setUp((seen) =>
      requests(seen).startsWith('2/3')
        ? timesResponse(['2026-03-03T01:00:00Z', '2026-03-03T03:00:00Z'])
        : timesResponse(['2026-03-03T02:00:00Z', '2026-03-03T01:00:00Z']),
    )
    const { times } = await findAvailableTimes(client, {
      ...sydney,
      practitionerIds: ['2', '4', '2'],
      from: '2026-03-02',
      to: '2026-03-04',
    })
    expect(times.map(({ startsAt, practitionerId }) => `${startsAt} ${practitionerId}`)).toEqual([
      '2026-03-03T01:00:00Z 2',
      '2026-03-03T01:00:00Z 4',
      '2026-03-03T02:00:00Z 4',
      '2026-03-03T03:00:00Z 2',
    ])
    expect(times[0]).toEqual({
      startsAt: '2026-03-03T01:00:00Z',
      businessId: '1',
      practitionerId: '2',
      appointmentTypeId: '3',
    })
    expectTypeOf(findAvailableTimes).returns.resolves.toEqualTypeOf<AvailableTimesResult>()
  })

  test('behavior: it fetches every page, and a time that moved to the next page appears once', async () => {
    const { client, requests } = setUp(({ url }) =>
      url.includes('page=1&')
        ? timesResponse(
            ['2026-03-03T01:00:00Z', '2026-03-03T02:00:00Z'],
            '/businesses/1/practitioners/2/whatever?page=2',
          )
        : timesResponse(['2026-03-03T02:00:00.000Z', '2026-03-03T03:00:00Z']),
    )
    const { times } = await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-03' })
    expect(times).toHaveLength(3)
    expect(requests()).toEqual(['2/3 2026-03-02..2026-03-03 #1', '2/3 2026-03-02..2026-03-03 #2'])
  })

  test('behavior: C37: an empty page ends the list, even with a next link', async () => {
    const { client, fetch } = setUp(() => timesResponse([], '/businesses/1?page=2'))
    await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-02' })
    expect(fetch.seen).toHaveLength(1)
  })

  test.each([
    // At 23:30 UTC on the 7th it is the 8th in Sydney and still the 7th in Toronto.
    ['Australia/Sydney', '2026-03-07T23:30:00Z', '2026-03-08'],
    ['America/Toronto', '2026-03-07T23:30:00Z', '2026-03-07'],
    // Clocks go back in Sydney on 5 April at 3:00, forward in Toronto on 8 March at 2:00.
    ['Australia/Sydney', '2026-04-04T13:59:00Z', '2026-04-05'],
    ['Australia/Sydney', '2026-04-05T13:59:00Z', '2026-04-05'],
    ['America/Toronto', '2026-03-09T03:59:00Z', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-10-03T13:29:00Z', '2026-10-03'],
    ['Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04'],
    ['Europe/London', '2026-10-24T23:00:00Z', '2026-10-25'],
  ])('behavior: past days in %s at %s are skipped', async (timeZone, now, today) => {
    const fetch = fakeFetch(() => timesResponse([]))
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(Date.parse(now)) })
    await findAvailableTimes(client, { ...ids, timeZone, from: '2026-01-01', to: today })
    expect(fetch.seen.map(requests)).toEqual([`2/3 ${today}..${today} #1`])
  })

  test('behavior: concurrency limits the concurrent requests', async () => {
    let running = 0
    let most = 0
    const { client } = setUp(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return timesResponse([])
    })
    const days = { from: '2026-03-02', to: '2026-06-30' }
    await findAvailableTimes(client, { ...sydney, ...days, concurrency: 3 })
    expect(most).toBe(3)
  })

  test.each<[object, string]>([
    [{ from: '2026-03-04', to: '2026-03-03' }, 'from must not be after to'],
    [{ from: '2026-02-30', to: '2026-03-03' }, 'from must be an existing date'],
    [{ from: undefined, to: '2026-03-03' }, 'from must be an existing date'],
    [{ from: '2026-03-02', to: 'tomorrow' }, 'to must be an existing date'],
    [{ from: '2026-03-02', to: '2026-02-30' }, 'to must be an existing date'],
    [{ from: '2025-03-02', to: '2026-03-01' }, 'to must not be in the past'],
    [{ timeZone: 'Sydney' }, 'time_zone_identifier'],
    [{ timeZone: undefined }, 'timeZone must be an IANA name'],
    [{ timeZone: '' }, 'timeZone must be an IANA name'],
    [{ concurrency: 0 }, 'concurrency must be a whole number from 1 to 20'],
    [{ businessId: undefined }, 'businessId must be an id'],
    [{ businessId: 1 }, 'businessId must be an id'],
    [{ practitionerIds: ['2', 'x'] }, 'Each of practitionerIds must be an id'],
    [{ practitionerIds: [] }, 'practitionerIds must be a list of at least one id'],
    [{ practitionerIds: '2' }, 'practitionerIds must be a list of at least one id'],
    [{ appointmentTypeIds: [] }, 'appointmentTypeIds must be a list of at least one id'],
    [{ appointmentTypeIds: undefined }, 'appointmentTypeIds must be a list of at least one id'],
    [{ practitionerId: '2' }, 'no "practitionerId". It takes: businessId, practitionerIds, appointmentTypeIds'],
    [{ signal: 'none' }, 'signal must be an AbortSignal'],
  ])('input: C58 C65: %j', async (options, message) => {
    const { client, fetch } = setUp()
    const valid = { ...sydney, from: '2026-03-02', to: '2026-03-03' }
    const search = findAvailableTimes(client, { ...valid, ...options } as AvailableTimesOptions)
    await expect(search).rejects.toThrow(message)
    await expect(search).rejects.toBeInstanceOf(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([undefined, null, 'junk', 5])('input: C65: %s in place of the options', async (options) => {
    const { client } = setUp()
    await expect(findAvailableTimes(client, options as never)).rejects.toThrow(
      'options must be an object with: businessId',
    )
    await expect(findNextAvailableTime(client, options as never)).rejects.toThrow(InputError)
    await expect(findAvailableTimes(undefined as never, options as never)).rejects.toThrow('createClient')
  })

  test('behavior: a failure aborts the other requests', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const { client } = setUp(({ signal }, count) => {
      signals.push(signal)
      if (count === 2) return json({}, { status: 500 })
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    })
    const days = { from: '2026-03-02', to: '2026-06-30' }
    await expect(findAvailableTimes(client, { ...sydney, ...days })).rejects.toThrow(ServerError)
    await new Promise((resolve) => setImmediate(resolve))
    expect(signals.length).toBe(4)
    expect(signals.filter((_, index) => index !== 1).every((signal) => signal?.aborted)).toBe(true)
  })

  test('behavior: C34: a signal aborts every request with its reason', async () => {
    const fetch = hangingFetch()
    const client = createClient({ apiKey, app, fetch, clock: fakeClock() })
    const controller = new AbortController()
    const days = { from: '2026-03-02', to: '2026-06-30', signal: controller.signal }
    const search = findAvailableTimes(client, { ...sydney, ...days })
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('left the page'))
    await expect(search).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(4)
    await expect(findAvailableTimes(client, { ...sydney, ...days })).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(4)
  })
})

test('behavior: C49: a signal of React Native stops a search of many weeks', async () => {
  const { signal, abort, listeners } = bareSignal()
  const { client, fetch } = setUp((_, count) => {
    if (count === 6) abort()
    return timesResponse([])
  })
  const days = { from: '2026-03-02', to: '2026-12-31', concurrency: 2, signal }
  await expect(findAvailableTimes(client, { ...sydney, ...days })).rejects.toMatchObject({ name: 'AbortError' })
  const sent = fetch.seen.length
  expect(sent).toBeLessThanOrEqual(7)
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
  expect(fetch.seen).toHaveLength(sent)
  expect(listeners.size).toBe(0)
})

describe('findNextAvailableTime', () => {
  const next = (appointment_start?: string) => json({ total_entries: 1, links: { self: '' }, appointment_start })

  test('default: searches until there is a time, and returns the earliest', async () => {
    const { client, requests: seen } = setUp((request) => {
      if (!requests(request).includes('2026-03-14')) return next()
      return next(requests(request).startsWith('4') ? '2026-03-15T01:00:00Z' : '2026-03-16T01:00:00Z')
    })
    const { time: earliest } = await findNextAvailableTime(client, { ...sydney, practitionerIds: ['2', '4'] })
    expect(earliest).toEqual({
      startsAt: '2026-03-15T01:00:00Z',
      businessId: '1',
      practitionerId: '4',
      appointmentTypeId: '3',
    })
    expect(seen()).toEqual([
      '2/3 2026-03-02..2026-03-07',
      '4/3 2026-03-02..2026-03-07',
      '2/3 2026-03-08..2026-03-13',
      '4/3 2026-03-08..2026-03-13',
      '2/3 2026-03-14..2026-03-19',
      '4/3 2026-03-14..2026-03-19',
    ])
    expectTypeOf(findNextAvailableTime).returns.resolves.toEqualTypeOf<NextAvailableTimeResult>()
  })

  test('behavior: null if there is no time in the given days', async () => {
    const { client, requests } = setUp(() => next())
    expect(await findNextAvailableTime(client, { ...sydney, from: '2026-03-10', days: 8 })).toEqual({
      time: null,
      notBookable: [],
    })
    expect(requests()).toEqual(['2/3 2026-03-10..2026-03-15', '2/3 2026-03-16..2026-03-17'])
  })

  test('behavior: it starts today if from is in the past', async () => {
    const { client, requests } = setUp(() => next('2026-03-02T05:00:00Z'))
    await findNextAvailableTime(client, { ...sydney, from: '2026-02-01' })
    expect(requests()).toEqual(['2/3 2026-03-02..2026-03-07'])
  })

  test('behavior: a combination that is not bookable is requested and reported once, not in every window', async () => {
    const { client, fetch } = setUp(({ url }) => {
      if (url.includes('next_available_time')) return url.includes('practitioners/4/') ? notFound() : next()
      return notFound()
    })
    const options = { ...sydney, practitionerIds: ['2', '4'], days: 60 }
    const { time, notBookable } = await findNextAvailableTime(client, options)
    expect(time).toBeNull()
    expect(notBookable.map(({ practitionerId }) => practitionerId)).toEqual(['4'])
    expect(fetch.seen.filter(({ url }) => url.includes('practitioners/4/appointment_types/3'))).toHaveLength(1)
  })

  test.each<[object, string]>([
    [{ days: 0 }, 'days must be a whole number from 1 to 730'],
    [{ days: 731 }, 'days must be a whole number from 1 to 730'],
    [{ days: 1.5 }, 'days must be a whole number from 1 to 730'],
    [{ from: '2026-02-30' }, 'from must be an existing date'],
    [{ to: '2026-03-03' }, 'no "to". It takes: businessId'],
    [{ timeZone: 'Melbourne' }, 'time_zone_identifier'],
    [{ practitionerIds: [] }, 'practitionerIds'],
  ])('input: C58 C65: %j', async (options, message) => {
    const { client, fetch } = setUp()
    const search = findNextAvailableTime(client, { ...sydney, ...options } as NextAvailableTimeOptions)
    await expect(search).rejects.toThrow(message)
    await expect(search).rejects.toBeInstanceOf(InputError)
    expect(fetch.seen).toHaveLength(0)
  })
})
