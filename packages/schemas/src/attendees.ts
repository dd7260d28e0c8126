import type {
  CancellationReason,
  CancellationReasonDescription,
  InvoiceStatus,
  TreatmentNoteStatus,
} from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  flag,
  id,
  link,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableFlag,
  nullableNumber,
  nullableText,
  openNumber,
  openText,
  optionalLink,
  text,
} from './reading.js'
import { cancellationBodySchema } from './shared.js'
import { body, clearable, optional, id as writtenId } from './writing.js'

/** A patient's place in a booking, as the API answers it. */
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

/** What can be changed of an attendee. */
export const attendeeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    arrived: clearable(flag),
    notes: clearable(text),
    patient_case_id: optional(writtenId),
  }),
)

/** What a new attendee of a group appointment is made from. */
export const attendeeCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...attendeeUpdateSchema.entries,
    booking_id: optional(writtenId),
    patient_id: writtenId,
  }),
)

/** The schemas of attendees, for core's `checkWith`. */
export const attendeeSchemas = {
  model: attendeeSchema,
  create: attendeeCreateSchema,
  update: attendeeUpdateSchema,
  action: cancellationBodySchema,
}
