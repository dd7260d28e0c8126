import { describe, expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { idOf, now } from '../../test/clinic.js'

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

describe('arrivals', () => {
  async function booked() {
    const { cliniko, appointment } = bookable()
    const { id } = await cliniko.individualAppointments.create(appointment)
    const [attendee] = (await cliniko.attendees.list({ where: { booking_id: id } })).items
    const state = async () => {
      const { patient_arrived, did_not_arrive } = await cliniko.individualAppointments.get(id)
      return { arrived: (await cliniko.attendees.get(attendee?.id ?? '')).arrived, patient_arrived, did_not_arrive }
    }
    const mark = (arrived: boolean | null) => cliniko.attendees.update(attendee?.id ?? '', { arrived })
    const listed = async (didNotArrive: boolean) => {
      const where = { did_not_arrive: didNotArrive, starts_at: { gte: '2026-06-01T00:00:00Z' } }
      return (await cliniko.individualAppointments.list({ where })).totalEntries
    }
    return { cliniko, state, mark, listed, attendeeId: attendee?.id ?? '' }
  }

  const open = { arrived: null, patient_arrived: false, did_not_arrive: false }
  const arrived = { arrived: true, patient_arrived: true, did_not_arrive: false }
  const missed = { arrived: false, patient_arrived: false, did_not_arrive: true }

  test('C111 behavior: an arrival is open at first, and goes back and forth between its three states', async () => {
    const { state, mark } = await booked()
    expect(await state()).toEqual(open)
    for (const next of [arrived, missed, open, missed, arrived, open]) {
      await mark(next.arrived)
      expect(await state()).toEqual(next)
    }
  })

  test('C111 behavior: an update without arrived leaves it as it is', async () => {
    const { cliniko, state, mark, attendeeId } = await booked()
    await mark(false)
    await cliniko.attendees.update(attendeeId, { notes: 'Called twice.' })
    expect(await state()).toEqual(missed)
  })

  test('C111 behavior: lists filter by did_not_arrive', async () => {
    const { mark, listed } = await booked()
    expect([await listed(true), await listed(false)]).toEqual([0, 1])
    await mark(false)
    expect([await listed(true), await listed(false)]).toEqual([1, 0])
    await mark(null)
    expect([await listed(true), await listed(false)]).toEqual([0, 1])
  })

  test('C111 behavior: an attendee of a group has the three states, too', async () => {
    const { cliniko, patient_id, group } = bookable()
    const { id: booking_id } = await cliniko.groupAppointments.create(group)
    const { id, arrived } = await cliniko.attendees.create({ booking_id, patient_id })
    expect(arrived).toBeNull()
    for (const next of [false, true, null]) {
      expect((await cliniko.attendees.update(id, { arrived: next })).arrived).toBe(next)
    }
  })

  test('C111 behavior: in the clinic, future arrivals are open, and past ones mostly recorded', () => {
    const { tables } = bookable({ patients: 300 }).mock.store
    const arrivals = { past: new Set<boolean | null>(), future: new Set<boolean | null>() }
    for (const attendee of tables.attendees.peeks()) {
      const appointment = tables.individual_appointments.peek(idOf(attendee.booking))
      if (!appointment || appointment.cancelled_at) continue
      arrivals[appointment.starts_at < now ? 'past' : 'future'].add(attendee.arrived)
      expect(appointment).toMatchObject({
        patient_arrived: attendee.arrived === true,
        did_not_arrive: attendee.arrived === false,
      })
    }
    expect(arrivals.future).toEqual(new Set([null]))
    expect(arrivals.past).toEqual(new Set([true, false, null]))
  })
})
