import type {
  CancellationBody,
  CancellationReason,
  CancellationReasonDescription,
  Conflicts,
  IndividualAppointment,
  IndividualAppointmentCreate,
  InvoiceStatus,
  TreatmentNoteStatus,
} from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDateTime, bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  linkToMany,
  nullableDateTime,
  nullableFlag,
  nullableLinkToMany,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { none, personal, tagsOf } from './kit/tags.js'
import { clearable, optional, text } from './kit/values.js'
import { bookingFieldTags } from './models/bookings.js'
import { cancellationBodySchema, cancellationTags } from './models/cancellation.js'
import { conflictsSchema } from './models/conflicts.js'
import { repeatRuleBodySchema, repeatRuleSchema } from './models/repeat-rules.js'

/** An appointment of one patient, as the API returns it. */
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
    repeats: nullableLinkToMany<'individual_appointments'>(),
    links,
  }),
)

/** The body that updates an appointment. */
export const individualAppointmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(bodyId),
    business_id: optional(bodyId),
    ends_at: clearable(bodyDateTime),
    notes: clearable(text),
    patient_case_id: optional(bodyId),
    patient_id: optional(bodyId),
    practitioner_id: optional(bodyId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(bodyDateTime),
  }),
)

/** The body that creates an appointment. */
export const individualAppointmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...individualAppointmentUpdateSchema.entries,
    appointment_type_id: bodyId,
    business_id: bodyId,
    ends_at: optional(bodyDateTime),
    patient_id: bodyId,
    practitioner_id: bodyId,
    starts_at: bodyDateTime,
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

/** The privacy tags of individual appointments. */
export const individualAppointmentTags = /* @__PURE__ */ tagsOf<
  IndividualAppointment | IndividualAppointmentCreate | CancellationBody | Conflicts
>(() => ({
  ...bookingFieldTags,
  ...cancellationTags,
  ...none(
    'appointment_type attendees cancelled_at did_not_arrive email_reminder_sent has_patient_appointment_notes',
    'invoice_status online_booking_policy_accepted patient patient_arrived patient_case sms_reminder_sent',
    'treatment_note_status appointment_type_id patient_case_id patient_id apply_to_repeats',
  ),
  ...personal('booking_ip_address patient_name telehealth_url'),
}))
