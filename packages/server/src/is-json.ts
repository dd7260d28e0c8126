/** Whether a request or a response says that its body is JSON. */
export function isJson({ headers }: { readonly headers: Headers }): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}
