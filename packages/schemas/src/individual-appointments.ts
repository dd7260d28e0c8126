import type {
  CancellationReason,
  CancellationReasonDescription,
  InvoiceStatus,
  TreatmentNoteStatus,
} from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableFlag,
  nullableText,
  openNumber,
  openText,
  optionalLink,
  optionalLinkToMany,
  text,
} from './reading.js'
import { cancellationBodySchema, conflictsSchema, repeatRuleBodySchema, repeatRuleSchema } from './shared.js'
import { body, clearable, optional, dateTime as writtenDateTime, id as writtenId } from './writing.js'

/** An appointment of one patient, as the API answers it. */
export const individualAppointmentSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    booking_ip_address: nullableText,
    cancellation_note: nullableText,
    cancellation_reason: v.nullable(openNumber<CancellationReason>()),
    cancellation_reason_description: v.nullable(openText<CancellationReasonDescription>()),
    cancelled_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    did_not_arrive: nullableFlag,
    email_reminder_sent: nullableFlag,
    ends_at: dateTime,
    has_patient_appointment_notes: nullableFlag,
    invoice_status: v.nullable(openNumber<InvoiceStatus>()),
    notes: nullableText,
    online_booking_policy_accepted: nullableFlag,
    patient_arrived: nullableFlag,
    patient_name: nullableText,
    repeat_rule: v.nullable(repeatRuleSchema),
    sms_reminder_sent: nullableFlag,
    starts_at: dateTime,
    telehealth_url: nullableText,
    treatment_note_status: v.nullable(openNumber<TreatmentNoteStatus>()),
    updated_at: dateTime,
    appointment_type: link<'appointment_types'>(),
    attendees: linkToMany<'attendees'>(),
    business: link<'businesses'>(),
    conflicts,
    patient: link<'patients'>(),
    patient_case: optionalLink<'patient_cases'>(),
    practitioner: link<'practitioners'>(),
    repeated_from: optionalLink<'individual_appointments'>(),
    repeats: optionalLinkToMany<'individual_appointments'>(),
    links,
  }),
)

/** What can be changed of an appointment. */
export const individualAppointmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(writtenId),
    business_id: optional(writtenId),
    ends_at: optional(writtenDateTime),
    notes: clearable(text),
    patient_case_id: optional(writtenId),
    patient_id: optional(writtenId),
    practitioner_id: optional(writtenId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(writtenDateTime),
  }),
)

/** What a new appointment is made from. */
export const individualAppointmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...individualAppointmentUpdateSchema.entries,
    appointment_type_id: writtenId,
    business_id: writtenId,
    patient_id: writtenId,
    practitioner_id: writtenId,
    starts_at: writtenDateTime,
  }),
)

/** The schemas of individual appointments, for core's `checkWith`. */
export const individualAppointmentSchemas = {
  model: individualAppointmentSchema,
  create: individualAppointmentCreateSchema,
  update: individualAppointmentUpdateSchema,
  action: cancellationBodySchema,
  answers: {
    '/individual_appointments/{id}/conflicts': conflictsSchema,
  },
}
