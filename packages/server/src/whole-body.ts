/** The bodies of responses that are here as a whole. */
const wholeBodies = new WeakMap<Response, Uint8Array>()

/** Returns the bytes of a response's body if they are here: Node's http writes them without a stream. */
export function wholeBodyOf(response: Response): Uint8Array | undefined {
  return response.bodyUsed ? undefined : wholeBodies.get(response)
}

/** Makes a response of bytes that are here as a whole. */
export function wholeResponse(bytes: Uint8Array<ArrayBuffer>, { headers, ...init }: ResponseInit): Response {
  const own = new Headers(headers)
  own.set('content-length', `${bytes.byteLength}`)
  const response = new Response(bytes, { ...init, headers: own })
  wholeBodies.set(response, bytes)
  return response
}
