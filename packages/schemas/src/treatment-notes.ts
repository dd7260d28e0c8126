import * as v from 'valibot'
import { define } from './define.js'
import { treatmentNoteContentBodySchema, treatmentNoteContentSchema } from './note-content.js'
import {
  dateTime,
  flag,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableFlag,
  nullableText,
  optionalLink,
  text,
} from './reading.js'
import { body, clearable, optional, someText, id as writtenId } from './writing.js'

/** A treatment note, as the API answers it. */
export const treatmentNoteSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    author_name: nullableText,
    content: v.nullable(treatmentNoteContentSchema),
    created_at: dateTime,
    deleted_at: nullableDateTime,
    draft: nullableFlag,
    finalized_at: nullableDateTime,
    pinned_at: nullableDateTime,
    title: text,
    updated_at: dateTime,
    attendee: optionalLink<'attendees'>(),
    booking: optionalLink<'bookings'>(),
    patient: link<'patients'>(),
    practitioner: optionalLink<'practitioners'>(),
    treatment_note_template: optionalLink<'treatment_note_templates'>(),
    links,
  }),
)

/** What can be changed of a treatment note. */
export const treatmentNoteUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_id: optional(writtenId),
    booking_id: optional(writtenId),
    content: clearable(treatmentNoteContentBodySchema),
    draft: clearable(flag),
    patient_id: optional(writtenId),
    title: optional(someText),
    treatment_note_template_id: optional(writtenId),
  }),
)

/** What a new treatment note is made from. */
export const treatmentNoteCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...treatmentNoteUpdateSchema.entries,
    patient_id: writtenId,
    title: someText,
  }),
)

/** The schemas of treatment notes, for core's `checkWith`. */
export const treatmentNoteSchemas = {
  model: treatmentNoteSchema,
  create: treatmentNoteCreateSchema,
  update: treatmentNoteUpdateSchema,
}
