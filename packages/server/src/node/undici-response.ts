import type { Dispatcher } from 'undici'

/**
 * Creates the handler of one request, which makes undici's events a web response. Nothing of its body is read before its
 * consumer wants it.
 *
 * @param signal - Aborts the request until the last byte of its response.
 */
export function createResponseHandler(
  resolve: (response: Response) => void,
  reject: (error: unknown) => void,
  signal: AbortSignal | undefined,
): Dispatcher.DispatchHandler {
  let request: Dispatcher.DispatchController | undefined
  let body: ReadableStreamDefaultController<Uint8Array> | undefined

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
    onResponseStart(controller, status, headers) {
      // Informational: the response follows.
      if (status < 200) return
      const stream = new ReadableStream<Uint8Array>(
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
      resolve(toResponse(status, headers, stream))
    },
    onResponseData(controller, chunk) {
      controller.pause()
      body?.enqueue(chunk)
    },
    onResponseEnd() {
      release()
      body?.close()
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

type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>

function toResponse(status: number, responseHeaders: ResponseHeaders, stream: ReadableStream<Uint8Array>): Response {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(responseHeaders)) {
    for (const value of [values].flat()) headers.append(name, value)
  }
  if (status === 204 || status === 205 || status === 304) {
    stream.cancel()
    return new Response(null, { status, headers })
  }
  if (headers.get('content-encoding') !== 'gzip') return new Response(stream, { status, headers })
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(stream.pipeThrough(new DecompressionStream('gzip')), { status, headers })
}
