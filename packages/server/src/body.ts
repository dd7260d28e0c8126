import type { ProxyErrorCode } from '@cliniko/core'

/** A body, or the response to send because it can't be read. */
export type BodyResult =
  | { readonly body: unknown }
  | { readonly status: 400 | 413 | 415; readonly code: ProxyErrorCode; readonly message: string }

/**
 * Reads a JSON body up to a size limit.
 * @param limit - The limit in bytes. The bytes are counted while they are read, because the `Content-Length` can be wrong.
 */
export async function readBody(request: Request, limit: number): Promise<BodyResult> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return { status: 415, code: 'bad_request', message: 'Send the body as application/json.' }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    size += chunk.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return { status: 413, code: 'body_too_large', message: `The body is larger than maxBodyBytes: ${limit}.` }
    }
    chunks.push(chunk.value)
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(concat(chunks, size)))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body }
  } catch {
    // Not JSON, or not UTF-8. The message below repeats nothing of the body.
  }
  return { status: 400, code: 'bad_request', message: 'The body must be a JSON object.' }
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
