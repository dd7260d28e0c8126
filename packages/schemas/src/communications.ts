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
  id,
  isRecord,
  link,
  links,
  model,
  nullableDateTime,
  nullableFlag,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './reading.js'
import { body, clearable, optional, flag as writtenFlag, id as writtenId, text as writtenText } from './writing.js'

/** A memo of a conversation, as the API answers it. */
export const memoCommunicationSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    category: v.nullish(openText<'Memo'>(), null),
    category_code: v.nullish(v.literal(12, 'Expected 12.'), null),
    confidential: nullableFlag,
    content: nullableText,
    created_at: dateTime,
    direction_code: v.nullish(openNumber<CommunicationDirection>(), null),
    direction_description: v.nullish(openText<'Received' | 'Sent'>(), null),
    from: nullableText,
    to: nullableText,
    type: v.nullish(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>(), null),
    type_code: v.nullish(openNumber<CommunicationType>(), null),
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
    category: v.nullish(openText<CommunicationCategoryName>(), null),
    category_code: v.nullish(openNumber<CommunicationCategory>(), null),
    content: nullableText,
    content_subject: nullableText,
    created_at: dateTime,
    direction_code: v.nullish(openNumber<CommunicationDirection>(), null),
    direction_description: v.nullish(openText<'Received' | 'Sent'>(), null),
    from: nullableText,
    to: nullableText,
    type: v.nullish(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>(), null),
    type_code: v.nullish(openNumber<CommunicationType>(), null),
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
    category: v.nullish(openText<CommunicationCategoryName>(), null),
    category_code: v.nullish(openNumber<CommunicationCategory>(), null),
    content: nullableText,
    created_at: dateTime,
    direction_code: v.nullish(openNumber<CommunicationDirection>(), null),
    direction_description: v.nullish(openText<'Received' | 'Sent'>(), null),
    from: nullableText,
    to: nullableText,
    type: v.nullish(openText<'Email' | 'Other' | 'Phone call' | 'SMS'>(), null),
    type_code: v.nullish(openNumber<CommunicationType>(), null),
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
    category_code: clearable(v.literal(12, 'Only memos, 12, can be written.')),
    confidential: clearable(writtenFlag),
    content: clearable(writtenText),
    direction_code: clearable(v.picklist([1, 2], 'Choose 1 or 2.')),
    from: clearable(writtenText),
    patient_id: optional(writtenId),
    to: clearable(writtenText),
    type_code: clearable(v.picklist([1, 2, 3, 4], 'Choose 1, 2, 3 or 4.')),
  }),
)

/** What a new communication is made from. */
export const communicationCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...communicationUpdateSchema.entries,
    confidential: v.nullable(writtenFlag),
    content: v.nullable(writtenText),
    direction_code: v.nullable(v.picklist([1, 2], 'Choose 1 or 2.')),
    from: v.nullable(writtenText),
    patient_id: writtenId,
    to: v.nullable(writtenText),
    type_code: v.nullable(v.picklist([1, 2, 3, 4], 'Choose 1, 2, 3 or 4.')),
  }),
)
