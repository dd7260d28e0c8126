import { type Practitioner, type TreatmentNote, TreatmentNoteStatus } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { forbidden } from '../http/responses.js'
import { idIn } from '../lists/fields.js'
import { treatmentNoteRecord } from '../records/treatment-notes.js'
import type { Store } from '../store/store.js'
import { type Behaviour, behaviour } from './behaviour.js'
import { cleanParagraphs } from './paragraphs.js'
import { isOfPatient } from './references.js'

/** The practitioner that the key's user is, if they are one. */
export function authorOf({ tables, authenticatedUserId }: Store): Practitioner | undefined {
  return tables.practitioners.by('user_id', authenticatedUserId)[0]
}

const written = behaviour({
  table: (tables) => tables.treatment_notes,
  schemas: allSchemas.treatment_notes,
  references: {
    attendee_id: 'attendees',
    patient_id: 'patients',
    treatment_note_template_id: 'treatment_note_templates',
  },
  checkCreate: (store, body) => check(store, body, body.patient_id),
  checkUpdate: (store, body, note) => ({
    ...check(store, body, body.patient_id ?? idIn(note.patient)),
    // What is final stays as it was signed, unless it's made a draft again.
    ...(!note.draft &&
      body.draft !== true &&
      Object.keys(body).length && { draft: 'must be set to change a final note' }),
  }),
  make(store, id, body) {
    const author = authorOf(store)
    return treatmentNoteRecord(store, id, body, { practitionerId: author?.id ?? '', name: author?.label ?? null })
  },
  made(store, note) {
    cleanParagraphs(note)
    tellVisit(store, note)
  },
  changed(store, note, body) {
    cleanParagraphs(note)
    if (body.booking_id) note.booking = store.link('bookings', body.booking_id)
    note.finalized_at = note.draft ? null : (note.finalized_at ?? store.now())
    tellVisit(store, note)
  },
})

/** Only practitioners write notes: who has the key is the author. */
export const treatmentNotes: Behaviour = {
  create: (store, body, strict) =>
    authorOf(store) ? (written.create?.(store, body, strict) ?? forbidden()) : forbidden(),
  update(store, id, body, strict) {
    const author = authorOf(store)?.id
    const isAuthor = author && idIn(store.tables.treatment_notes.peek(id)?.practitioner) === author
    return isAuthor ? (written.update?.(store, id, body, strict) ?? forbidden()) : forbidden()
  },
}

interface Visit {
  readonly attendee_id?: string
  readonly booking_id?: string
}

function check(store: Store, { attendee_id, booking_id }: Visit, patientId: string | undefined) {
  const isBooked = booking_id === undefined || store.bookings.at(booking_id)
  return {
    ...isOfPatient(store, 'attendee_id', attendee_id, patientId),
    ...isOfPatient(store, 'booking_id', booking_id, patientId),
    ...(!isBooked && { booking_id: 'must exist' }),
  }
}

/** Attendees and appointments say whether there's a note of them. */
function tellVisit({ tables }: Store, note: TreatmentNote): void {
  const attendee = tables.attendees.get(idIn(note.attendee) ?? '')
  const appointment = tables.individual_appointments.get(idIn(note.booking ?? attendee?.booking) ?? '')
  for (const visit of [attendee, appointment]) {
    if (visit) visit.treatment_note_status = note.draft ? TreatmentNoteStatus.Draft : TreatmentNoteStatus.Final
  }
}
