import type {
  Communication,
  CommunicationCategory,
  CommunicationCategoryName,
  CommunicationCreate,
  CommunicationDirection,
  CommunicationType,
} from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId, choice } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableFlag,
  nullableNumber,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, isRecord, optional, text } from './kit/values.js'

/** The code of memos. A code that the API adds later becomes null. */
const memoCode = /* @__PURE__ */ define(() =>
  v.pipe(
    nullableNumber,
    v.transform((code) => (code === 12 ? code : null)),
  ),
)

/** A memo of a conversation, as the API returns it. */
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

/** An email, as the API returns it. */
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

/** A text message, as the API returns it. */
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

/** A message, as the API returns it. Its codes and fields tell which kind it is. Any other kind is read as an email. */
export const communicationSchema = /* @__PURE__ */ v.lazy((message): MessageSchema => {
  if (!isRecord(message) || message.category_code === 12 || 'confidential' in message) return memoCommunicationSchema
  return message.type_code === 1 ? smsCommunicationSchema : emailCommunicationSchema
})

/** The body that updates a communication. */
export const communicationUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    category_code: clearable(choice([12], 'Only memos (12) can be written.')),
    confidential: clearable(flag),
    content: clearable(text),
    direction_code: clearable(choice([1, 2], 'Choose a direction.')),
    from: clearable(text),
    patient_id: optional(bodyId),
    to: clearable(text),
    type_code: clearable(choice([1, 2, 3, 4], 'Choose a type.')),
  }),
)

/** The body that creates a communication. */
export const communicationCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...communicationUpdateSchema.entries,
    confidential: v.nullable(flag),
    content: v.nullable(text),
    direction_code: v.nullable(choice([1, 2], 'Choose a direction.')),
    from: v.nullable(text),
    patient_id: bodyId,
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

/** The privacy tags of communications. */
export const communicationTags = /* @__PURE__ */ tagsOf<Communication | CommunicationCreate>(() => ({
  ...recordTags,
  ...none(
    'archived_at attendee booking category category_code confidential direction_code direction_description invoice',
    'letter patient patient_id payment type type_code',
  ),
  ...personal('from to'),
  ...health('content content_subject'),
}))
