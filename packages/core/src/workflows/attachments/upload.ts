import type { Client } from '../../client.js'
import { throwIfAborted } from '../../http/abort.js'
import type { Fetch, RequestOptions } from '../../http/call.js'
import { ClinikoError, InputError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { create, list, type PatientAttachment, presignedPost } from '../../resources/patient-attachments.js'
import { checkId, checkOptions, checkText, isObject } from '../check.js'
import { workflow } from '../workflow.js'
import { AttachmentError, type AttachmentProgress, type AttachmentResume } from './error.js'
import { checkFile, type FileRules } from './file.js'
import { untilProcessed } from './processing.js'
import { checkStorage, store } from './storage.js'

/** Options of {@link uploadAttachment}. */
export interface AttachmentOptions extends FileRules, Pick<RequestOptions, 'signal'> {
  /** Milliseconds for the upload to the storage. Default: 600 000. */
  readonly timeout?: number
  /**
   * Called when each step begins and while bytes are uploaded. Only browsers report bytes, and only if neither these options
   * nor the client have a `fetch`. Otherwise it is called when the upload begins and ends.
   */
  readonly onProgress?: ((progress: AttachmentProgress) => void) | undefined
  /** Sends the file to the storage. Default: the client's `fetch`, and the runtime's if the client has none of its own. */
  readonly fetch?: Fetch | undefined
}

/**
 * Attaches a file to a patient in the three steps that Cliniko requires: it gets a presigned upload URL, uploads the file
 * to the storage, and registers it on the patient's record. In a browser the file goes straight to the storage, not
 * through the proxy. The storage receives neither the API key nor any other header of Cliniko. `signal` aborts any step.
 *
 * Cliniko then processes the file. Until it has finished, the record has no file name: see {@link untilProcessed}.
 *
 * @param patientId - The patient's id.
 * @param file - A `File`, or a `Blob` with the option `filename`.
 * @throws {@link InputError} before anything is sent, if the options or the file are invalid.
 * @throws {@link LinkError} if the upload URL is neither https nor a URL of this machine.
 * @throws {@link AttachmentError} if the file was not attached. It has `resume` if the file is already uploaded. Also
 * throws what `client.request` throws in the first step.
 * @see {@link https://docs.api.cliniko.com/guides/uploading_patient_attachments | Cliniko's guide}
 * @example
 * try {
 *   await uploadAttachment(client, patientId, file, { description: 'Referral', accept: '.pdf', signal })
 * } catch (error) {
 *   if (!(error instanceof AttachmentError && error.resume)) throw error
 *   await resumeAttachment(client, error.resume)
 * }
 */
export const uploadAttachment = /* @__PURE__ */ workflow(
  { requests: [presignedPost, create] },
  async function uploadAttachment(
    client: Client,
    patientId: string,
    file: Blob,
    options: AttachmentOptions = {},
  ): Promise<PatientAttachment> {
    checkOptions(options, ['description', 'filename', 'maxSize', 'accept', 'timeout', 'onProgress', 'fetch', 'signal'])
    const { signal, timeout = 600_000, onProgress, description, filename: shownFilename } = options
    checkId(patientId, 'patientId')
    if (!(timeout > 0)) throw new InputError('timeout must be greater than 0 milliseconds.')
    const filename = checkFile(file, options)
    const total = file.size
    const report = (step: AttachmentProgress['step'], loaded: number) => tell(onProgress, { step, loaded, total })
    report('presign', 0)
    const { url, fields } = await client.request(presignedPost, patientId, { signal })
    if (!url || !fields) throw new AttachmentError('Cliniko returned no presigned upload URL.', 'presign', {})
    checkStorage(url)
    const form = new FormData()
    // The storage rejects a form with unknown or missing fields, and ignores fields after the file.
    for (const [name, value] of Object.entries(fields)) form.append(name, `${value}`)
    form.append('file', file, filename)
    report('upload', 0)
    const onSent = onProgress && ((bytes: number) => report('upload', Math.min(bytes, total)))
    const { fetch = client.fetch } = options
    const key = await store({ url, form, fetch, signal, timeout, clock: client.clock, onSent })
    report('upload', total)
    report('register', total)
    const uploadUrl = url.replace(/\/?$/, '/') + key
    return register(client, { patientId, uploadUrl, filename, size: total, description, shownFilename }, signal)
  },
)

/** Options of {@link resumeAttachment}. */
export interface ResumeOptions extends Pick<RequestOptions, 'signal'> {
  /** Milliseconds to wait until Cliniko has processed an attachment that may be this one. Default: 120 000. */
  readonly timeout?: number
}

/**
 * Finishes an attachment whose file is already uploaded. If the response to its registration was lost, it first checks
 * whether the attachment exists, so that the patient does not get it twice.
 *
 * @param resume - The `resume` of an `AttachmentError`. The storage keeps the file for a limited time.
 * @throws {@link AttachmentError}, with `resume` again. Also throws the signal's reason.
 */
export const resumeAttachment = /* @__PURE__ */ workflow(
  { requests: [list, create], calls: [untilProcessed] },
  async function resumeAttachment(
    client: Client,
    resume: AttachmentResume,
    options: ResumeOptions = {},
  ): Promise<PatientAttachment> {
    checkOptions(options, ['timeout', 'signal'])
    checkResume(resume)
    const { signal, timeout } = options
    try {
      const existing =
        resume.registeredAt !== undefined &&
        (await findRegistered(client, resume, { signal, ...(timeout && { timeout }) }))
      if (existing) return existing
    } catch (error) {
      throwIfAborted(signal)
      throw unfinished(error, resume)
    }
    return register(client, resume, signal)
  },
)

/** @throws {@link InputError} if it is not the `resume` of an error. It may come from a database or a file. */
function checkResume(resume: AttachmentResume): void {
  if (!isObject(resume)) throw new InputError('resume must be the resume of an AttachmentError.')
  const { patientId, uploadUrl, filename } = resume
  checkId(patientId, 'resume.patientId')
  checkText(uploadUrl, 'resume.uploadUrl')
  checkText(filename, 'resume.filename')
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
    throwIfAborted(signal)
    const mayBeRegistered = error instanceof ClinikoError && error.mayHaveBeenProcessed
    throw unfinished(error, mayBeRegistered ? { ...resume, registeredAt: resume.registeredAt ?? now } : resume)
  }
}

function unfinished(error: unknown, resume: AttachmentResume): unknown {
  // An abort keeps the signal's own reason.
  if (!(error instanceof ClinikoError)) return error
  const problem = "The file was uploaded, but it may not be on the patient's record"
  return new AttachmentError(
    `${problem}. Resume it: nothing is uploaded again. ${error.message}`,
    'register',
    error,
    resume,
  )
}

/** The largest expected difference between two machines' clocks, in milliseconds. */
const clockSkew = 300_000

/** Finds the record of an upload. A record could be of any file until it is processed, so this waits for that. */
async function findRegistered(
  client: Client,
  { patientId, description, filename, shownFilename, size, registeredAt = 0 }: AttachmentResume,
  options: ResumeOptions,
): Promise<PatientAttachment | undefined> {
  const name = shownFilename ?? filename
  const since = new Date(registeredAt - clockSkew)
  const where = { patient_id: patientId, created_at: { gte: since }, archived_at: { any: true } } as const
  for await (const candidate of client.request(list, { where, signal: options.signal })) {
    if ((candidate.description ?? '') !== (description ?? '')) continue
    const record = candidate.processing_completed ? candidate : await untilProcessed(client, candidate.id, options)
    const isSame = (record.size ?? size) === size && isSameName(record.filename ?? name, name)
    if (isSame) return record
  }
  return undefined
}

/** macOS stores letters and their accents as separate characters. */
function isSameName(a: string, b: string): boolean {
  return a.normalize() === b.normalize()
}
