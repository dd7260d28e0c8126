import { patientAttachmentRecord } from '../resources/patient-attachments.js'
import { isoOf, type StoredFile } from '../store/store.js'
import { day, type Ground, minute } from './ground.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A few files, which many patients share: their bytes are kept once. */
const files: readonly [
  StoredFile & { readonly description: string | null },
  ...(StoredFile & { description: string | null })[],
] = [
  {
    filename: 'referral letter.pdf',
    contentType: 'application/pdf',
    description: 'Letter from the doctor',
    bytes: bytes('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  },
  {
    filename: 'röntgen_knie_左.png',
    contentType: 'image/png',
    description: 'X-ray, left knee',
    bytes: Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0)),
  },
  {
    filename: 'exercises "at home".txt',
    contentType: 'text/plain',
    description: null,
    bytes: bytes('Calf raises 3 × 15\nBridge 3 × 10\n'),
  },
  {
    filename: '../../etc/passwd.html',
    contentType: 'text/html',
    description: '<b>Upload</b> of a patient',
    bytes: bytes('<script>alert(1)</script>'),
  },
]

/** Files of patients. The latest is still being looked through. */
export function seedFiles({ store, random, now }: Ground): void {
  const { patients, patient_attachments, patient_cases } = store.tables
  for (const patient of patients.peeks()) {
    if (!random.chance(0.06)) continue
    const { description, ...file } = random.pick(files)
    const id = store.nextId()
    const at = now - (1 + random.below(300)) * day
    const processed = {
      contentType: file.contentType,
      filename: file.filename,
      size: file.bytes.length,
      processedAt: isoOf(at + minute),
    }
    const body = { patient_id: patient.id, description }
    const attachment = patientAttachmentRecord(store, id, body, isoOf(at), processed)
    if (random.chance(0.03)) attachment.archived_at = isoOf(now - day)
    patient_attachments.add(attachment)
    store.contents.set(id, file)
  }
  const byPatient = new Map([...patient_attachments.peeks()].map(({ id, patient }) => [patient.links.self, id]))
  for (const { id, patient } of patient_cases.peeks()) {
    const attachmentId = byPatient.get(patient.links.self)
    if (attachmentId) store.attachmentsOf.set(id, new Set([attachmentId]))
  }
}
