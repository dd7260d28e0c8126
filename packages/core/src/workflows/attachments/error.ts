import { ClinikoError, type ErrorContext } from '../../http/errors.js'

/** How far an attachment has come: leave to upload, the upload itself, its record, and Cliniko looking it through. */
export type AttachmentStep = 'presign' | 'upload' | 'register' | 'process'

/** How far an attachment has come. */
export interface AttachmentProgress {
  readonly step: AttachmentStep
  /** Bytes of the file that the storage has, as far as that is known. */
  readonly loaded: number
  /** Bytes of the file. */
  readonly total: number
}

/**
 * A file that is in the storage, but not on the patient's record for sure: `resumeAttachment` finishes it. It's plain
 * data, which can be kept; it names the file, so keep it as carefully as the file.
 */
export interface AttachmentResume {
  readonly patientId: string
  readonly uploadUrl: string
  readonly filename: string
  /** Bytes. */
  readonly size: number
  readonly description?: string | undefined
  /** The name to show, where it was given. */
  readonly shownFilename?: string | undefined
  /** When it may have been registered, in milliseconds since 1970; absent where it surely wasn't. */
  readonly registeredAt?: number | undefined
}

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    AttachmentError: AttachmentError
  }
}

/**
 * A file was not attached. `step` says how far it came. Where it's in the storage already, `resume` is for
 * `resumeAttachment`; a log doesn't show it, because it names the file.
 */
export class AttachmentError extends ClinikoError {
  override readonly name = 'AttachmentError'
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
