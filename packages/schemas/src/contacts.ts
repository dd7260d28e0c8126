import type { Contact, ContactCreate, ContactType } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { choice, countryCode, shortText } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime, nullableText, openNumber, openText } from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, list, optional, text } from './kit/values.js'
import { phoneNumberBodySchema, phoneNumberSchema, phoneNumberTags } from './models/phone-numbers.js'

/** A contact, as the API returns it. */
export const contactSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    address_1: nullableText,
    address_2: nullableText,
    address_3: nullableText,
    archived_at: nullableDateTime,
    city: nullableText,
    company_name: nullableText,
    country: nullableText,
    country_code: nullableText,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    doctor_type: v.nullable(openText<'general_practitioner' | 'specialist'>()),
    email: nullableText,
    first_name: nullableText,
    last_name: nullableText,
    notes: nullableText,
    occupation: nullableText,
    phone_numbers: v.nullable(list(phoneNumberSchema)),
    post_code: nullableText,
    preferred_name: nullableText,
    provider_number: nullableText,
    state: nullableText,
    title: nullableText,
    type: v.nullable(openText<'Doctor' | '3rd Party Payer' | 'Standard'>()),
    type_code: v.nullable(openNumber<ContactType>()),
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates a contact. */
export const contactUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    address_1: clearable(shortText),
    address_2: clearable(shortText),
    address_3: clearable(shortText),
    city: clearable(shortText),
    company_name: clearable(shortText),
    country_code: clearable(countryCode),
    doctor_type: clearable(choice(['general_practitioner', 'specialist'])),
    email: clearable(shortText),
    first_name: clearable(shortText),
    last_name: clearable(shortText),
    notes: clearable(text),
    occupation: clearable(shortText),
    phone_numbers: optional(list(phoneNumberBodySchema)),
    post_code: clearable(shortText),
    preferred_name: clearable(text),
    provider_number: clearable(shortText),
    state: clearable(shortText),
    title: clearable(text),
    type_code: clearable(choice([0, 1, 2], 'Choose a type.')),
  }),
)

/** The body that creates a contact. */
export const contactCreateSchema = contactUpdateSchema

/** The schemas of contacts, for core's `checkWith`. */
export const contactSchemas = {
  model: contactSchema,
  create: contactCreateSchema,
  update: contactUpdateSchema,
}

/** The privacy tags of contacts. */
export const contactTags = /* @__PURE__ */ tagsOf<Contact | ContactCreate>(() => ({
  ...recordTags,
  ...personal('address_1 address_2 address_3 city post_code state'),
  ...none('archived_at country country_code deleted_at doctor_type type type_code'),
  ...personal('company_name email first_name last_name occupation preferred_name provider_number title'),
  ...health('notes'),
  phone_numbers: phoneNumberTags,
}))
