import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { LinkError } from '../../http/errors.js'
import type { Attendee } from '../../resources/attendees.js'
import type { GroupAppointment } from '../../resources/group-appointments.js'
import type { IndividualAppointment } from '../../resources/individual-appointments.js'
import { telehealthUrl } from './telehealth.js'

const base = 'https://api.au2.cliniko.com/v1'
const link = (path: string) => ({ links: { self: `${base}${path}` } })
const url = 'https://clinic.cliniko.com/c/staff'
const none = { archived_at: null, cancelled_at: null, deleted_at: null }

const appointment = (rest: object = {}) =>
  ({
    ...none,
    id: '1',
    telehealth_url: url,
    appointment_type: link('/appointment_types/5'),
    ...rest,
  }) as IndividualAppointment & GroupAppointment
const attendee = (rest: object = {}) =>
  ({ ...none, id: '2', telehealth_url: `${url}-patient`, booking: link('/bookings/1'), ...rest }) as Attendee

function setUp({ enabled = true as boolean | null, booking = appointment() as object | null } = {}) {
  const fetch = fakeFetch(({ url }) => {
    if (url.includes('/appointment_types')) {
      return json({ appointment_types: [{ id: '5', telehealth_enabled: enabled }], total_entries: 1 })
    }
    if (url.includes('?')) return json({ bookings: booking ? [booking] : [], total_entries: 1 })
    return json({ status: '404', error: 'Not Found' }, { status: 404 })
  })
  return { fetch, client: createClient({ apiKey, app, fetch, retry: { limit: 0 } }) }
}

describe('telehealthUrl', () => {
  test("default: returns an appointment's link, for staff", async () => {
    const { client, fetch } = setUp()
    expect(await telehealthUrl(client, appointment())).toBe(url)
    expect(fetch.seen).toHaveLength(1)
  })

  test("default: returns an attendee's link, by the type of its booking", async () => {
    const { client } = setUp()
    expect(await telehealthUrl(client, attendee())).toBe(`${url}-patient`)
  })

  test.each([false, null])('behavior: null if telehealth_enabled is %s, even if there is a link', async (enabled) => {
    const { client } = setUp({ enabled })
    expect(await telehealthUrl(client, appointment())).toBeNull()
    expect(await telehealthUrl(client, attendee())).toBeNull()
  })

  test('behavior: group appointments work the same way', async () => {
    const { client } = setUp()
    expect(await telehealthUrl(client, appointment({ max_attendees: 8 }))).toBe(url)
    expect(await telehealthUrl(client, appointment({ max_attendees: 8, telehealth_url: null }))).toBeNull()
  })

  test.each(['archived_at', 'cancelled_at', 'deleted_at'])(
    'behavior: null if %s is set, without a request',
    async (field) => {
      const { client, fetch } = setUp()
      expect(await telehealthUrl(client, appointment({ [field]: '2026-03-01T00:00:00Z' }))).toBeNull()
      expect(await telehealthUrl(client, attendee({ [field]: '2026-03-01T00:00:00Z' }))).toBeNull()
      expect(fetch.seen).toHaveLength(0)
    },
  )

  test('behavior: null for an attendee whose booking is cancelled, deleted, a block or missing', async () => {
    const cancelled = appointment({ cancelled_at: '2026-03-01T00:00:00Z' })
    expect(await telehealthUrl(setUp({ booking: cancelled }).client, attendee())).toBeNull()
    expect(await telehealthUrl(setUp({ booking: null }).client, attendee())).toBeNull()
    expect(await telehealthUrl(setUp({ booking: { ...none, id: '1' } }).client, attendee())).toBeNull()
    expect(await telehealthUrl(setUp().client, attendee({ booking: null }))).toBeNull()
  })

  test('behavior: a day of attendees costs two requests', async () => {
    const { client, fetch } = setUp()
    const urls = await Promise.all(['2', '3', '4'].map((id) => telehealthUrl(client, attendee({ id }))))
    expect(urls).toEqual(Array.from({ length: 3 }, () => `${url}-patient`))
    expect(fetch.seen).toHaveLength(2)
  })

  test('behavior: C04: a link that points outside the API is not followed', async () => {
    const { client, fetch } = setUp()
    const foreign = appointment({ appointment_type: { links: { self: 'https://evil.test/v1/appointment_types/5' } } })
    await expect(telehealthUrl(client, foreign)).rejects.toThrow(LinkError)
    expect(fetch.seen).toHaveLength(0)
  })

  test('behavior: a signal aborts it with its reason', async () => {
    const signal = AbortSignal.abort(new Error('left the page'))
    await expect(telehealthUrl(setUp().client, attendee(), { signal })).rejects.toThrow('left the page')
  })
})
