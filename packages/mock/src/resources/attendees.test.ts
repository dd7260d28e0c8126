import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'

test('behavior: a patient takes one seat, which cancelling, archiving and deleting free', async () => {
  const { cliniko, patient_id, group } = bookable()
  const { id: booking_id } = await cliniko.groupAppointments.create(group)
  const attend = () => cliniko.attendees.create({ booking_id, patient_id })
  const attendingIds = async () => (await cliniko.groupAppointments.get(booking_id)).patient_ids
  const { cancel, archive, delete: remove } = cliniko.attendees
  for (const leave of [(id: string) => cancel(id, { cancellation_reason: 60 }), archive, remove]) {
    const { id } = await attend()
    expect(await attendingIds()).toEqual([patient_id])
    await expect(attend()).rejects.toMatchObject({ fields: { patient_id: 'is already attending' } })
    await leave(id)
    expect(await attendingIds()).toEqual([])
  }
})

test('input: a group that is full', async () => {
  const { cliniko, tables, group } = bookable()
  const { id: booking_id } = await cliniko.groupAppointments.create({ ...group, max_attendees: 2 })
  const [firstId = '', secondId = '', thirdId = ''] = tables.patients.keys()
  for (const patient_id of [firstId, secondId]) await cliniko.attendees.create({ booking_id, patient_id })
  await expect(cliniko.attendees.create({ booking_id, patient_id: thirdId })).rejects.toMatchObject({
    fields: { booking_id: 'is full' },
  })
})
