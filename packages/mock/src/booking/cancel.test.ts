import { CancellationReason } from '@cliniko/core'
import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { idOf } from '../../test/clinic.js'

const body = { cancellation_reason: CancellationReason.Sick }

test('C16 behavior: later repeats are cancelled only with apply_to_repeats', async () => {
  const { cliniko, appointment } = bookable()
  const repeat_rule = { number_of_repeats: 2, repeat_type: 'Daily', repeating_interval: 1 } as const
  const { id } = await cliniko.individualAppointments.create({ ...appointment, repeat_rule })
  const repeatIds = async () => {
    const { items } = await cliniko.individualAppointments.list({ where: { repeated_from_id: id } })
    return items.map((repeat) => repeat.id)
  }
  const [secondId = '', thirdId = ''] = await repeatIds()
  await cliniko.individualAppointments.cancel(id, body)
  expect(await repeatIds()).toEqual([secondId, thirdId])
  await cliniko.individualAppointments.cancel(secondId, { ...body, apply_to_repeats: true })
  expect(await repeatIds()).toEqual([])
  const { totalEntries } = await cliniko.attendees.list({
    where: { booking_id: [id, secondId, thirdId], cancelled_at: { exists: true } },
  })
  expect(totalEntries).toBe(3)
})

test('behavior: the same patient’s attendees of later groups are cancelled with apply_to_repeats', async () => {
  const { cliniko, group, patient_id, otherPatientId } = bookable()
  const repeat_rule = { number_of_repeats: 1, repeat_type: 'Daily', repeating_interval: 1 } as const
  const { id } = await cliniko.groupAppointments.create({ ...group, repeat_rule })
  const [repeat] = (await cliniko.groupAppointments.list({ where: { repeated_from_id: id } })).items
  const { id: attendeeId } = await cliniko.attendees.create({ booking_id: id, patient_id })
  for (const patientId of [patient_id, otherPatientId]) {
    await cliniko.attendees.create({ booking_id: repeat?.id ?? '', patient_id: patientId })
  }
  await cliniko.attendees.cancel(attendeeId, { ...body, apply_to_repeats: true })
  const { items } = await cliniko.attendees.list({ where: { booking_id: [id, repeat?.id ?? ''] } })
  expect(items.map(({ patient }) => idOf(patient))).toEqual([otherPatientId])
})

test('input: the attendee of an individual appointment is cancelled with its appointment', async () => {
  const { cliniko, appointment } = bookable()
  const { id } = await cliniko.individualAppointments.create(appointment)
  const [attendee] = (await cliniko.attendees.listForIndividualAppointment(id)).items
  await expect(cliniko.attendees.cancel(attendee?.id ?? '', body)).rejects.toMatchObject({
    status: 422,
    fields: { booking: expect.any(String) },
  })
})

test('input: a record that doesn’t exist, and an unknown reason', async () => {
  const { cliniko, appointment } = bookable()
  const { id } = await cliniko.individualAppointments.create(appointment)
  await expect(cliniko.attendees.cancel('1', body)).rejects.toMatchObject({ status: 404 })
  await expect(cliniko.individualAppointments.cancel('1', body)).rejects.toMatchObject({ status: 404 })
  // @ts-expect-error There is no reason 1.
  await expect(cliniko.individualAppointments.cancel(id, { cancellation_reason: 1 })).rejects.toMatchObject({
    fields: { cancellation_reason: 'is not included in the list' },
  })
})
