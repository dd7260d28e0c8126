import { type AppointmentType, type IndividualAppointment, parseLink } from '@cliniko/core'
import { attendeeRecord, individualAppointmentRecord } from '../records.js'
import { isoOf, type Store } from '../store.js'
import type { Behaviour } from './behaviour.js'

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
  check({ starts_at, ends_at }) {
    const isBackwards = starts_at && ends_at && Date.parse(String(ends_at)) <= Date.parse(String(starts_at))
    return isBackwards ? { ends_at: 'must be after starts at' } : {}
  },
  create(store, body) {
    const { appointment_type_id, business_id, patient_id, practitioner_id, starts_at } = body
    const patient = store.tables.patients.get(String(patient_id))
    const type = store.tables.appointment_types.get(String(appointment_type_id))
    const startsAt = isoOf(Date.parse(String(starts_at)))
    const record = individualAppointmentRecord(store, store.nextId(), {
      appointmentTypeId: String(appointment_type_id),
      businessId: String(business_id),
      patientId: String(patient_id),
      patientName: patient?.label ?? null,
      practitionerId: String(practitioner_id),
      startsAt,
      endsAt: typeof body.ends_at === 'string' ? isoOf(Date.parse(body.ends_at)) : endOf(startsAt, type),
      notes: typeof body.notes === 'string' ? body.notes : null,
    })
    store.tables.individual_appointments.set(record.id, record)
    const attendee = attendeeRecord(store, store.nextId(), record.id, String(patient_id))
    store.tables.attendees.set(attendee.id, attendee)
    return record
  },
  changed(store, { id }, body) {
    const appointment = store.tables.individual_appointments.get(id)
    if (!appointment) return
    if (typeof body.starts_at === 'string') appointment.starts_at = isoOf(Date.parse(body.starts_at))
    // Moved without an end, or with none: the type's duration applies.
    if (typeof body.ends_at === 'string') appointment.ends_at = isoOf(Date.parse(body.ends_at))
    else if ('starts_at' in body || 'ends_at' in body)
      appointment.ends_at = endOf(appointment.starts_at, typeOf(store, appointment))
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

function typeOf(store: Store, appointment: IndividualAppointment): AppointmentType | undefined {
  const target = parseLink(appointment.appointment_type)
  return target && 'id' in target ? store.tables.appointment_types.get(target.id) : undefined
}

function endOf(startsAt: string, type: AppointmentType | undefined): string {
  return isoOf(Date.parse(startsAt) + (type?.duration_in_minutes ?? 30) * 60_000)
}
