import type {
  CommunicationCategory,
  CommunicationCategoryName,
  CommunicationDirection,
  CommunicationType,
} from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  flag,
  id,
  isRecord,
  link,
  links,
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
import { body, choice, clearable, optional, id as writtenId } from './writing.js'

/** The code of memos. Another one that the API has added reads as null. */
const memoCode = /* @__PURE__ */ define(() =>
  v.pipe(
    nullableNumber,
    v.transform((code) => (code === 12 ? code : null)),
  ),
)

/** A memo of a conversation, as the API answers it. */
export const memoCommunicationSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    category: v.nullable(openText<'Memo'>()),
    category_code: memoCode,
    confidential: nullableFlag,
    content: nullableText,
    created_at: dateTime,
    direction_code: v.nullable(openNumber<CommunicationDirection>()),
    direction_description: v.nullable(openText<'Received' | 'Sent'>()),
    from: nullableText,
    to: nullableText,
    type: v.nullable(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>()),
    type_code: v.nullable(openNumber<CommunicationType>()),
    updated_at: dateTime,
    patient: link<'patients'>(),
    links,
  }),
)

/** An email, as the API answers it. */
export const emailCommunicationSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    category: v.nullable(openText<CommunicationCategoryName>()),
    category_code: v.nullable(openNumber<CommunicationCategory>()),
    content: nullableText,
    content_subject: nullableText,
    created_at: dateTime,
    direction_code: v.nullable(openNumber<CommunicationDirection>()),
    direction_description: v.nullable(openText<'Received' | 'Sent'>()),
    from: nullableText,
    to: nullableText,
    type: v.nullable(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>()),
    type_code: v.nullable(openNumber<CommunicationType>()),
    updated_at: dateTime,
    attendee: optionalLink<'attendees'>(),
    booking: optionalLink<'bookings'>(),
    invoice: optionalLink<'invoices'>(),
    letter: optionalLink<'letters'>(),
    patient: optionalLink<'patients'>(),
    payment: optionalLink<'payments'>(),
    links,
  }),
)

/** A text message, as the API answers it. */
export const smsCommunicationSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    category: v.nullable(openText<CommunicationCategoryName>()),
    category_code: v.nullable(openNumber<CommunicationCategory>()),
    content: nullableText,
    created_at: dateTime,
    direction_code: v.nullable(openNumber<CommunicationDirection>()),
    direction_description: v.nullable(openText<'Received' | 'Sent'>()),
    from: nullableText,
    to: nullableText,
    type: v.nullable(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>()),
    type_code: v.nullable(openNumber<CommunicationType>()),
    updated_at: dateTime,
    attendee: optionalLink<'attendees'>(),
    booking: optionalLink<'bookings'>(),
    invoice: optionalLink<'invoices'>(),
    letter: optionalLink<'letters'>(),
    patient: optionalLink<'patients'>(),
    payment: optionalLink<'payments'>(),
    links,
  }),
)

type MessageSchema = typeof emailCommunicationSchema | typeof memoCommunicationSchema | typeof smsCommunicationSchema

/** A message, as the API answers it, told apart by its codes: of a kind that the API has added, it's read as a memo. */
export const communicationSchema = /* @__PURE__ */ v.lazy((message): MessageSchema => {
  if (!isRecord(message) || message.category_code === 12 || 'confidential' in message) return memoCommunicationSchema
  return message.type_code === 1 ? smsCommunicationSchema : emailCommunicationSchema
})

/** What can be changed of a communication. */
export const communicationUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    category_code: clearable(choice([12], 'Only memos, 12, can be written.')),
    confidential: clearable(flag),
    content: clearable(text),
    direction_code: clearable(choice([1, 2], 'Choose a direction.')),
    from: clearable(text),
    patient_id: optional(writtenId),
    to: clearable(text),
    type_code: clearable(choice([1, 2, 3, 4], 'Choose a type.')),
  }),
)

/** What a new communication is made from. */
export const communicationCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...communicationUpdateSchema.entries,
    confidential: v.nullable(flag),
    content: v.nullable(text),
    direction_code: v.nullable(choice([1, 2], 'Choose a direction.')),
    from: v.nullable(text),
    patient_id: writtenId,
    to: v.nullable(text),
    type_code: v.nullable(choice([1, 2, 3, 4], 'Choose a type.')),
  }),
)

/** The schemas of communications, for core's `checkWith`. */
export const communicationSchemas = {
  model: communicationSchema,
  create: communicationCreateSchema,
  update: communicationUpdateSchema,
}
