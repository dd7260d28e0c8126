import type { Dispatcher } from 'undici'
import { maxWhole, wholeResponse } from '../whole-body.js'

/**
 * Creates the handler of one request, which makes undici's events a web response. A small body is read as a whole first. Of a
 * larger one no more than one chunk is read before its consumer wants it.
 *
 * @param signal - Aborts the request until the last byte of its response.
 */
export function createResponseHandler(
  resolve: (response: Response) => void,
  reject: (error: unknown) => void,
  signal: AbortSignal | undefined,
): Dispatcher.DispatchHandler {
  let request: Dispatcher.DispatchController | undefined
  let body: ReadableStreamDefaultController | undefined
  /** Receives a small body. */
  let whole: { readonly chunks: Uint8Array<ArrayBuffer>[]; size: number } | undefined
  let finish = () => body?.close()

  function abort(): void {
    const { reason } = signal ?? {}
    reject(reason)
    request?.abort(toError(reason))
  }
  function release(): void {
    signal?.removeEventListener('abort', abort)
  }

  signal?.addEventListener('abort', abort)
  return {
    onRequestStart(controller) {
      request = controller
      // It waited for a connection when the signal aborted.
      if (signal?.aborted) controller.abort(toError(signal.reason))
    },
    onResponseStart(controller, status, responseHeaders) {
      // Informational: the response follows.
      if (status < 200) return
      const headers = toHeaders(responseHeaders)
      if (status === 204 || status === 205 || status === 304) {
        resolve(new Response(null, { status, headers }))
        return
      }
      if (isSmall(headers)) {
        const own = { chunks: [], size: 0 }
        whole = own
        finish = () => resolve(wholeResponse(own, { status, headers }))
        return
      }
      const stream = new ReadableStream(
        {
          start(streamController) {
            body = streamController
          },
          pull: () => controller.resume(),
          cancel: (reason) => {
            body = undefined
            controller.abort(toError(reason))
          },
        },
        { highWaterMark: 0 },
      )
      resolve(new Response(decompress(headers, stream), { status, headers }))
    },
    onResponseData(controller, chunk) {
      if (whole) {
        // A socket reads into memory of its own, which nobody shares.
        whole.chunks.push(chunk as Uint8Array<ArrayBuffer>)
        whole.size += chunk.length
        return
      }
      // After a pause, undici may have an empty chunk.
      if (!body || chunk.length === 0) return
      controller.pause()
      body.enqueue(chunk)
    },
    onResponseEnd() {
      release()
      finish()
    },
    onResponseError(_controller, error) {
      release()
      reject(error)
      body?.error(error)
    },
  }
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('The request was aborted.', { cause: reason })
}

function toHeaders(responseHeaders: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(responseHeaders)) {
    for (const value of [values].flat()) headers.append(name, value)
  }
  return headers
}

/** Whether a body is known to be small. How large one is that is compressed, nobody knows. */
function isSmall(headers: Headers): boolean {
  return !headers.has('content-encoding') && Number(headers.get('content-length') ?? Number.NaN) <= maxWhole
}

/** Returns the body as it was before compression, and removes the headers that tell of it. */
function decompress(headers: Headers, stream: ReadableStream): ReadableStream {
  if (headers.get('content-encoding') !== 'gzip') return stream
  headers.delete('content-encoding')
  headers.delete('content-length')
  return stream.pipeThrough(new DecompressionStream('gzip'))
}
