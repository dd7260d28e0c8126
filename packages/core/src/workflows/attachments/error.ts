import { ClinikoError, type ErrorContext } from '../../http/errors.js'

/**
 * A step of attaching a file: getting a presigned upload URL, uploading the file, registering it on the patient's record,
 * and waiting until Cliniko has processed it. After that it can be downloaded.
 */
export type AttachmentStep = 'presign' | 'upload' | 'register' | 'process' | 'download'

/** The progress of an attachment. */
export interface AttachmentProgress {
  readonly step: AttachmentStep
  /** Bytes uploaded or downloaded so far, as far as the runtime reports them. */
  readonly loaded: number
  /** The size of the file in bytes. */
  readonly total: number
}

/**
 * A file that is uploaded but may not be on the patient's record yet. `resumeAttachment` finishes it. It is plain data
 * that can be stored. It contains the file name: store it as carefully as the file itself.
 */
export interface AttachmentResume {
  readonly patientId: string
  readonly uploadUrl: string
  readonly filename: string
  /** In bytes. */
  readonly size: number
  readonly description?: string | undefined
  /** The display name, if one was given. */
  readonly shownFilename?: string | undefined
  /** When it may have been registered, in milliseconds since 1970. Absent if it certainly was not. */
  readonly registeredAt?: number | undefined
}

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    AttachmentError: AttachmentError
  }
}

/**
 * Thrown if a file could not be attached or downloaded. `step` says which step failed. If the file is already uploaded, pass
 * `resume` to `resumeAttachment`. Logs do not show `resume`, because it contains the file name.
 */
export class AttachmentError extends ClinikoError {
  override get name(): 'AttachmentError' {
    return 'AttachmentError'
  }
  readonly step: AttachmentStep
  declare readonly resume?: AttachmentResume | undefined

  constructor(
    message: string,
    step: AttachmentStep,
    { operation, status, requestId, retryable, mayHaveBeenProcessed, resetAt, fields, code, hint }: ErrorContext,
    resume?: AttachmentResume,
  ) {
    super(message, { operation, status, requestId, retryable, mayHaveBeenProcessed, resetAt, fields, code, hint })
    this.step = step
    Object.defineProperty(this, 'resume', { value: resume })
  }
}
