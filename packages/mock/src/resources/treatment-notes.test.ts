import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { raw } from '../../test/clinic.js'

test('behavior: a final note must be made a draft before it is changed; the appointment has its status', async () => {
  const { cliniko, appointment, mock } = bookable({ role: 'practitioner' })
  const { patient_id } = appointment
  const { id: booking_id } = await cliniko.individualAppointments.create(appointment)
  const { id } = await cliniko.treatmentNotes.create({ patient_id, booking_id, title: 'Visit' })
  const noteStatus = async () => (await cliniko.individualAppointments.get(booking_id)).treatment_note_status
  expect(await noteStatus()).toBe(10)
  const final = await cliniko.treatmentNotes.update(id, { draft: false })
  expect([final.finalized_at, await noteStatus()]).toEqual([mock.store.now(), 90])
  await expect(cliniko.treatmentNotes.update(id, { title: 'Other' })).rejects.toMatchObject({
    fields: { draft: expect.any(String) },
  })
  const draft = await cliniko.treatmentNotes.update(id, { draft: true, title: 'Other' })
  expect(draft).toMatchObject({ title: 'Other', finalized_at: null })
})

test('behavior: an archived note isn’t found until it is unarchived', async () => {
  const { cliniko, patient_id } = bookable({ role: 'practitioner' })
  const { id } = await cliniko.treatmentNotes.create({ patient_id, title: 'Visit' })
  await cliniko.treatmentNotes.archive(id)
  await expect(cliniko.treatmentNotes.get(id)).rejects.toMatchObject({ status: 404 })
  expect((await cliniko.treatmentNotes.unarchive(id)).archived_at).toBeNull()
})

test('input: a note that doesn’t exist', async () => {
  const { cliniko } = bookable({ role: 'practitioner' })
  await expect(cliniko.treatmentNotes.update('1', { title: 'x' })).rejects.toMatchObject({ status: 404 })
})

test.each(['[]', '"{\\"sections\\":[]}"'])('input: the content %s, which is no object', async (content) => {
  const { mock, patient_id } = bookable({ role: 'practitioner' })
  const body = `{"patient_id":"${patient_id}","title":"x","content":${content}}`
  const response = await raw(mock, '/treatment_notes', { method: 'POST', body })
  expect((await response.json()).errors).toEqual({ content: 'must be an object' })
})
