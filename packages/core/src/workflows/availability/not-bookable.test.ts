import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { NotFoundError } from '../../http/errors.js'
import { findAvailableTimes } from './available-times.js'
import { NotBookableError } from './not-bookable.js'

const sydney = { businessId: '1', practitionerIds: ['2'], appointmentTypeIds: ['3'], timeZone: 'Australia/Sydney' }
const notFound = () => json({ status: '404', error: 'Not Found' }, { status: 404 })
const timesResponse = (starts: readonly string[]) =>
  json({ available_times: starts.map((appointment_start) => ({ appointment_start })), links: {} })

function setUp(answer: Parameters<typeof fakeFetch>[0]) {
  const fetch = fakeFetch(answer)
  return { fetch, client: createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } }) }
}

describe('NotBookableError', () => {
  const shown = { show_in_online_bookings: true, archived_at: null, deleted_at: null }

  /** A clinic whose records show why times cannot be booked. */
  function clinic(
    rest: {
      business?: object
      practitioner?: object
      type?: object | undefined
      offered?: boolean
      works?: boolean
      enabled?: boolean
      bookable?: readonly string[]
    } = {},
  ) {
    return setUp(({ url }) => {
      const { pathname } = new URL(url)
      if (pathname.endsWith('available_times') || pathname.endsWith('next_available_time')) {
        const isBookable = rest.bookable?.some((id) => pathname.includes(`practitioners/${id}/`))
        return isBookable ? timesResponse(['2026-03-03T01:00:00Z']) : notFound()
      }
      const list = (name: string, id: string, record?: object) =>
        json({ [name]: record ? [{ id, ...record }] : [], total_entries: record ? 1 : 0 })
      if (pathname.endsWith('/v1/businesses')) return list('businesses', '1', { ...shown, ...rest.business })
      if (pathname.endsWith('/v1/practitioners')) {
        return list('practitioners', '2', { active: true, ...shown, ...rest.practitioner })
      }
      if (pathname.endsWith('/v1/appointment_types')) {
        return 'type' in rest && !rest.type
          ? list('appointment_types', '3')
          : list('appointment_types', '3', { ...shown, ...rest.type })
      }
      if (pathname.endsWith('/practitioners/2/appointment_types')) {
        return json({ appointment_types: [], total_entries: rest.offered === false ? 0 : 1 })
      }
      if (pathname.endsWith('/businesses/1/practitioners')) {
        return json({ practitioners: [], total_entries: rest.works === false ? 0 : 1 })
      }
      if (pathname.endsWith('/settings/public')) return json({ online_bookings: { enabled: rest.enabled ?? true } })
      return notFound()
    })
  }

  const findError = (client: ReturnType<typeof clinic>['client']) =>
    findAvailableTimes(client, { ...sydney, from: '2026-03-02', to: '2026-03-31' }).catch((error: unknown) => error)

  test.each([
    [{ business: { show_in_online_bookings: false } }, ['business']],
    [{ business: { archived_at: '2026-01-01T00:00:00Z' } }, ['business']],
    [{ practitioner: { show_in_online_bookings: false } }, ['practitioner']],
    [{ practitioner: { active: false } }, ['practitioner']],
    [{ type: { show_in_online_bookings: false } }, ['appointment_type']],
    [{ type: undefined }, ['appointment_type']],
    [
      { business: { show_in_online_bookings: false }, practitioner: { active: false }, type: { archived_at: '2026' } },
      ['business', 'practitioner', 'appointment_type'],
    ],
    [{ offered: false }, ['combination']],
    [{ works: false }, ['combination']],
    [{ business: { appointment_type_ids: ['9'] } }, ['combination']],
    [{ business: { appointment_type_ids: ['9', '3'] }, enabled: false }, ['account']],
    [{}, []],
    [{ business: { show_in_online_bookings: null } }, []],
  ])('default: explains a 404: %j', async (rest, reasons) => {
    const error = await findError(clinic(rest).client)
    expect(error).toBeInstanceOf(NotBookableError)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ name: 'NotBookableError', reasons, status: 404, retryable: false })
    for (const reason of reasons)
      expect(String(error)).toContain(reason === 'combination' ? 'does not offer' : reason.replace('_', ' '))
    expect(String(error)).not.toContain('Turned off')
  })

  test('behavior: C65: one practitioner alone: the error names the ids and the reason, found out once for all windows', async () => {
    const { client, fetch } = clinic({ practitioner: { active: false } })
    const error = await findError(client)
    expect(error).toMatchObject({
      message:
        "Not bookable online: practitioner 2 is inactive, or hidden from online bookings. Check Cliniko's online booking settings.",
      notBookable: [{ businessId: '1', practitionerId: '2', appointmentTypeId: '3', reasons: ['practitioner'] }],
    })
    expect(fetch.seen.filter(({ url }) => !url.includes('available_times'))).toHaveLength(3)
  })

  test('behavior: C65: the others are searched, and the result says who is not bookable and why', async () => {
    const { client } = clinic({ offered: false, bookable: ['2', '5'] })
    const { times, notBookable } = await findAvailableTimes(client, {
      ...sydney,
      practitionerIds: ['4', '2', '5', '6'],
      from: '2026-03-02',
      to: '2026-03-31',
    })
    expect([...new Set(times.map(({ practitionerId }) => practitionerId))]).toEqual(['2', '5'])
    expect(notBookable).toEqual([
      { businessId: '1', practitionerId: '4', appointmentTypeId: '3', reasons: ['practitioner'] },
      { businessId: '1', practitionerId: '6', appointmentTypeId: '3', reasons: ['practitioner'] },
    ])
  })

  test('behavior: C65: if nobody is bookable, the error lists everybody', async () => {
    const { client, fetch } = clinic({ business: { show_in_online_bookings: false } })
    const practitionerIds = ['2', '3', '4', '5', '6', '7', '8', '9']
    const days = { from: '2026-03-02', to: '2026-03-02' }
    const error = await findAvailableTimes(client, { ...sydney, practitionerIds, ...days }).catch((error) => error)
    expect(error).toBeInstanceOf(NotBookableError)
    expect(error.notBookable).toHaveLength(8)
    expect(error.message).toContain('business 1 is archived, or hidden')
    // The records are fetched together: a list each, and one for each practitioner that the list lacks.
    expect(fetch.seen.filter(({ url }) => /\/(businesses|appointment_types)\?/.test(url))).toHaveLength(2)
  })

  test('behavior: C65: a message names five problems, and how many there are more', () => {
    const notBookable = ['2', '3', '4', '5', '6', '7', '8'].map((practitionerId) => ({
      businessId: '1',
      practitionerId,
      appointmentTypeId: '3',
      reasons: ['practitioner'] as const,
    }))
    const { message } = new NotBookableError(notBookable, {})
    expect(message).toContain('practitioner 6 is inactive')
    expect(message).not.toContain('practitioner 7')
    expect(message).toContain('2 more in error.notBookable')
  })

  test.each([500, 401, 429])('behavior: C65: status %i fails the whole search', async (status) => {
    const { client } = setUp(({ url }) =>
      url.includes('practitioners/4/') ? json({}, { status }) : timesResponse(['2026-03-03T01:00:00Z']),
    )
    const days = { from: '2026-03-02', to: '2026-03-03' }
    const search = findAvailableTimes(client, { ...sydney, practitionerIds: ['2', '4'], ...days })
    await expect(search).rejects.toMatchObject({ status })
  })

  test('behavior: C65: a lost connection fails the whole search', async () => {
    const { client } = setUp(({ url }) => {
      if (url.includes('practitioners/4/')) throw new TypeError('fetch failed')
      return timesResponse([])
    })
    const days = { from: '2026-03-02', to: '2026-03-03' }
    const search = findAvailableTimes(client, { ...sydney, practitionerIds: ['2', '4'], ...days })
    await expect(search).rejects.toMatchObject({ name: 'NetworkError' })
  })

  test('behavior: without permission to read the records, reasons is empty', async () => {
    const { client } = setUp(({ url }) => (url.includes('available_times') ? notFound() : json({}, { status: 403 })))
    expect(await findError(client)).toMatchObject({ name: 'NotBookableError', reasons: [] })
  })

  test('behavior: a signal also aborts the requests for the reasons', async () => {
    const controller = new AbortController()
    const { client } = setUp(({ url, signal }) => {
      if (url.includes('available_times')) return notFound()
      controller.abort(new Error('left the page'))
      return Promise.reject(signal?.reason)
    })
    const days = { from: '2026-03-02', to: '2026-03-02', signal: controller.signal }
    await expect(findAvailableTimes(client, { ...sydney, ...days })).rejects.toThrow('left the page')
  })
})
