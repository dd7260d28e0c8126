import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'

test('behavior: archiving or deleting an appointment hides its attendee', async () => {
  const { cliniko, appointment } = bookable()
  const { archive, delete: remove } = cliniko.individualAppointments
  for (const hide of [archive, remove]) {
    const { id } = await cliniko.individualAppointments.create(appointment)
    await hide(id)
    expect((await cliniko.attendees.list({ where: { booking_id: id } })).totalEntries).toBe(0)
  }
})

test('behavior: a change of patient changes the name and the attendee', async () => {
  const { cliniko, appointment, otherPatientId } = bookable()
  const { id } = await cliniko.individualAppointments.create(appointment)
  const { patient_name } = await cliniko.individualAppointments.update(id, { patient_id: otherPatientId })
  expect(patient_name).toBe((await cliniko.patients.get(otherPatientId)).label)
  const where = { booking_id: id, patient_id: otherPatientId }
  expect((await cliniko.attendees.list({ where })).totalEntries).toBe(1)
})
