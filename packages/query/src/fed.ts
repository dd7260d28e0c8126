/** The queries that a change feed keeps up to date. */
const fed = new WeakSet<object>()

/** Tells whether a change feed keeps a query up to date. */
export function setFed(query: object, isFed: boolean): void {
  if (isFed) fed.add(query)
  else fed.delete(query)
}

/** Refetches a query on focus or when the connection is back, unless a change feed keeps it up to date. */
export function unlessFed(query: object): boolean {
  return !fed.has(query)
}
