import { type Attendee, type IndividualAppointment, linkedId, attendees as operations } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { cancelAttendee } from '../booking/cancel.js'
import { freeSeat } from '../booking/seats.js'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { samePatientErrors } from './kit/same-patient.js'
import type { OwnList } from './resource.js'

const ofBooking: OwnList = ({ tables }, bookingId) => tables.attendees.by('booking_id', bookingId)

/** Attendees are created for group appointments. An individual appointment comes with its attendee. */
export const attendees = defineResource({
  table: (tables) => tables.attendees,
  schemas: allSchemas.attendees,
  references: { booking_id: 'group_appointments', patient_id: 'patients', patient_case_id: 'patient_cases' },
  required: ['booking_id'],
  checkCreate(store, { booking_id = '', patient_id, patient_case_id }) {
    const group = store.tables.group_appointments.peek(booking_id)
    const attendingIds = group?.patient_ids ?? []
    return {
      ...(group && attendingIds.length >= group.max_attendees && { booking_id: 'is full' }),
      ...(attendingIds.includes(patient_id) && { patient_id: 'is already attending' }),
      ...samePatientErrors(store, 'patient_case_id', patient_case_id, patient_id),
    }
  },
  checkUpdate: (store, { patient_case_id }, { patient }) =>
    samePatientErrors(store, 'patient_case_id', patient_case_id, linkedId(patient)),
  newRecord(store, id, { booking_id = '', patient_id, patient_case_id, arrived, notes }) {
    const record = attendeeRecord(store, id, booking_id, patient_id, store.now(), patient_case_id)
    record.arrived = arrived ?? null
    record.notes = notes ?? null
    return record
  },
  afterCreate({ tables }, _attendee, { booking_id = '', patient_id }) {
    const group = tables.group_appointments.get(booking_id)
    if (group) group.patient_ids = [...(group.patient_ids ?? []), patient_id]
  },
  afterUpdate({ tables, now }, { booking }, { arrived }) {
    const appointment = tables.individual_appointments.get(linkedId(booking) ?? '')
    if (!appointment || arrived === undefined) return
    setArrival(appointment, arrived)
    appointment.updated_at = now()
  },
  onHide: freeSeat,
  lists: {
    [operations.listForGroupAppointment.path]: ofBooking,
    [operations.listForIndividualAppointment.path]: ofBooking,
  },
  actions: { [operations.cancel.path]: cancelAttendee },
})

/**
 * Sets what an appointment tells of its patient's arrival.
 * @param arrived - False if the patient did not arrive, null if that is open.
 */
export function setArrival(appointment: IndividualAppointment, arrived: boolean | null): void {
  appointment.patient_arrived = arrived === true
  appointment.did_not_arrive = arrived === false
}

export function attendeeRecord(
  store: Store,
  id: string,
  bookingId: string,
  patientId: string,
  createdAt = store.now(),
  patientCaseId?: string,
): Attendee {
  return {
    id,
    archived_at: null,
    arrived: null,
    booking_ip_address: null,
    cancellation_note: null,
    cancellation_reason: null,
    cancellation_reason_description: null,
    cancellation_url: `https://clinic.example/bookings/cancel/${id}`,
    cancelled_at: null,
    created_at: createdAt,
    deleted_at: null,
    email_reminder_sent: false,
    invoice_status: null,
    notes: null,
    online_booking_policy_accepted: null,
    sent_email_follow_ups_count: 0,
    sent_email_reminders_count: 0,
    sent_sms_follow_ups_count: 0,
    sent_sms_reminders_count: 0,
    sms_reminder_sent: false,
    telehealth_url: `https://video.example/join/${id}`,
    treatment_note_status: null,
    updated_at: createdAt,
    booking: store.link('bookings', bookingId),
    invoices: store.linkToMany(`/attendees/${id}/invoices`),
    patient: store.link('patients', patientId),
    ...(patientCaseId && { patient_case: store.link('patient_cases', patientCaseId) }),
    patient_forms: store.linkToMany(`/attendees/${id}/patient_forms`),
    links: { self: store.url(`/attendees/${id}`) },
  }
}
