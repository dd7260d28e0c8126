import type { Client } from '../../client.js'
import type { Fetch, RequestOptions } from '../../http/call.js'
import { ClinikoError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { create, list, type PatientAttachment, presignedPost } from '../../resources/patient-attachments.js'
import { AttachmentError, type AttachmentProgress, type AttachmentResume } from './error.js'
import { checkFile, type FileRules } from './file.js'
import { untilProcessed } from './processing.js'
import { checkStorage, store } from './storage.js'

/** How a file is attached. */
export interface AttachmentOptions extends FileRules, Pick<RequestOptions, 'signal'> {
  /** Milliseconds for the upload as a whole. Default: 600 000. */
  readonly timeout?: number
  /**
   * Told as each step begins, and of the bytes as they are uploaded. Only browsers count those, and only without `fetch`;
   * elsewhere the upload is told of at its beginning and end.
   */
  readonly onProgress?: ((progress: AttachmentProgress) => void) | undefined
  /** What the file is uploaded with, where it isn't the runtime's `fetch`: a mock's. */
  readonly fetch?: Fetch | undefined
}

/**
 * Attaches a file to a patient, in the three steps that Cliniko asks for: leave to upload, the upload to the storage,
 * and the record. In a browser the file goes straight to the storage, past the proxy. Neither key nor header of Cliniko
 * goes to the storage; `signal` ends it in each step.
 *
 * Cliniko then looks the file through, until when its record has no name: see `untilProcessed`.
 *
 * @param patientId - The patient's id.
 * @param file - A `File`, or a `Blob` with the option `filename`.
 * @throws {@link InputError} before anything is sent, {@link LinkError} if it would go to another place than a storage
 * (https, or plain http to this machine), {@link AttachmentError} if it isn't attached: with `resume` where the file is
 * in the storage already; what `client.request` throws in the first step.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/uploading_patient_attachments.md | Cliniko's guide}
 * @example
 * try {
 *   await uploadAttachment(client, patientId, file, { description: 'Referral', accept: '.pdf', signal })
 * } catch (error) {
 *   if (!(error instanceof AttachmentError && error.resume)) throw error
 *   await resumeAttachment(client, error.resume)
 * }
 */
export async function uploadAttachment(
  client: Client,
  patientId: string,
  file: Blob,
  options: AttachmentOptions = {},
): Promise<PatientAttachment> {
  const { signal, timeout = 600_000, onProgress, fetch, description, filename: shownFilename } = options
  const filename = checkFile(file, options)
  const total = file.size
  const at = (step: AttachmentProgress['step'], loaded: number) => tell(onProgress, { step, loaded, total })
  at('presign', 0)
  const { url, fields } = await client.request(presignedPost, patientId, { signal })
  if (!url || !fields) throw new AttachmentError('Cliniko gave no leave to upload a file.', 'presign', {})
  checkStorage(url)
  const form = new FormData()
  // The storage takes fields it wasn't given for a forgery, and heeds none after the file.
  for (const [name, value] of Object.entries(fields)) form.append(name, `${value}`)
  form.append('file', file, filename)
  at('upload', 0)
  const onSent = onProgress && ((bytes: number) => at('upload', Math.min(bytes, total)))
  const key = await store({ url, form, fetch, signal, timeout, clock: client.clock, onSent })
  at('upload', total)
  at('register', total)
  const uploadUrl = url.replace(/\/?$/, '/') + key
  const upload = { patientId, uploadUrl, filename, size: total, description, shownFilename }
  return register(client, upload, signal)
}

/** How an attachment is resumed. */
export interface ResumeOptions extends Pick<RequestOptions, 'signal'> {
  /** Milliseconds to wait for an attachment to be processed that may be this one. Default: 120 000. */
  readonly timeout?: number
}

/**
 * Finishes an attachment whose file is in the storage already. Where the answer to its registering was lost, it first
 * looks whether it's there, so that the patient doesn't get it twice.
 *
 * @param resume - As an `AttachmentError` had it. The storage keeps the file for some time only.
 * @throws {@link AttachmentError}, again with `resume`; the signal's reason.
 */
export async function resumeAttachment(
  client: Client,
  resume: AttachmentResume,
  { signal, timeout }: ResumeOptions = {},
): Promise<PatientAttachment> {
  try {
    const known =
      resume.registeredAt !== undefined && (await find(client, resume, { signal, ...(timeout && { timeout }) }))
    if (known) return known
  } catch (error) {
    throw unfinished(error, resume)
  }
  return register(client, resume, signal)
}

async function register(client: Client, resume: AttachmentResume, signal?: AbortSignal): Promise<PatientAttachment> {
  const { patientId, uploadUrl, description, shownFilename } = resume
  const now = client.clock.now()
  try {
    const body = {
      patient_id: patientId,
      upload_url: uploadUrl,
      ...(description && { description }),
      ...(shownFilename && { filename: shownFilename }),
    }
    return await client.request(create, body, { signal })
  } catch (error) {
    const isLost = error instanceof ClinikoError && error.mayHaveBeenProcessed
    throw unfinished(error, isLost ? { ...resume, registeredAt: resume.registeredAt ?? now } : resume)
  }
}

function unfinished(error: unknown, resume: AttachmentResume): unknown {
  // An abort keeps the signal's own reason.
  if (!(error instanceof ClinikoError)) return error
  const what = 'The file was uploaded, but it is not sure to be on record'
  return new AttachmentError(
    `${what}: give error.resume to resumeAttachment. ${error.message}`,
    'register',
    error,
    resume,
  )
}

/** Clocks of two machines differ. */
const skew = 300_000

/** The record of an upload, if it's there. Until it's processed it could be any file's, so that is waited for. */
async function find(
  client: Client,
  { patientId, description, filename, shownFilename, size, registeredAt = 0 }: AttachmentResume,
  options: ResumeOptions,
): Promise<PatientAttachment | undefined> {
  const name = shownFilename ?? filename
  const since = new Date(registeredAt - skew)
  const where = { patient_id: patientId, created_at: { gte: since }, archived_at: { any: true } } as const
  for await (const one of client.request(list, { where, signal: options.signal })) {
    if ((one.description ?? '') !== (description ?? '')) continue
    const record = one.processing_completed ? one : await untilProcessed(client, one.id, options)
    const isSame = (record.size ?? size) === size && same(record.filename ?? name, name)
    if (isSame) return record
  }
  return undefined
}

/** A Mac parts letters from their accents. */
function same(a: string, b: string): boolean {
  return a.normalize() === b.normalize()
}
