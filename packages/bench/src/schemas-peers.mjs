// A patient's model in plain valibot and in zod: the same fields and patterns as ours, without its tolerance of absent
// fields, numeric ids and empty dates.
import * as v from 'valibot'
import { z } from 'zod'

const idPattern = /^\d{1,19}$/
const dateTimePattern = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/
const datePattern = /^\d{4}-\d\d-\d\d$/

const texts = /** @type {const} */ (['first_name', 'last_name'])
const dateTimes = /** @type {const} */ (['created_at', 'updated_at'])
const nullableDateTimes = /** @type {const} */ (['archived_at', 'deleted_at', 'merged_at'])
const nullableFlags = /** @type {const} */ ([
  'accepted_email_marketing',
  'accepted_privacy_policy',
  'accepted_sms_marketing',
  'receives_cancellation_emails',
  'receives_confirmation_emails',
])
const nullableTexts = /** @type {const} */ ([
  ...['address_1', 'address_2', 'address_3', 'appointment_notes', 'city', 'country', 'country_code', 'dva_card_number'],
  ...['email', 'emergency_contact', 'gender', 'gender_identity', 'invoice_default_to', 'invoice_email'],
  ...['invoice_extra_information', 'label', 'medicare', 'medicare_reference_number', 'notes', 'occupation'],
  ...['old_reference_id', 'post_code', 'preferred_first_name', 'referral_source', 'reminder_type', 'sex', 'state'],
  ...['time_zone', 'title'],
])
const pronouns = /** @type {const} */ ([
  ...['accusative', 'nominative', 'predicative_possessive', 'pronominal_possessive', 'reflexive'],
])
const links = /** @type {const} */ ([
  ...['appointments', 'attendees', 'invoices', 'medical_alerts', 'patient_attachments', 'relationships'],
])
const optionalLinks = /** @type {const} */ ([
  ...['concession_type', 'latest_booking', 'merged_with_patient', 'referring_doctor'],
])

/**
 * Makes an object in which every field has the same schema.
 *
 * @template {string} Field
 * @template Schema
 * @param {readonly Field[]} fields
 * @param {Schema} schema
 */
function fieldsOf(fields, schema) {
  return /** @type {Record<Field, Schema>} */ (Object.fromEntries(fields.map((field) => [field, schema])))
}

export const valibotPatient = valibotModel()
export const zodPatient = zodModel()

function valibotModel() {
  const text = v.string()
  const flag = v.optional(v.nullable(v.boolean()))
  const dateTime = v.pipe(v.string(), v.regex(dateTimePattern))
  const self = v.object({ self: text })
  const link = v.object({ links: self })
  const described = { archived: flag, name: v.optional(text), token: text }
  const customField = v.object({
    ...described,
    type: v.optional(text),
    value: v.optional(text),
    options: v.optional(v.array(v.object({ ...described, selected: flag }))),
    other: v.optional(v.object({ archived: flag, enabled: flag, selected: flag, value: v.optional(text) })),
  })
  return v.object({
    id: v.pipe(text, v.regex(idPattern)),
    ...fieldsOf(texts, text),
    ...fieldsOf(dateTimes, dateTime),
    ...fieldsOf(nullableDateTimes, v.nullable(dateTime)),
    ...fieldsOf(nullableFlags, v.nullable(v.boolean())),
    ...fieldsOf(nullableTexts, v.nullable(text)),
    date_of_birth: v.nullable(v.pipe(text, v.regex(datePattern))),
    custom_fields: v.nullable(
      v.object({ sections: v.array(v.object({ ...described, fields: v.array(customField) })) }),
    ),
    patient_phone_numbers: v.nullable(
      v.array(v.object({ number: text, normalized_number: v.optional(text), phone_type: text })),
    ),
    pronouns: v.nullable(v.object(fieldsOf(pronouns, v.optional(text)))),
    ...fieldsOf(links, link),
    ...fieldsOf(optionalLinks, v.optional(v.nullable(link))),
    links: self,
  })
}

function zodModel() {
  const text = z.string()
  const flag = z.boolean().nullable().optional()
  const dateTime = z.string().regex(dateTimePattern)
  const self = z.object({ self: text })
  const link = z.object({ links: self })
  const described = { archived: flag, name: text.optional(), token: text }
  const customField = z.object({
    ...described,
    type: text.optional(),
    value: text.optional(),
    options: z.array(z.object({ ...described, selected: flag })).optional(),
    other: z.object({ archived: flag, enabled: flag, selected: flag, value: text.optional() }).optional(),
  })
  return z.object({
    id: text.regex(idPattern),
    ...fieldsOf(texts, text),
    ...fieldsOf(dateTimes, dateTime),
    ...fieldsOf(nullableDateTimes, dateTime.nullable()),
    ...fieldsOf(nullableFlags, z.boolean().nullable()),
    ...fieldsOf(nullableTexts, text.nullable()),
    date_of_birth: text.regex(datePattern).nullable(),
    custom_fields: z.object({ sections: z.array(z.object({ ...described, fields: z.array(customField) })) }).nullable(),
    patient_phone_numbers: z
      .array(z.object({ number: text, normalized_number: text.optional(), phone_type: text }))
      .nullable(),
    pronouns: z.object(fieldsOf(pronouns, text.optional())).nullable(),
    ...fieldsOf(links, link),
    ...fieldsOf(optionalLinks, link.nullable().optional()),
    links: self,
  })
}
