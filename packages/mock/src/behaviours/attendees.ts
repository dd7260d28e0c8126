import type { Attendee } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { isHidden } from '../lists/collections.js'
import { idIn } from '../lists/fields.js'
import { attendeeRecord } from '../records/attendees.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import { isOfPatient } from './references.js'

/** Attendees are added to group appointments; the arrival of an individual's one shows in its appointment. */
export const attendees = behaviour({
  table: (tables) => tables.attendees,
  schemas: allSchemas.attendees,
  references: { booking_id: 'group_appointments', patient_id: 'patients', patient_case_id: 'patient_cases' },
  required: ['booking_id'],
  checkCreate(store, { booking_id = '', patient_id, patient_case_id }) {
    const group = store.tables.group_appointments.get(booking_id)
    const seats = group?.patient_ids ?? []
    return {
      ...(group && seats.length >= group.max_attendees && { booking_id: 'is full' }),
      ...(seats.includes(patient_id) && { patient_id: 'is already attending' }),
      ...isOfPatient(store, 'patient_case_id', patient_case_id, patient_id),
    }
  },
  checkUpdate: (store, { patient_case_id }, { patient }) =>
    isOfPatient(store, 'patient_case_id', patient_case_id, idIn(patient)),
  make(store, id, { booking_id = '', patient_id, patient_case_id, arrived, notes }) {
    const record = attendeeRecord(store, id, booking_id, patient_id, store.now(), patient_case_id)
    record.arrived = arrived ?? false
    record.notes = notes ?? null
    return record
  },
  made({ tables }, _record, { booking_id = '', patient_id }) {
    const group = tables.group_appointments.get(booking_id)
    if (group) group.patient_ids = [...(group.patient_ids ?? []), patient_id]
  },
  changed(store, { booking }, { arrived }) {
    const appointment = store.tables.individual_appointments.get(idIn(booking) ?? '')
    if (!appointment || arrived == null) return
    appointment.patient_arrived = arrived
    appointment.updated_at = store.now()
  },
  onHide: (store, attendee) => leaveGroup(store, attendee),
})

/** Frees the seat of an attendee in a group. */
export function leaveGroup(store: Store, { booking, patient }: Attendee): void {
  const group = store.tables.group_appointments.get(idIn(booking) ?? '')
  if (!group) return
  group.patient_ids = (group.patient_ids ?? []).filter((id) => id !== idIn(patient))
  group.updated_at = store.now()
}

/** The attendees of a booking that are neither cancelled nor hidden. */
export function presentAttendees(store: Store, bookingId: string): Attendee[] {
  return store.tables.attendees.by('booking_id', bookingId).filter((one) => !isHidden(one))
}
