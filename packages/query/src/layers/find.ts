import type { QueryStore } from '../cache.js'
import { type CachedRecord, listsIn, withoutIncluded } from '../records.js'
import { baseOf } from './base.js'
import { type Find, holds, isOf } from './patch.js'

/** Returns a function that finds records of a scope in a cache. It looks through the cache once, when it is first called. */
export function finderOf(cache: QueryStore, scope: string): Find {
  let records: Map<unknown, { readonly record: CachedRecord; readonly resource: string | undefined }[]> | undefined
  const add = (record: CachedRecord, resource?: string) => {
    const versions = records?.get(record.id)
    // One practitioner may be included thousands of times.
    if (versions) versions.push({ record, resource })
    else records?.set(record.id, [{ record, resource }])
  }
  return (resource, id) => {
    if (!records) {
      records = new Map()
      for (const query of cache.getAll()) {
        const [ownScope, ownResource, kind] = query.queryKey
        if (ownScope !== scope) continue
        for (const record of listsIn(kind, baseOf(query)).flat()) {
          add(record, String(ownResource))
          for (const related of Object.values(record.included ?? {})) if (related) add(related)
        }
      }
    }
    const match = records
      .get(id)
      ?.find(({ record, resource: own }) => (own === undefined ? isOf(record, resource) : holds(own, resource)))
    return match && withoutIncluded(match.record)
  }
}
