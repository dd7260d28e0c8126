import type { CacheClient } from '../cache.js'
import { baseOf } from '../layers/base.js'
import { type CachedRecord, listsIn, withoutIncluded } from '../records.js'

/** Ids by the names of their resources. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string>>

/** When a related record was fetched: its query may have been fetched again since, without it. */
const fetched = new WeakMap<object, { readonly resource: string; readonly at: number }>()

/** Notes that a related record has just been fetched. */
export function noteFetched(record: object, resource: string): void {
  fetched.set(record, { resource, at: Date.now() })
}

/**
 * Returns the records that queries of a scope hold and that were fetched no longer than `maxAge` milliseconds ago, by
 * `resource/id`.
 */
export function knownRecords(
  queryClient: CacheClient,
  scope: string,
  wanted: Wanted,
  maxAge: number,
): Map<string, CachedRecord> {
  const known = new Map<string, CachedRecord>()
  const since = Date.now() - maxAge
  const add = (record: CachedRecord, resource: string) => {
    if (wanted.get(resource)?.has(String(record.id))) known.set(`${resource}/${record.id}`, withoutIncluded(record))
  }
  for (const query of queryClient.getQueryCache().getAll()) {
    const [ownScope, resource, kind] = query.queryKey
    const { isInvalidated, dataUpdatedAt } = query.state
    if (ownScope !== scope || isInvalidated) continue
    const isFresh = dataUpdatedAt >= since && wanted.has(String(resource))
    for (const record of listsIn(kind, baseOf(query)).flat()) {
      if (isFresh) add(record, String(resource))
      for (const related of Object.values(record.included ?? {})) {
        const source = related && fetched.get(related)
        if (source && source.at >= since) add(related, source.resource)
      }
    }
  }
  return known
}
