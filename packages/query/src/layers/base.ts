import type { CachedQuery } from '../cache.js'

/** What is known about a query that a write has changed. */
export interface Entry {
  /** The last answer of the server. */
  base: unknown
  /** What the query shows: the base, with the pending writes over it. */
  shown: unknown
  /** The number of the response that the base came with; 0 if it was there before the first write. */
  readonly at: number
}

/** The queries that a write has changed. */
export const entries = new WeakMap<CachedQuery, Entry>()

/** Returns the data of a query as the server returned it, without pending writes. */
export function baseOf(query: CachedQuery): unknown {
  const entry = entries.get(query)
  return entry ? entry.base : query.state.data
}
