import type { TreatmentNote, TreatmentNoteCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId, requiredText } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableFlag,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'
import { noteContentTags, treatmentNoteContentBodySchema, treatmentNoteContentSchema } from './models/note-questions.js'

/** A treatment note, as the API returns it. */
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

/** The body that updates a treatment note. */
export const treatmentNoteUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_id: optional(bodyId),
    booking_id: optional(bodyId),
    content: clearable(treatmentNoteContentBodySchema),
    draft: clearable(flag),
    patient_id: optional(bodyId),
    title: optional(requiredText),
    treatment_note_template_id: optional(bodyId),
  }),
)

/** The body that creates a treatment note. */
export const treatmentNoteCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...treatmentNoteUpdateSchema.entries,
    patient_id: bodyId,
    title: requiredText,
  }),
)

/** The schemas of treatment notes, for core's `checkWith`. */
export const treatmentNoteSchemas = {
  model: treatmentNoteSchema,
  create: treatmentNoteCreateSchema,
  update: treatmentNoteUpdateSchema,
}

/** The privacy tags of treatment notes. */
export const treatmentNoteTags = /* @__PURE__ */ tagsOf<TreatmentNote | TreatmentNoteCreate>(() => ({
  ...recordTags,
  ...none(
    'archived_at attendee attendee_id booking booking_id deleted_at draft finalized_at patient patient_id pinned_at',
    'practitioner treatment_note_template treatment_note_template_id',
  ),
  ...personal('author_name'),
  ...health('title'),
  content: noteContentTags,
}))
