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
  nullableDate,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableIds,
  nullableNumber,
  nullableText,
  openText,
  optionalLink,
  text,
} from './reading.js'
import {
  body,
  choice,
  clearable,
  date,
  ids,
  optional,
  someText,
  wholeNumber,
  decimal as writtenDecimal,
  id as writtenId,
} from './writing.js'

/** A patient case, as the API answers it. */
export const patientCaseSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    attendee_ids: nullableIds,
    closed: nullableFlag,
    closed_at: nullableDateTime,
    created_at: dateTime,
    expiry_date: nullableDate,
    include_cancelled_attendees: nullableFlag,
    include_dna_attendees: nullableFlag,
    issue_date: nullableDate,
    max_invoiceable_amount: nullableDecimal,
    max_sessions: nullableNumber,
    name: text,
    notes: nullableText,
    referral: nullableFlag,
    referral_type: v.nullable(openText<'dva' | 'medicare'>()),
    updated_at: dateTime,
    attendees: linkToMany<'attendees'>(),
    bookings: linkToMany<'bookings'>(),
    contact: optionalLink<'contacts'>(),
    invoices: linkToMany<'invoices'>(),
    patient: link<'patients'>(),
    patient_attachments: linkToMany<'patient_attachments'>(),
    links,
  }),
)

/** What can be changed of a patient case. */
export const patientCaseUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_ids: clearable(ids),
    closed: clearable(flag),
    contact_id: optional(writtenId),
    expiry_date: clearable(date),
    include_cancelled_attendees: clearable(flag),
    include_dna_attendees: clearable(flag),
    issue_date: clearable(date),
    max_invoiceable_amount: clearable(writtenDecimal({ above: 0 })),
    max_sessions: clearable(wholeNumber(1, 200)),
    name: optional(someText),
    notes: clearable(text),
    patient_attachment_ids: optional(ids),
    patient_id: optional(writtenId),
    referral: clearable(flag),
    referral_type: clearable(choice(['dva', 'medicare'])),
  }),
)

/** What a new patient case is made from. */
export const patientCaseCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientCaseUpdateSchema.entries,
    name: someText,
    patient_id: writtenId,
  }),
)

/** The schemas of patient cases, for core's `checkWith`. */
export const patientCaseSchemas = {
  model: patientCaseSchema,
  create: patientCaseCreateSchema,
  update: patientCaseUpdateSchema,
}
