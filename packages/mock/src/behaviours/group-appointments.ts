import { groupAppointmentRecord } from '../records.js'
import type { Behaviour } from './behaviour.js'
import { move, timeErrors, timesOf } from './times.js'

/** Group appointments take as many attendees as their type says, unless they say it themselves. */
export const groupAppointments: Behaviour = {
  required: ['appointment_type_id', 'business_id', 'practitioner_id', 'starts_at'],
  references: { appointment_type_id: 'appointment_types', business_id: 'businesses', practitioner_id: 'practitioners' },
  check: timeErrors,
  create(store, body) {
    const type = store.tables.appointment_types.get(String(body.appointment_type_id))
    const record = groupAppointmentRecord(store, store.nextId(), {
      appointmentTypeId: String(body.appointment_type_id),
      businessId: String(body.business_id),
      practitionerId: String(body.practitioner_id),
      maxAttendees: typeof body.max_attendees === 'number' ? body.max_attendees : (type?.max_attendees ?? 2),
      patientIds: [],
      notes: typeof body.notes === 'string' ? body.notes : null,
      ...timesOf(store, body),
    })
    store.tables.group_appointments.set(record.id, record)
    return record
  },
  changed(store, { id }, body) {
    const appointment = store.tables.group_appointments.get(id)
    if (appointment) move(store, appointment, body)
  },
}
