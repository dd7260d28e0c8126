import { patientAttachmentRecord } from '../resources/patient-attachments.js'
import { isoOf, type StoredFile } from '../store/store.js'
import { day, minute, type SeedContext } from './seed-context.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

type DescribedFile = StoredFile & { readonly description: string | null }

/** Files that many patients share, so that their bytes are stored once. */
const files: readonly [DescribedFile, ...DescribedFile[]] = [
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

/** Seeds attachments of patients and of their cases. All are processed. */
export function seedAttachments({ store, random, now }: SeedContext): void {
  const { patients, patient_attachments, patient_cases } = store.tables
  for (const patient of patients.peeks()) {
    if (!random.chance(0.06)) continue
    const { description, ...file } = random.pick(files)
    const id = store.nextId()
    const uploadedAt = now - (1 + random.below(300)) * day
    const processedFile = {
      contentType: file.contentType,
      filename: file.filename,
      size: file.bytes.length,
      processedAt: isoOf(uploadedAt + minute),
    }
    const body = { patient_id: patient.id, description }
    const attachment = patientAttachmentRecord(store, id, body, isoOf(uploadedAt), processedFile)
    if (random.chance(0.03)) attachment.archived_at = isoOf(now - day)
    patient_attachments.add(attachment)
    store.contents.set(id, file)
  }
  const idByPatient = new Map([...patient_attachments.peeks()].map(({ id, patient }) => [patient.links.self, id]))
  for (const { id, patient } of patient_cases.peeks()) {
    const attachmentId = idByPatient.get(patient.links.self)
    if (attachmentId) store.attachmentsOf.set(id, new Set([attachmentId]))
  }
}
