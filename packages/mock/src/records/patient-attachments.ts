import type { PatientAttachment, PatientAttachmentCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** A file that has been looked through. */
export interface ProcessedFile {
  readonly contentType: string
  readonly filename: string
  /** Bytes. */
  readonly size: number
  readonly processedAt: string
}

/** @param file - What is known of the file once it has been looked through; undefined until then. */
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

/** Where the bytes of an attachment are. */
export function contentLink(store: Store, id: string): NonNullable<PatientAttachment['content']> {
  return { links: { self: store.url(`/patient_attachments/${id}/content`) } }
}
