import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { sleep } from '../../http/clock.js'
import { InputError, TimeoutError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { get, type PatientAttachment } from '../../resources/patient-attachments.js'
import type { AttachmentProgress } from './error.js'

/** How an attachment is waited for. */
export interface ProcessingOptions extends Pick<RequestOptions, 'signal'> {
  /** Milliseconds until it's looked at again: at first, then half as long again each time, up to 15 000. Default: 1000. */
  readonly interval?: number
  /** Milliseconds to wait in all. Default: 120 000. */
  readonly timeout?: number
  /** Told each time it was looked at, with the step `process`. */
  readonly onProgress?: ((progress: AttachmentProgress) => void) | undefined
}

/**
 * Waits until Cliniko has looked an attachment through: only then does it have its name, size and content.
 *
 * @throws {@link TimeoutError} if that takes too long: the attachment is there all the same, and can be waited for again;
 * the signal's reason; what `client.request` throws.
 * @example
 * const { id } = await uploadAttachment(client, patientId, file)
 * const attachment = await untilProcessed(client, id, { signal })
 */
export async function untilProcessed(
  client: Client,
  id: string,
  { interval = 1000, timeout = 120_000, signal, onProgress }: ProcessingOptions = {},
): Promise<PatientAttachment> {
  if (!(interval > 0 && timeout > 0)) throw new InputError('interval and timeout must be above 0 milliseconds.')
  const end = client.clock.now() + timeout
  for (let delay = interval; ; delay = Math.min(delay * 1.5, 15_000)) {
    const attachment = await client.request(get, id, { where: { archived_at: { any: true } }, signal })
    const total = attachment.size ?? 0
    tell(onProgress, { step: 'process', loaded: total, total })
    if (attachment.processing_completed) return attachment
    if (client.clock.now() + delay > end) {
      throw new TimeoutError(`The attachment was not processed within ${timeout} ms. It's there: ask for it later.`, {
        operation: 'GET /patient_attachments/{id}',
        retryable: true,
      })
    }
    await sleep(client.clock, delay, signal)
  }
}
