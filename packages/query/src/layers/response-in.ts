import type { CachedQuery } from '../cache.js'
import type { CachedPages } from '../records.js'
import type { Entry } from './base.js'

/** The server's part of a query's new data. All pages but the new one are as they were shown, pending writes included. */
export function responseIn({ state: { data, fetchMeta } }: CachedQuery, entry: Entry | undefined): unknown {
  const fetchMore = fetchMeta?.fetchMore
  if (!entry?.base || !fetchMore) return data
  const [before, { pages, pageParams }] = [(entry.base as CachedPages).pages, data as CachedPages]
  // With `maxPages` a page at the other end was dropped.
  const kept = pages.length - 1
  return fetchMore.direction === 'backward'
    ? { pages: [...pages.slice(0, 1), ...before.slice(0, kept)], pageParams }
    : { pages: [...before.slice(before.length - kept), ...pages.slice(kept)], pageParams }
}
