import { expect, test } from 'vitest'
import { bookable } from '../../../test/bookable.js'

test('input: notes, forms, cases and appointments don’t refer to another patient’s records', async () => {
  const { cliniko, appointment, otherPatientId, patient_id } = bookable({ role: 'practitioner' })
  const { id: booking_id } = await cliniko.individualAppointments.create(appointment)
  const [attendee] = (await cliniko.attendees.listForIndividualAppointment(booking_id)).items
  const attendee_id = attendee?.id ?? ''
  const attendee_ids = [attendee_id]
  const { id: patient_case_id } = await cliniko.patientCases.create({ patient_id, name: 'Knee', attendee_ids })
  const error = 'must be of the same patient'
  await expect(
    cliniko.treatmentNotes.create({ patient_id: otherPatientId, title: 'x', attendee_id, booking_id }),
  ).rejects.toMatchObject({ fields: { attendee_id: error, booking_id: error } })
  await expect(cliniko.patientForms.create({ patient_id: otherPatientId, attendee_id })).rejects.toMatchObject({
    fields: { attendee_id: error },
  })
  await expect(
    cliniko.patientCases.create({ patient_id: otherPatientId, name: 'x', attendee_ids }),
  ).rejects.toMatchObject({ fields: { attendee_ids: error } })
  await expect(
    cliniko.individualAppointments.create({ ...appointment, patient_id: otherPatientId, patient_case_id }),
  ).rejects.toMatchObject({ fields: { patient_case_id: error } })
})
