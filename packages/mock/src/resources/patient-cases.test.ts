import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'

test('behavior: a case has attendees and bookings, and is active until it is used up, expired or closed', async () => {
  const { cliniko, appointment, patient_id } = bookable()
  const { id: bookingId } = await cliniko.individualAppointments.create(appointment)
  const [attendee] = (await cliniko.attendees.listForIndividualAppointment(bookingId)).items
  const { id } = await cliniko.patientCases.create({ patient_id, name: 'Knee', max_sessions: 1 })
  const isActive = async () => (await cliniko.patientCases.active({ where: { id } })).items.length === 1
  const idsIn = (page: { readonly items: readonly { readonly id: string }[] }) => page.items.map((item) => item.id)
  expect(await isActive()).toBe(true)

  await cliniko.patientCases.update(id, { attendee_ids: [attendee?.id ?? ''] })
  expect(await isActive()).toBe(false)
  expect(idsIn(await cliniko.attendees.listForPatientCase(id))).toEqual([attendee?.id])
  expect(idsIn(await cliniko.bookings.listForPatientCase(id))).toEqual([bookingId])

  await cliniko.patientCases.update(id, { attendee_ids: null })
  expect(await isActive()).toBe(true)
  expect(idsIn(await cliniko.attendees.listForPatientCase(id))).toEqual([])

  await cliniko.patientCases.update(id, { expiry_date: '2026-03-01' })
  expect(await isActive()).toBe(false)
  const closed = await cliniko.patientCases.update(id, { expiry_date: null, closed: true })
  expect([await isActive(), closed.closed_at]).toEqual([false, '2026-03-02T00:00:00Z'])
  expect((await cliniko.patientCases.update(id, { closed: false })).closed_at).toBeNull()
})

test('input: a case that expires before it was issued', async () => {
  const { cliniko, patient_id } = bookable()
  const dates = { issue_date: '2026-04-01', expiry_date: '2026-03-01' }
  await expect(cliniko.patientCases.create({ patient_id, name: 'Knee', ...dates })).rejects.toMatchObject({
    fields: { expiry_date: 'must be after issue date' },
  })
})
