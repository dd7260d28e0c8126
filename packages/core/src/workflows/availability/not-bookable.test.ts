import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { NotFoundError } from '../../http/errors.js'
import { findAvailableTimes } from './available-times.js'
import { type Bookable, NotBookableError } from './not-bookable.js'

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
    } = {},
  ) {
    return setUp(({ url }) => {
      const { pathname } = new URL(url)
      if (pathname.endsWith('available_times') || pathname.endsWith('next_available_time')) return notFound()
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
    for (const reason of reasons) expect(String(error)).toContain(reason)
  })

  test('behavior: onNotBookable is called once for all windows', async () => {
    const { client, fetch } = clinic({ practitioner: { active: false } })
    const reported: [readonly string[], Bookable][] = []
    const times = await findAvailableTimes(client, {
      ...sydney,
      from: '2026-03-02',
      to: '2026-06-30',
      onNotBookable: ({ reasons }, bookable) => reported.push([reasons, bookable]),
    })
    expect(times).toEqual([])
    expect(reported).toEqual([[['practitioner'], { businessId: '1', practitionerId: '2', appointmentTypeId: '3' }]])
    expect(fetch.seen.filter(({ url }) => !url.includes('available_times'))).toHaveLength(3)
  })

  test('behavior: the times of other practitioners are still returned', async () => {
    const { client } = setUp(({ url }) => {
      if (url.includes('available_times'))
        return url.includes('practitioners/4/') ? notFound() : timesResponse(['2026-03-03T01:00:00Z'])
      return notFound()
    })
    const notBookable: string[] = []
    const times = await findAvailableTimes(client, {
      ...sydney,
      practitionerIds: ['4', '2'],
      from: '2026-03-02',
      to: '2026-03-03',
      onNotBookable: (_, { practitionerId }) => notBookable.push(practitionerId),
    })
    expect(times.map(({ practitionerId }) => practitionerId)).toEqual(['2'])
    expect(notBookable).toEqual(['4'])
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
