import type { Clock } from '@cliniko/core'
import { maxWhole, type WholeBody, wholeBodyOf } from './whole-body.js'

/** How a body is passed on. */
interface StreamOptions {
  readonly clock: Clock
  /** Milliseconds until the next part must have arrived. */
  readonly timeout: number
  /** The caller's signal: it aborts when the browser leaves. */
  readonly signal: AbortSignal
}

/** The body of a response: as a whole, as it arrives, or none. */
export type AnswerBody = WholeBody | ReadableStream<Uint8Array> | null

/**
 * Reads a body as a whole if it is small. A larger one is passed on as it arrives; it fails, rather than ends, if a part is
 * late or the caller leaves, and so does the request to Cliniko.
 */
export async function collect(response: Response, options: StreamOptions): Promise<AnswerBody> {
  const whole = wholeBodyOf(response)
  if (whole) return whole
  const reader = response.body?.getReader()
  if (!reader) return null
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value)
    size += chunk.value.byteLength
    if (size > maxWhole) return passOn(chunks, reader, options)
  }
  return { chunks, size }
}

function passOn(
  chunks: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { clock, timeout, signal }: StreamOptions,
): ReadableStream<Uint8Array> {
  const waiting = [...chunks]
  let fail: (reason: unknown) => void = () => {}
  const onAbort = () => fail(signal.reason)
  const stop = () => signal.removeEventListener('abort', onAbort)
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        fail = (reason) => {
          stop()
          controller.error(reason)
          void reader.cancel(reason).catch(() => {})
        }
        signal.addEventListener('abort', onAbort)
        if (signal.aborted) onAbort()
      },
      async pull(controller) {
        const first = waiting.shift()
        if (first) return controller.enqueue(first)
        const cancelTimer = clock.after(timeout, () => fail(new Error('The response stalled.')))
        try {
          const { done, value } = await reader.read()
          if (done) {
            stop()
            controller.close()
          } else controller.enqueue(value)
        } catch (error) {
          // A stream that failed already can't fail again.
          fail(error)
        } finally {
          cancelTimer()
        }
      },
      cancel(reason) {
        stop()
        return reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
