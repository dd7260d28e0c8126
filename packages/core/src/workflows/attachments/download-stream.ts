import { abortReason, onAbort, throwIfAborted } from '../../http/abort.js'
import type { Clock } from '../../http/clock.js'
import { withDeadline } from '../../http/deadline.js'
import { InputError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { AttachmentError } from './error.js'

/** The progress of a download. */
export interface DownloadProgress {
  /** Bytes so far. */
  readonly loaded: number
  /** The size of the file in bytes, if it is known. */
  readonly total: number | undefined
}

/** How a file is read. */
export interface StreamOptions {
  readonly clock: Clock
  /** Milliseconds without a byte after which the download fails. */
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  /** In bytes. */
  readonly maxSize: number
  readonly onProgress: ((progress: DownloadProgress) => void) | undefined
  /** The size of the file in bytes, for the progress. */
  readonly size: number | undefined
  /** How many bytes the response announced or, if it announced none, the record has. Fewer are a part of the file. */
  readonly expected: number | undefined
}

/**
 * Returns the bytes of a response as they are read. It ends with an error if the signal aborts, if nothing arrives within the
 * timeout, or if there are fewer bytes than announced.
 *
 * @throws {@link InputError} if the response has no stream or was read before.
 */
export function streamOf(response: Response, options: StreamOptions): ReadableStream<Uint8Array> {
  const { clock, timeout, signal, onProgress, size } = options
  throwIfAborted(signal)
  if (response.bodyUsed || response.body?.locked) {
    throw new InputError('The file was already read. Keep what blob() returned, or call downloadAttachment again.')
  }
  if (!response.body) throw new InputError('Responses have no streams here. Read the file with blob().')
  const reader = response.body.getReader()
  const timeoutError = () => interrupted(`nothing arrived within ${timeout} ms`)
  let loaded = 0
  let stopListening = () => {}

  const close = (reason?: unknown) => {
    stopListening()
    // Frees the connection.
    reader.cancel(reason).catch(() => {})
  }

  const readChunk = async () => {
    const { done, value } = await withDeadline({ clock, timeout, signal: undefined, timeoutError }, () => reader.read())
    loaded += value?.byteLength ?? 0
    checkSize(loaded, options)
    if (done) checkComplete(loaded, options)
    else tell(onProgress, { loaded, total: size })
    return value
  }

  return new ReadableStream(
    {
      start(controller) {
        if (!signal) return
        stopListening = onAbort(signal, () => {
          controller.error(abortReason(signal))
          close()
        })
      },
      async pull(controller) {
        try {
          const chunk = await readChunk()
          if (chunk) return controller.enqueue(chunk)
          stopListening()
          controller.close()
        } catch (error) {
          close()
          throwIfAborted(signal)
          throw withoutUrl(error)
        }
      },
      cancel: close,
    },
    // Nothing is read ahead of the consumer.
    { highWaterMark: 0 },
  )
}

/** Throws an {@link InputError} if the file is larger than allowed. */
export function checkSize(bytes: number, { maxSize }: Pick<StreamOptions, 'maxSize'>): void {
  if (bytes > maxSize) throw new InputError(`The file is larger than ${maxSize} bytes.`)
}

/** Throws if fewer bytes arrived than expected. */
export function checkComplete(loaded: number, { expected = 0 }: Pick<StreamOptions, 'expected'>): void {
  if (loaded < expected) throw interrupted('a part of it is missing')
}

/** Returns an error of ours, or replaces the runtime's: its message may contain the presigned URL. */
export function withoutUrl(error: unknown): Error {
  const isOwn = error instanceof AttachmentError || error instanceof InputError
  return isOwn ? error : interrupted('the connection was lost')
}

/** The error of a download that can be repeated. */
export function interrupted(why: string): AttachmentError {
  return new AttachmentError(`The download was interrupted: ${why}. Download the attachment again.`, 'download', {
    operation: 'GET storage',
    retryable: true,
  })
}
