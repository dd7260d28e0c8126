import {
  linkedId,
  type Practitioner,
  type TreatmentNote,
  type TreatmentNoteCreate,
  TreatmentNoteStatus,
} from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { forbidden, notFound } from '../http/responses.js'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { cleanParagraphs } from './kit/paragraphs.js'
import { samePatientErrors } from './kit/same-patient.js'
import type { FieldErrors } from './kit/validate.js'
import type { MockResource } from './resource.js'

/** The fields of a body that refer to the visit a note is about. */
interface VisitBody {
  readonly attendee_id?: string
  readonly booking_id?: string
}

const writableByAll = defineResource({
  table: (tables) => tables.treatment_notes,
  schemas: allSchemas.treatment_notes,
  references: {
    attendee_id: 'attendees',
    patient_id: 'patients',
    treatment_note_template_id: 'treatment_note_templates',
  },
  checkCreate: (store, body) => checkVisit(store, body, body.patient_id),
  checkUpdate(store, body, note) {
    const changesFinalNote = !note.draft && body.draft !== true && Object.keys(body).length > 0
    return {
      ...checkVisit(store, body, body.patient_id ?? linkedId(note.patient)),
      ...(changesFinalNote && { draft: 'must be set to change a final note' }),
    }
  },
  newRecord(store, id, body) {
    const author = currentAuthor(store)
    return treatmentNoteRecord(store, id, body, { practitionerId: author?.id ?? '', name: author?.label ?? null })
  },
  afterCreate(store, note) {
    cleanParagraphs(note)
    updateVisit(store, note)
  },
  afterUpdate(store, note, body) {
    cleanParagraphs(note)
    if (body.booking_id) note.booking = store.link('bookings', body.booking_id)
    note.finalized_at = note.draft ? null : (note.finalized_at ?? store.now())
    updateVisit(store, note)
  },
})

/** Only practitioners create notes, and only its author updates a note. */
export const treatmentNotes: MockResource = {
  create: (store, body, strict) => (currentAuthor(store) ? writableByAll.create(store, body, strict) : forbidden()),
  update(store, id, body, strict) {
    const note = store.tables.treatment_notes.peek(id)
    if (!note) return notFound()
    const author = currentAuthor(store)
    const isAuthor = author && linkedId(note.practitioner) === author.id
    return isAuthor ? writableByAll.update(store, id, body, strict) : forbidden()
  },
}

/** Returns the practitioner whose key is used, if the user is one. */
function currentAuthor({ tables, authenticatedUserId }: Store): Practitioner | undefined {
  return tables.practitioners.by('user_id', authenticatedUserId)[0]
}

function checkVisit(store: Store, { attendee_id, booking_id }: VisitBody, patientId: string | undefined): FieldErrors {
  const isBookingValid = booking_id === undefined || store.bookings.at(booking_id)
  return {
    ...samePatientErrors(store, 'attendee_id', attendee_id, patientId),
    ...samePatientErrors(store, 'booking_id', booking_id, patientId),
    ...(!isBookingValid && { booking_id: 'must exist' }),
  }
}

/** Copies the status of a note to its attendee and appointment. */
function updateVisit({ tables }: Store, note: TreatmentNote): void {
  const attendee = tables.attendees.get(linkedId(note.attendee) ?? '')
  const appointment = tables.individual_appointments.get(linkedId(note.booking ?? attendee?.booking) ?? '')
  const status = note.draft ? TreatmentNoteStatus.Draft : TreatmentNoteStatus.Final
  if (attendee) attendee.treatment_note_status = status
  if (appointment) appointment.treatment_note_status = status
}

/** The practitioner who writes a note. */
export interface Author {
  readonly practitionerId: string
  readonly name: string | null
}

export function treatmentNoteRecord(
  store: Store,
  id: string,
  body: TreatmentNoteCreate,
  author: Author,
  createdAt = store.now(),
): TreatmentNote {
  const { attendee_id, booking_id, draft = true, patient_id, treatment_note_template_id, ...fields } = body
  return {
    id,
    archived_at: null,
    author_name: author.name,
    content: null,
    created_at: createdAt,
    deleted_at: null,
    draft,
    finalized_at: draft ? null : createdAt,
    pinned_at: null,
    updated_at: createdAt,
    ...fields,
    ...(attendee_id && { attendee: store.link('attendees', attendee_id) }),
    ...(booking_id && { booking: store.link('bookings', booking_id) }),
    patient: store.link('patients', patient_id),
    practitioner: store.link('practitioners', author.practitionerId),
    ...(treatment_note_template_id && {
      treatment_note_template: store.link('treatment_note_templates', treatment_note_template_id),
    }),
    links: { self: store.url(`/treatment_notes/${id}`) },
  }
}
