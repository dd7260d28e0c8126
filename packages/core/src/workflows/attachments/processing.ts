import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { monotonicTime, sleep } from '../../http/clock.js'
import { InputError, TimeoutError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { get, type PatientAttachment } from '../../resources/patient-attachments.js'
import { checkOptions } from '../check.js'
import { workflow } from '../workflow.js'
import type { AttachmentProgress } from './error.js'

/** Options of {@link untilProcessed}. */
export interface ProcessingOptions extends Pick<RequestOptions, 'signal'> {
  /** Milliseconds before the second request. Each later wait is 1.5 times as long, up to 15 000 ms. Default: 1000. */
  readonly interval?: number
  /** Milliseconds to wait in total. Default: 120 000. */
  readonly timeout?: number
  /** Called after each request, with the step `process`. */
  readonly onProgress?: ((progress: AttachmentProgress) => void) | undefined
}

/**
 * Waits until Cliniko has finished processing an attachment. Only then does it have its name, size and content.
 *
 * @param id - The attachment's id.
 * @throws {@link TimeoutError} if processing takes longer than `timeout`. The attachment exists all the same: wait for it
 * again later. Also throws the signal's reason and what `client.request` throws.
 * @example
 * const { id } = await uploadAttachment(client, patientId, file)
 * const attachment = await untilProcessed(client, id, { signal })
 */
export const untilProcessed = /* @__PURE__ */ workflow(
  { requests: [get] },
  async function untilProcessed(
    client: Client,
    id: string,
    options: ProcessingOptions = {},
  ): Promise<PatientAttachment> {
    checkOptions(options, ['interval', 'timeout', 'onProgress', 'signal'])
    const { interval = 1000, timeout = 120_000, signal, onProgress } = options
    if (!(interval > 0 && timeout > 0))
      throw new InputError('interval and timeout must be greater than 0 milliseconds.')
    const end = monotonicTime(client.clock) + timeout
    for (let delay = interval; ; delay = Math.min(delay * 1.5, 15_000)) {
      const attachment = await client.request(get, id, { where: { archived_at: { any: true } }, signal })
      const total = attachment.size ?? 0
      tell(onProgress, { step: 'process', loaded: total, total })
      if (attachment.processing_completed) return attachment
      if (monotonicTime(client.clock) + delay > end) {
        throw new TimeoutError(
          `The attachment was not processed within ${timeout} ms. It exists: wait for it again later.`,
          {
            operation: 'GET /patient_attachments/{id}',
            retryable: true,
          },
        )
      }
      await sleep(client.clock, delay, signal)
    }
  },
)
