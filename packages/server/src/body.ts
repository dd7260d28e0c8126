/** What came of reading a body. */
export type BodyResult = { readonly body: unknown } | { readonly status: 400 | 413 | 415; readonly message: string }

/**
 * Reads a JSON body up to a size.
 * @param limit - Bytes at most. The length is counted while it's read: the header that tells it may lie.
 */
export async function readBody(request: Request, limit: number): Promise<BodyResult> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    return { status: 415, message: 'Send the body as application/json.' }
  }
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      await reader?.cancel()
      return { status: 413, message: `The body is larger than the ${limit} bytes that the proxy allows.` }
    }
    chunks.push(part.value)
  }
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks, size)))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { body }
  } catch {
    // Not JSON, or not UTF-8: answered below, with nothing of the body.
  }
  return { status: 400, message: 'The body must be a JSON object.' }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}
