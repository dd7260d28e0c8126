import type { PatientCase, PatientCaseCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId, choice, date, ids, requiredText, wholeNumber } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  linkToMany,
  nullableDate,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableIds,
  nullableNumber,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'

/** A patient case, as the API returns it. */
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

/** The body that updates a patient case. */
export const patientCaseUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_ids: clearable(ids),
    closed: clearable(flag),
    contact_id: optional(bodyId),
    expiry_date: clearable(date),
    include_cancelled_attendees: clearable(flag),
    include_dna_attendees: clearable(flag),
    issue_date: clearable(date),
    max_invoiceable_amount: clearable(bodyDecimal({ above: 0 })),
    max_sessions: clearable(wholeNumber(1, 200)),
    name: optional(requiredText),
    notes: clearable(text),
    patient_attachment_ids: optional(ids),
    patient_id: optional(bodyId),
    referral: clearable(flag),
    referral_type: clearable(choice(['dva', 'medicare'])),
  }),
)

/** The body that creates a patient case. */
export const patientCaseCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientCaseUpdateSchema.entries,
    name: requiredText,
    patient_id: bodyId,
  }),
)

/** The schemas of patient cases, for core's `checkWith`. */
export const patientCaseSchemas = {
  model: patientCaseSchema,
  create: patientCaseCreateSchema,
  update: patientCaseUpdateSchema,
}

/** The privacy tags of patient cases. */
export const patientCaseTags = /* @__PURE__ */ tagsOf<PatientCase | PatientCaseCreate>(() => ({
  ...recordTags,
  ...none(
    'archived_at attendee_ids attendees bookings closed closed_at contact contact_id expiry_date',
    'include_cancelled_attendees include_dna_attendees invoices issue_date max_invoiceable_amount max_sessions',
    'patient patient_attachment_ids patient_attachments patient_id referral',
  ),
  // `dva` identifies a veteran.
  ...personal('referral_type'),
  ...health('name notes'),
}))
