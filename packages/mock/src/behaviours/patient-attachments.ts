import { allSchemas } from '@cliniko/schemas/all'
import { keyOf } from '../http/storage.js'
import { contentLink, patientAttachmentRecord } from '../records/patient-attachments.js'
import { isoOf, type Store } from '../store/store.js'
import { behaviour } from './behaviour.js'

/** Attachments are made of what was uploaded before. */
export const patientAttachments = behaviour({
  table: (tables) => tables.patient_attachments,
  schemas: allSchemas.patient_attachments,
  references: { patient_id: 'patients' },
  checkCreate: (store, { upload_url }) =>
    keyOf(store, upload_url) === undefined ? { upload_url: 'must be that of an upload' } : {},
  make: (store, id, body) => patientAttachmentRecord(store, id, body),
  made(store, { id }, { filename, upload_url }) {
    const key = keyOf(store, upload_url) ?? ''
    const file = store.uploads.get(key)
    // What was uploaded is gone from where it was.
    store.uploads.delete(key)
    if (file) store.contents.set(id, { ...file, filename: filename || file.filename })
  },
})

/** How long an upload is looked through. */
const processing = 2000

/** Completes the attachments that have been looked through by now. */
export function processAttachments(store: Store, now: number): void {
  const { patient_attachments } = store.tables
  for (const { id, created_at } of [...(patient_attachments.index.grouped('processed_at').get(null) ?? [])]) {
    const doneAt = Date.parse(created_at) + processing
    const file = store.contents.get(id)
    const attachment = doneAt <= now && file ? patient_attachments.get(id) : undefined
    if (!attachment || !file) continue
    attachment.content_type = file.contentType
    attachment.filename = file.filename
    attachment.size = file.bytes.length
    attachment.content = contentLink(store, id)
    attachment.processing_completed = true
    attachment.processed_at = isoOf(doneAt)
    attachment.updated_at = isoOf(doneAt)
  }
}
