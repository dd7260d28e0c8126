/** Frees the connection, which a body that nobody reads would hold. */
export function discard({ body }: Response): void {
  // That of a foreign fetch may be no stream of the web's.
  body?.cancel?.().catch(() => {})
}
