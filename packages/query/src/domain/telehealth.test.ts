import { appointmentTypes, attendees, CancellationReason, individualAppointments, linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { mutation } from '../mutation.js'
import { type TelehealthRecord, telehealthQuery } from './telehealth.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })

/** An appointment whose type has telehealth, or has none. */
async function setUp(isEnabled: boolean) {
  const client = mock.client()
  const queryClient = new QueryClient()
  const { items } = await client.request(individualAppointments.list, { perPage: 1 })
  const [appointment] = items
  const typeId = linkedId(appointment?.appointment_type)
  if (!appointment || !typeId) throw new Error('The clinic is closed.')
  await client.request(appointmentTypes.update, typeId, { telehealth_enabled: isEnabled })
  const [attendee] = (await client.request(attendees.list, { where: { booking_id: appointment.id } })).items
  if (!attendee) throw new Error('Nobody attends.')
  const before = mock.requests.length
  const show = async (record: TelehealthRecord) => {
    const observer = new QueryObserver(queryClient, telehealthQuery(client, record))
    const stop = observer.subscribe(() => {})
    await queryClient.ensureQueryData(telehealthQuery(client, record))
    const url = () => observer.getCurrentResult().data
    return { url, stop }
  }
  return { client, queryClient, appointment, attendee, typeId, show, sent: () => mock.requests.length - before }
}

describe('telehealthQuery', () => {
  test('default: the link for staff of an appointment, and the link for the patient of an attendee', async () => {
    const { appointment, attendee, show, sent } = await setUp(true)
    expect((await show(appointment)).url()).toBe(appointment.telehealth_url)
    expect(sent()).toBe(1)
    expect((await show(attendee)).url()).toBe(attendee.telehealth_url)
  })

  test('behavior: null if the type has no telehealth, or the record is cancelled', async () => {
    const { appointment, attendee, show } = await setUp(false)
    expect((await show(appointment)).url()).toBeNull()
    expect((await show(attendee)).url()).toBeNull()
    const enabled = await setUp(true)
    const cancelled = { ...enabled.appointment, cancelled_at: '2026-03-02T00:00:00Z' }
    expect((await enabled.show(cancelled)).url()).toBeNull()
  })

  test('behavior: an attendee of a cancelled booking has none', async () => {
    const { client, appointment, attendee, show } = await setUp(true)
    await client.request(individualAppointments.cancel, appointment.id, {
      cancellation_reason: CancellationReason.Sick,
    })
    expect((await show(attendee)).url()).toBeNull()
  })

  test('C84 behavior: follows a write to the appointment type', async () => {
    const { client, queryClient, appointment, typeId, show } = await setUp(true)
    const { url } = await show(appointment)
    expect(url()).toBe(appointment.telehealth_url)
    const update = new MutationObserver(queryClient, mutation(client, appointmentTypes.update))
    await update.mutate({ id: typeId, telehealth_enabled: false })
    expect(url()).toBeNull()
  })

  test('behavior: the link is in no key and no cache entry', async () => {
    const { queryClient, appointment, show } = await setUp(true)
    await show(appointment)
    const queries = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => ({ queryKey, state }))
    expect(JSON.stringify(queries)).not.toContain(appointment.telehealth_url ?? '?')
  })

  test('input: a record without a booking sends nothing', async () => {
    const { client, attendee } = await setUp(true)
    expect(telehealthQuery(client, { ...attendee, booking: null }).enabled).toBe(false)
  })
})
