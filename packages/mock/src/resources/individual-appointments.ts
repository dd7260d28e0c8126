import {
  type HidingField,
  type IndividualAppointment,
  linkedId,
  individualAppointments as operations,
} from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { BookingFields } from '../booking/booking-fields.js'
import { cancelAppointment } from '../booking/cancel.js'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { adjustEnd, timeErrors, timesOf } from '../booking/times.js'
import type { Store } from '../store/store.js'
import { attendeeRecord } from './attendees.js'
import { defineResource } from './kit/define-resource.js'
import { samePatientErrors } from './kit/same-patient.js'

/** An individual appointment comes with an attendee, which records the patient's arrival. */
export const individualAppointments = defineResource({
  table: (tables) => tables.individual_appointments,
  schemas: allSchemas.individual_appointments,
  references: {
    appointment_type_id: 'appointment_types',
    business_id: 'businesses',
    patient_case_id: 'patient_cases',
    patient_id: 'patients',
    practitioner_id: 'practitioners',
  },
  checkCreate: (store, body) => ({
    ...timeErrors(body),
    ...samePatientErrors(store, 'patient_case_id', body.patient_case_id, body.patient_id),
  }),
  checkUpdate: (store, body, appointment) => ({
    ...timeErrors(body, appointment),
    ...samePatientErrors(
      store,
      'patient_case_id',
      body.patient_case_id,
      body.patient_id ?? linkedId(appointment.patient),
    ),
  }),
  newRecord: (store, id, body) =>
    individualAppointmentRecord(store, id, {
      appointmentTypeId: body.appointment_type_id,
      businessId: body.business_id,
      patientId: body.patient_id,
      patientName: store.tables.patients.peek(body.patient_id)?.label ?? null,
      ...(body.patient_case_id && { patientCaseId: body.patient_case_id }),
      practitionerId: body.practitioner_id,
      notes: body.notes ?? null,
      repeatRule: body.repeat_rule ?? null,
      ...timesOf(store, body),
    }),
  afterCreate(store, appointment) {
    addAttendee(store, appointment)
    addRepeats(store, appointment)
  },
  afterUpdate(store, appointment, body, before) {
    adjustEnd(store, appointment, body)
    if (body.patient_id && body.patient_id !== linkedId(before.patient)) followPatient(store, appointment)
    if (body.patient_case_id) {
      for (const attendee of store.tables.attendees.by('booking_id', appointment.id)) {
        attendee.patient_case = store.link('patient_cases', body.patient_case_id)
      }
    }
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.individual_appointments, before)) {
      hideAttendee(store, repeat, 'deleted_at')
      repeat.deleted_at = store.now()
    }
    addRepeats(store, appointment)
  },
  onHide: hideAttendee,
  actions: { [operations.cancel.path]: cancelAppointment },
})

function addAttendee(store: Store, appointment: IndividualAppointment): void {
  const patientId = linkedId(appointment.patient) ?? ''
  const caseId = linkedId(appointment.patient_case)
  appointment.has_patient_appointment_notes = Boolean(store.tables.patients.peek(patientId)?.appointment_notes)
  store.tables.attendees.add(
    attendeeRecord(store, store.nextId(), appointment.id, patientId, appointment.created_at, caseId),
  )
}

function addRepeats(store: Store, appointment: IndividualAppointment): void {
  const { id } = appointment
  const caseId = linkedId(appointment.patient_case)
  const times = repeatTimes(store, appointment, appointment.repeat_rule)
  appointment.repeats = times.length ? store.linkToMany(`/individual_appointments?q[]=repeated_from_id:=${id}`) : null
  for (const { startsAt, endsAt } of times) {
    const repeat = individualAppointmentRecord(store, store.nextId(), {
      appointmentTypeId: linkedId(appointment.appointment_type) ?? '',
      businessId: linkedId(appointment.business) ?? '',
      patientId: linkedId(appointment.patient) ?? '',
      patientName: appointment.patient_name,
      ...(caseId && { patientCaseId: caseId }),
      practitionerId: linkedId(appointment.practitioner) ?? '',
      notes: appointment.notes,
      repeatedFromId: id,
      startsAt,
      endsAt,
    })
    addAttendee(store, store.tables.individual_appointments.add(repeat))
  }
}

/** Updates what an appointment and its attendee copy from the patient, once it has another patient. */
function followPatient({ tables, link }: Store, appointment: IndividualAppointment): void {
  const patient = tables.patients.peek(linkedId(appointment.patient) ?? '')
  if (!patient) return
  appointment.patient_name = patient.label
  appointment.has_patient_appointment_notes = Boolean(patient.appointment_notes)
  for (const attendee of tables.attendees.by('booking_id', appointment.id)) {
    attendee.patient = link('patients', patient.id)
  }
}

/** Hides the attendee of an appointment together with it. */
function hideAttendee(store: Store, { id }: IndividualAppointment, mark: HidingField): void {
  for (const attendee of store.tables.attendees.by('booking_id', id)) {
    attendee[mark] = store.now()
    attendee.updated_at = store.now()
  }
}

export function individualAppointmentRecord(
  store: Store,
  id: string,
  fields: BookingFields & {
    readonly patientId: string
    readonly patientName: string | null
    readonly patientCaseId?: string
    readonly appointmentTypeId: string
  },
): IndividualAppointment {
  const createdAt = fields.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    booking_ip_address: null,
    cancellation_note: null,
    cancellation_reason: null,
    cancellation_reason_description: null,
    cancelled_at: null,
    created_at: createdAt,
    deleted_at: null,
    did_not_arrive: false,
    email_reminder_sent: false,
    ends_at: fields.endsAt,
    has_patient_appointment_notes: false,
    invoice_status: null,
    notes: fields.notes ?? null,
    online_booking_policy_accepted: null,
    patient_arrived: false,
    patient_name: fields.patientName,
    repeat_rule: fields.repeatRule ?? null,
    sms_reminder_sent: false,
    starts_at: fields.startsAt,
    // The API sets it for every type, not only for telehealth.
    telehealth_url: `https://video.example/staff/${id}`,
    treatment_note_status: null,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', fields.appointmentTypeId),
    attendees: store.linkToMany(`/individual_appointments/${id}/attendees`),
    business: store.link('businesses', fields.businessId),
    conflicts: store.linkToMany(`/individual_appointments/${id}/conflicts`),
    patient: store.link('patients', fields.patientId),
    ...(fields.patientCaseId && { patient_case: store.link('patient_cases', fields.patientCaseId) }),
    practitioner: store.link('practitioners', fields.practitionerId),
    ...(fields.repeatedFromId && { repeated_from: store.link('individual_appointments', fields.repeatedFromId) }),
    repeats: null,
    links: { self: store.url(`/individual_appointments/${id}`) },
  }
}
