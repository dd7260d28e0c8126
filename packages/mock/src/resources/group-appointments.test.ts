import { expect, test } from 'vitest'
import { clinic, first } from '../../test/clinic.js'

async function clinicWithGroup() {
  const { mock, cliniko } = clinic({ patients: 1 })
  const { tables } = mock.store
  for (const id of [...tables.group_appointments.keys()]) tables.group_appointments.delete(id)
  const types = (await cliniko.appointmentTypes.list()).items
  const typeIdFor = (isFitting: (seats: number) => boolean) =>
    types.find(({ max_attendees }) => isFitting(max_attendees))?.id ?? ''
  const oneSeatId = typeIdFor((seats) => seats === 1)
  const classId = typeIdFor((seats) => seats > 1)
  const body = {
    appointment_type_id: classId,
    practitioner_id: first(tables.practitioners.keys()),
    business_id: first(tables.businesses.keys()),
    starts_at: '2026-06-01T02:00:00Z',
  }
  return { cliniko, body, group: await cliniko.groupAppointments.create(body), oneSeatId, classId }
}

test('input: a group appointment can’t be created with a type for one attendee, nor changed to one', async () => {
  const { cliniko, body, group, oneSeatId, classId } = await clinicWithGroup()
  const refused = { fields: { appointment_type_id: 'must allow more than one attendee' } }
  await expect(cliniko.groupAppointments.create({ ...body, appointment_type_id: oneSeatId })).rejects.toMatchObject(
    refused,
  )
  await expect(
    cliniko.groupAppointments.update(group.id, { appointment_type_id: oneSeatId, max_attendees: 4 }),
  ).rejects.toMatchObject(refused)
  expect(await cliniko.groupAppointments.get(group.id)).toEqual(group)
  await cliniko.groupAppointments.update(group.id, { appointment_type_id: classId, notes: 'Mats' })
})

test('input: a type can’t be limited to one attendee while it has group appointments', async () => {
  const { cliniko, group, classId } = await clinicWithGroup()
  await expect(cliniko.appointmentTypes.update(classId, { max_attendees: 1 })).rejects.toMatchObject({
    fields: { max_attendees: 'must be at least 2: it has group appointments' },
  })
  expect((await cliniko.appointmentTypes.update(classId, { max_attendees: 2 })).max_attendees).toBe(2)
  await cliniko.groupAppointments.delete(group.id)
  expect((await cliniko.appointmentTypes.update(classId, { max_attendees: 1 })).max_attendees).toBe(1)
})
