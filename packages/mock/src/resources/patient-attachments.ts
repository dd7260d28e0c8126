import { patientAttachments as operations, type PatientAttachment, type PatientAttachmentCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { json, notFound } from '../http/responses.js'
import { keyOf } from '../http/storage.js'
import type { Store } from '../store/store.js'
import { isoOf } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

/** How long the clinic takes to process an upload, in milliseconds. */
const processingTime = 2000

/** An attachment is created from a file that was uploaded to the storage before. */
export const patientAttachments = defineResource({
  table: (tables) => tables.patient_attachments,
  schemas: allSchemas.patient_attachments,
  references: { patient_id: 'patients' },
  checkCreate: (store, { upload_url }) =>
    keyOf(store, upload_url) === undefined ? { upload_url: 'must be that of an upload' } : {},
  newRecord: (store, id, body) => patientAttachmentRecord(store, id, body),
  afterCreate(store, { id }, { filename, upload_url }) {
    const key = keyOf(store, upload_url) ?? ''
    const file = store.uploads.get(key)
    store.uploads.delete(key)
    if (file) store.contents.set(id, { ...file, filename: filename || file.filename })
  },
  lists: {
    [operations.listForPatientCase.path]: ({ tables, attachmentsOf }, caseId) =>
      [...(attachmentsOf.get(caseId) ?? [])].flatMap((id) => tables.patient_attachments.peek(id) ?? []),
  },
  actions: {
    [operations.presignedPost.path]: ({ store, presign }, patientId) =>
      store.tables.patients.has(patientId) ? json(200, presign()) : notFound(),
  },
})

/** Completes the attachments whose processing time has passed. */
export function processAttachments(store: Store, now: number): void {
  const { patient_attachments } = store.tables
  const unprocessed = [...(patient_attachments.index.grouped('processed_at').get(null) ?? [])]
  for (const { id, created_at } of unprocessed) {
    const processedAt = Date.parse(created_at) + processingTime
    const file = store.contents.get(id)
    const attachment = processedAt <= now && file ? patient_attachments.get(id) : undefined
    if (!attachment || !file) continue
    attachment.content_type = file.contentType
    attachment.filename = file.filename
    attachment.size = file.bytes.length
    attachment.content = contentLink(store, id)
    attachment.processing_completed = true
    attachment.processed_at = isoOf(processedAt)
    attachment.updated_at = isoOf(processedAt)
  }
}

/** What is known about a file once the clinic has processed it. */
export interface ProcessedFile {
  readonly contentType: string
  readonly filename: string
  /** In bytes. */
  readonly size: number
  readonly processedAt: string
}

/** @param file - Undefined until the clinic has processed the file. */
export function patientAttachmentRecord(
  store: Store,
  id: string,
  { patient_id, description = null }: Pick<PatientAttachmentCreate, 'patient_id' | 'description'>,
  createdAt = store.now(),
  file?: ProcessedFile,
  userId = store.authenticatedUserId,
): PatientAttachment {
  return {
    id,
    archived_at: null,
    content_type: file?.contentType ?? null,
    created_at: createdAt,
    description,
    filename: file?.filename ?? null,
    pinned_at: null,
    processed_at: file?.processedAt ?? null,
    processing_completed: file !== undefined,
    size: file?.size ?? null,
    updated_at: file?.processedAt ?? createdAt,
    content: file ? contentLink(store, id) : null,
    patient: store.link('patients', patient_id),
    ...(userId && { user: store.link('users', userId) }),
    links: { self: store.url(`/patient_attachments/${id}`) },
  }
}

function contentLink(store: Store, id: string): NonNullable<PatientAttachment['content']> {
  return { links: { self: store.url(`/patient_attachments/${id}/content`) } }
}
