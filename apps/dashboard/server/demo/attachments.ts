import type { UploadedPatientAttachment } from '@cliniko/core'
import type { StoredFile } from '@cliniko/mock'
import type { Stage } from './stage'

/** A file of a patient. */
export interface SceneFile extends StoredFile {
  readonly description: string | null
  readonly uploadedAt: string
}

/** Attaches a file to a patient, as if it had been uploaded and processed. An upload would take the clinic two seconds. */
export function attach({ mock: { store } }: Pick<Stage, 'mock'>, patientId: string, file: SceneFile): void {
  const { description, uploadedAt, ...stored } = file
  const id = store.nextId()
  const self = store.url(`/patient_attachments/${id}`)
  const attachment: UploadedPatientAttachment = {
    id,
    archived_at: null,
    content_type: stored.contentType,
    created_at: uploadedAt,
    description,
    filename: stored.filename,
    pinned_at: null,
    processed_at: uploadedAt,
    processing_completed: true,
    size: stored.bytes.length,
    updated_at: uploadedAt,
    content: { links: { self: `${self}/content` } },
    patient: store.link('patients', patientId),
    user: store.link('users', store.authenticatedUserId),
    links: { self },
  }
  store.within(() => store.tables.patient_attachments.add(attachment))
  store.contents.set(id, stored)
}
