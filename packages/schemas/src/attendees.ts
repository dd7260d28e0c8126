import type {
  Attendee,
  AttendeeCreate,
  CancellationBody,
  CancellationReason,
  CancellationReasonDescription,
  InvoiceStatus,
  TreatmentNoteStatus,
} from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  linkToMany,
  nullableDateTime,
  nullableFlag,
  nullableNumber,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'
import { cancellationBodySchema, cancellationTags } from './models/cancellation.js'

/** An attendee, which is a patient's place in a booking, as the API returns it. */
export const attendeeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    arrived: nullableFlag,
    booking_ip_address: nullableText,
    cancellation_note: nullableText,
    cancellation_reason: v.nullable(openNumber<CancellationReason>()),
    cancellation_reason_description: v.nullable(openText<CancellationReasonDescription>()),
    cancellation_url: nullableText,
    cancelled_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    email_reminder_sent: nullableFlag,
    invoice_status: v.nullable(openNumber<InvoiceStatus>()),
    notes: nullableText,
    online_booking_policy_accepted: nullableFlag,
    sent_email_follow_ups_count: nullableNumber,
    sent_email_reminders_count: nullableNumber,
    sent_sms_follow_ups_count: nullableNumber,
    sent_sms_reminders_count: nullableNumber,
    sms_reminder_sent: nullableFlag,
    telehealth_url: nullableText,
    treatment_note_status: v.nullable(openNumber<TreatmentNoteStatus>()),
    updated_at: dateTime,
    booking: optionalLink<'bookings'>(),
    invoices: linkToMany<'invoices'>(),
    patient: link<'patients'>(),
    patient_case: optionalLink<'patient_cases'>(),
    patient_forms: linkToMany<'patient_forms'>(),
    links,
  }),
)

/** The body that updates an attendee. */
export const attendeeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    arrived: clearable(flag),
    notes: clearable(text),
    patient_case_id: optional(bodyId),
  }),
)

/** The body that creates an attendee of a group appointment. */
export const attendeeCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...attendeeUpdateSchema.entries,
    booking_id: optional(bodyId),
    patient_id: bodyId,
  }),
)

/** The schemas of attendees, for core's `checkWith`. */
export const attendeeSchemas = {
  model: attendeeSchema,
  create: attendeeCreateSchema,
  update: attendeeUpdateSchema,
  action: cancellationBodySchema,
}

/** The privacy tags of attendees. */
export const attendeeTags = /* @__PURE__ */ tagsOf<Attendee | AttendeeCreate | CancellationBody>(() => ({
  ...recordTags,
  ...cancellationTags,
  ...none(
    'apply_to_repeats archived_at arrived booking booking_id cancelled_at deleted_at email_reminder_sent',
    'invoice_status invoices online_booking_policy_accepted patient patient_case patient_case_id patient_forms',
    'patient_id sent_email_follow_ups_count sent_email_reminders_count sent_sms_follow_ups_count',
    'sent_sms_reminders_count sms_reminder_sent treatment_note_status',
  ),
  // Anyone with these URLs can join or cancel the appointment.
  ...personal('booking_ip_address cancellation_url telehealth_url'),
  ...health('notes'),
}))
