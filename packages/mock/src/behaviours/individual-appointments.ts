import type { IndividualAppointment } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { fitEnd, timeErrors, timesOf } from '../booking/times.js'
import { idIn } from '../lists/fields.js'
import { attendeeRecord } from '../records/attendees.js'
import { individualAppointmentRecord } from '../records/individual-appointments.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import { isOfPatient } from './references.js'

/** Individual appointments come with an attendee, which has the patient's arrival. */
export const individualAppointments = behaviour({
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
    ...isOfPatient(store, 'patient_case_id', body.patient_case_id, body.patient_id),
  }),
  checkUpdate: (store, body, record) => ({
    ...timeErrors(body, record),
    ...isOfPatient(store, 'patient_case_id', body.patient_case_id, body.patient_id ?? idIn(record.patient)),
  }),
  make: (store, id, body) =>
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
  made(store, record) {
    addAttendee(store, record)
    addRepeats(store, record)
  },
  changed(store, record, body, before) {
    fitEnd(store, record, body)
    if (body.patient_id) changePatient(store, record, idIn(before.patient) ?? '')
    if (body.patient_case_id) {
      for (const attendee of store.tables.attendees.by('booking_id', record.id)) {
        attendee.patient_case = store.link('patient_cases', body.patient_case_id)
      }
    }
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.individual_appointments, before)) {
      hide(store, repeat, 'deleted_at')
      repeat.deleted_at = store.now()
    }
    addRepeats(store, record)
  },
  onHide: hide,
})

function addAttendee(store: Store, record: IndividualAppointment): void {
  const patientId = idIn(record.patient) ?? ''
  const caseId = idIn(record.patient_case)
  record.has_patient_appointment_notes = Boolean(store.tables.patients.peek(patientId)?.appointment_notes)
  store.tables.attendees.add(attendeeRecord(store, store.nextId(), record.id, patientId, record.created_at, caseId))
}

function addRepeats(store: Store, record: IndividualAppointment): void {
  const caseId = idIn(record.patient_case)
  const times = repeatTimes(store, record, record.repeat_rule)
  if (times.length) record.repeats = store.linkToMany(`/individual_appointments?q[]=repeated_from_id:=${record.id}`)
  for (const time of times) {
    const repeat = individualAppointmentRecord(store, store.nextId(), {
      appointmentTypeId: idIn(record.appointment_type) ?? '',
      businessId: idIn(record.business) ?? '',
      patientId: idIn(record.patient) ?? '',
      patientName: record.patient_name,
      ...(caseId && { patientCaseId: caseId }),
      practitionerId: idIn(record.practitioner) ?? '',
      notes: record.notes,
      repeatedFromId: record.id,
      ...time,
    })
    addAttendee(store, store.tables.individual_appointments.add(repeat))
  }
}

/** Gives an appointment to another patient, its attendee with it. */
function changePatient(store: Store, record: IndividualAppointment, before: string): void {
  const patient = store.tables.patients.peek(idIn(record.patient) ?? '')
  if (!patient || patient.id === before) return
  record.patient_name = patient.label
  record.has_patient_appointment_notes = Boolean(patient.appointment_notes)
  for (const attendee of store.tables.attendees.by('booking_id', record.id)) {
    attendee.patient = store.link('patients', patient.id)
  }
}

/** An appointment takes its attendee along. */
function hide(
  store: Store,
  { id }: { readonly id: string },
  field: 'archived_at' | 'cancelled_at' | 'deleted_at',
): void {
  for (const attendee of store.tables.attendees.by('booking_id', id)) {
    attendee[field] = store.now()
    attendee.updated_at = store.now()
  }
}
