import { linkedId } from '@cliniko/core'
import { attendeeRecord } from '../records.js'
import type { Behaviour } from './behaviour.js'

/** Attendees are added to group appointments; the arrival of an individual's one shows in its appointment. */
export const attendees: Behaviour = {
  required: ['patient_id'],
  extra: ['patient_case_id', 'booking_id'],
  references: { patient_id: 'patients' },
  check({ booking_id }, store) {
    if (booking_id === undefined) return {}
    const group = store.tables.group_appointments.get(String(booking_id))
    if (!group) return { booking_id: 'must be a group appointment' }
    return (group.patient_ids ?? []).length >= group.max_attendees ? { booking_id: 'is full' } : {}
  },
  create(store, { booking_id, patient_id, arrived, notes }) {
    const record = attendeeRecord(store, store.nextId(), String(booking_id), String(patient_id))
    record.arrived = arrived === true
    record.notes = typeof notes === 'string' ? notes : null
    store.tables.attendees.set(record.id, record)
    store.tables.group_appointments.get(String(booking_id))?.patient_ids?.push(String(patient_id))
    return record
  },
  changed(store, { id }, body) {
    const bookingId = linkedId(store.tables.attendees.get(id)?.booking) ?? ''
    const appointment = store.tables.individual_appointments.get(bookingId)
    if (!appointment || typeof body.arrived !== 'boolean') return
    appointment.patient_arrived = body.arrived
    appointment.updated_at = store.now()
  },
}
