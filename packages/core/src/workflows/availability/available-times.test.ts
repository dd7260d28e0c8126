import { describe, expect, expectTypeOf, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json, type Seen } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { InputError, ServerError } from '../../http/errors.js'
import { type BookableTime, findAvailableTimes, findNextAvailableTime } from './available-times.js'

const ids = { businessId: '1', practitionerIds: ['2'], appointmentTypeIds: ['3'] }
const sydney = { ...ids, timeZone: 'Australia/Sydney' }
const notFound = () => json({ status: '404', error: 'Not Found' }, { status: 404 })

/** What was asked for, as `practitioner/type from..to #page`. */
function asked({ url }: Seen): string {
  const { pathname, searchParams } = new URL(url)
  const [, practitioner, type] = /practitioners\/(\d+)\/appointment_types\/(\d+)\//.exec(pathname) ?? []
  const page = searchParams.get('page')
  return `${practitioner}/${type} ${searchParams.get('from')}..${searchParams.get('to')}${page ? ` #${page}` : ''}`
}

const times = (starts: readonly string[], next?: string) =>
  json({
    available_times: starts.map((appointment_start) => ({ appointment_start })),
    total_entries: starts.length,
    links: { ...(next && { next }) },
  })

// Monday 2 March 2026, 11:00 in Sydney.
function setUp(answer: Parameters<typeof fakeFetch>[0] = () => times([])) {
  const fetch = fakeFetch(answer)
  const clock = fakeClock(Date.parse('2026-03-02T00:00:00Z'))
  const client = createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } })
  return { fetch, clock, client, asked: () => fetch.seen.map(asked) }
}

describe('findAvailableTimes', () => {
  test('default: a month in steps of 6 days, which leave no day out and ask for none twice', async () => {
    const { client, asked } = setUp()
    await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-31' })
    expect(asked()).toEqual([
      '2/3 2026-03-02..2026-03-07 #1',
      '2/3 2026-03-08..2026-03-13 #1',
      '2/3 2026-03-14..2026-03-19 #1',
      '2/3 2026-03-20..2026-03-25 #1',
      '2/3 2026-03-26..2026-03-31 #1',
    ])
  })

  test('default: times of all practitioners and types are merged in order, each with whose it is', async () => {
    const { client } = setUp((seen) =>
      asked(seen).startsWith('2/3')
        ? times(['2026-03-03T01:00:00Z', '2026-03-03T03:00:00Z'])
        : times(['2026-03-03T02:00:00Z', '2026-03-03T01:00:00Z']),
    )
    const found = await findAvailableTimes(client, {
      ...sydney,
      practitionerIds: ['2', '4', '2'],
      from: '2026-03-02',
      to: '2026-03-04',
    })
    expect(found.map(({ startsAt, practitionerId }) => `${startsAt} ${practitionerId}`)).toEqual([
      '2026-03-03T01:00:00Z 2',
      '2026-03-03T01:00:00Z 4',
      '2026-03-03T02:00:00Z 4',
      '2026-03-03T03:00:00Z 2',
    ])
    expect(found[0]).toEqual({
      startsAt: '2026-03-03T01:00:00Z',
      businessId: '1',
      practitionerId: '2',
      appointmentTypeId: '3',
    })
    expectTypeOf(found).toEqualTypeOf<BookableTime[]>()
  })

  test('behavior: every page is read, and a time that moved to the next page comes once', async () => {
    const { client, asked } = setUp(({ url }) =>
      url.includes('page=1&')
        ? times(['2026-03-03T01:00:00Z', '2026-03-03T02:00:00Z'], '/businesses/1/practitioners/2/whatever?page=2')
        : times(['2026-03-03T02:00:00.000Z', '2026-03-03T03:00:00Z']),
    )
    const found = await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-03' })
    expect(found).toHaveLength(3)
    expect(asked()).toEqual(['2/3 2026-03-02..2026-03-03 #1', '2/3 2026-03-02..2026-03-03 #2'])
  })

  test('behavior: C37: a next link on an empty page does not lead round and round', async () => {
    const { client, fetch } = setUp(() => times([], '/businesses/1?page=2'))
    await findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-02' })
    expect(fetch.seen).toHaveLength(1)
  })

  test.each([
    // At 23:30 UTC on the 7th it's the 8th in Sydney, still the 7th in Toronto.
    ['Australia/Sydney', '2026-03-07T23:30:00Z', '2026-03-08'],
    ['America/Toronto', '2026-03-07T23:30:00Z', '2026-03-07'],
    // Clocks go back in Sydney on 5 April at 3:00, forward in Toronto on 8 March at 2:00.
    ['Australia/Sydney', '2026-04-04T13:59:00Z', '2026-04-05'],
    ['Australia/Sydney', '2026-04-05T13:59:00Z', '2026-04-05'],
    ['America/Toronto', '2026-03-09T03:59:00Z', '2026-03-08'],
    ['Australia/Lord_Howe', '2026-10-03T13:29:00Z', '2026-10-03'],
    ['Australia/Lord_Howe', '2026-10-03T13:30:00Z', '2026-10-04'],
    ['Europe/London', '2026-10-24T23:00:00Z', '2026-10-25'],
  ])('behavior: days that are over in %s at %s are left out', async (timeZone, now, today) => {
    const fetch = fakeFetch(() => times([]))
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(Date.parse(now)) })
    await findAvailableTimes(client, { ...ids, timeZone, from: '2026-01-01', to: today })
    expect(fetch.seen.map(asked)).toEqual([`2/3 ${today}..${today} #1`])
    await findAvailableTimes(client, { ...ids, timeZone, from: '2025-01-01', to: '2025-02-01' })
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: no more requests at a time than concurrency allows', async () => {
    let running = 0
    let most = 0
    const { client } = setUp(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
      return times([])
    })
    const days = { from: '2026-03-02', to: '2026-06-30' }
    await findAvailableTimes(client, { ...sydney, ...days, concurrency: 3 })
    expect(most).toBe(3)
  })

  test.each([
    { from: '2026-03-04', to: '2026-03-03' },
    { from: '2026-02-30', to: '2026-03-03' },
    { from: '2026-03-02', to: 'tomorrow' },
    { from: '2026-03-02', to: '2026-03-03', timeZone: 'Sydney' },
    { from: '2026-03-02', to: '2026-03-03', concurrency: 0 },
    { from: '2026-03-02', to: '2026-03-03', practitionerIds: ['x'] },
  ])('input: %j', async (options) => {
    const { client, fetch } = setUp()
    await expect(findAvailableTimes(client, { ...sydney, ...options })).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test('behavior: a failure ends it, and aborts what runs beside it', async () => {
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
    const found = findAvailableTimes(client, { ...sydney, ...days })
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('left the page'))
    await expect(found).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(4)
    await expect(findAvailableTimes(client, { ...sydney, ...days })).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(4)
  })
})

describe('findNextAvailableTime', () => {
  const next = (appointment_start?: string) => json({ total_entries: 1, links: { self: '' }, appointment_start })

  test('default: it walks on until there is a time, and takes the earliest of all', async () => {
    const { client, asked: seen } = setUp((request) => {
      if (!asked(request).includes('2026-03-14')) return next()
      return next(asked(request).startsWith('4') ? '2026-03-15T01:00:00Z' : '2026-03-16T01:00:00Z')
    })
    const found = await findNextAvailableTime(client, { ...sydney, practitionerIds: ['2', '4'] })
    expect(found).toEqual({
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
    expectTypeOf(found).toEqualTypeOf<BookableTime | null>()
  })

  test('behavior: null after the days it may look ahead', async () => {
    const { client, asked } = setUp(() => next())
    expect(await findNextAvailableTime(client, { ...sydney, from: '2026-03-10', days: 8 })).toBeNull()
    expect(asked()).toEqual(['2/3 2026-03-10..2026-03-15', '2/3 2026-03-16..2026-03-17'])
  })

  test('behavior: a first day that is over is today', async () => {
    const { client, asked } = setUp(() => next('2026-03-02T05:00:00Z'))
    await findNextAvailableTime(client, { ...sydney, from: '2026-02-01' })
    expect(asked()).toEqual(['2/3 2026-03-02..2026-03-07'])
  })

  test('behavior: what is not bookable is asked for and told once, not in every window', async () => {
    const { client, fetch } = setUp(({ url }) => {
      if (url.includes('next_available_time')) return url.includes('practitioners/4/') ? notFound() : next()
      return notFound()
    })
    const off: string[] = []
    const found = await findNextAvailableTime(client, {
      ...sydney,
      practitionerIds: ['2', '4'],
      days: 60,
      onNotBookable: (_, { practitionerId }) => off.push(practitionerId),
    })
    expect(found).toBeNull()
    expect(off).toEqual(['4'])
    expect(fetch.seen.filter(({ url }) => url.includes('practitioners/4/appointment_types/3'))).toHaveLength(1)
  })

  test.each([0, 731, 1.5])('input: %s days', async (days) => {
    await expect(findNextAvailableTime(setUp().client, { ...sydney, days })).rejects.toThrow(InputError)
  })
})
