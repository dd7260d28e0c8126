import type { ContactType } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  links,
  list,
  model,
  nullableDateTime,
  nullableText,
  openNumber,
  openText,
  text,
} from './reading.js'
import { phoneNumberBodySchema, phoneNumberSchema } from './shared.js'
import { body, choice, clearable, countryCode, optional, shortText } from './writing.js'

/** A contact, as the API answers it. */
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

/** What can be changed of a contact. */
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

/** What a new contact is made from. */
export const contactCreateSchema = contactUpdateSchema

/** The schemas of contacts, for core's `checkWith`. */
export const contactSchemas = {
  model: contactSchema,
  create: contactCreateSchema,
  update: contactUpdateSchema,
}
