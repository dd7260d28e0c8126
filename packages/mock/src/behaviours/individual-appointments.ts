import { attendeeRecord, individualAppointmentRecord } from '../records.js'
import type { Store } from '../store.js'
import type { Behaviour } from './behaviour.js'
import { move, timeErrors, timesOf } from './times.js'

/** Individual appointments come with an attendee, which has the patient's arrival. */
export const individualAppointments: Behaviour = {
  required: ['appointment_type_id', 'business_id', 'patient_id', 'practitioner_id', 'starts_at'],
  extra: ['patient_case_id'],
  references: {
    appointment_type_id: 'appointment_types',
    business_id: 'businesses',
    patient_id: 'patients',
    practitioner_id: 'practitioners',
  },
  check: timeErrors,
  create(store, body) {
    const patientId = String(body.patient_id)
    const record = individualAppointmentRecord(store, store.nextId(), {
      appointmentTypeId: String(body.appointment_type_id),
      businessId: String(body.business_id),
      patientId,
      patientName: store.tables.patients.get(patientId)?.label ?? null,
      practitionerId: String(body.practitioner_id),
      notes: typeof body.notes === 'string' ? body.notes : null,
      ...timesOf(store, body),
    })
    store.tables.individual_appointments.set(record.id, record)
    const attendee = attendeeRecord(store, store.nextId(), record.id, patientId)
    store.tables.attendees.set(attendee.id, attendee)
    return record
  },
  changed(store, { id }, body) {
    const appointment = store.tables.individual_appointments.get(id)
    if (!appointment) return
    move(store, appointment, body)
    const patient = typeof body.patient_id === 'string' ? store.tables.patients.get(body.patient_id) : undefined
    if (!patient) return
    appointment.patient_name = patient.label
    for (const attendee of attendeesOf(store, id)) attendee.patient = store.link('patients', patient.id)
  },
}

/** The attendees of a booking, hidden ones too. */
export function attendeesOf(store: Store, bookingId: string) {
  const link = store.url(`/bookings/${bookingId}`)
  return [...store.tables.attendees.values()].filter(({ booking }) => booking?.links.self === link)
}
