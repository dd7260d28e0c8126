import type { TreatmentNote, TreatmentNoteCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** Who wrote a note. */
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
