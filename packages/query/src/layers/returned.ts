import { idOf } from '@cliniko/core'
import { replaceEqualDeep } from '@tanstack/query-core'
import type { CachedRecord } from '../records.js'
import { isComplete } from './is-complete.js'
import type { Change } from './paint.js'
import type { Patch } from './patch.js'

/**
 * Returns the patch that puts a record from the server into the cache, unless a newer version is there. Fields that the
 * response doesn't mention stay as they are: a proxy may withhold some.
 *
 * @param written - What a write changed, if this is its response.
 */
export function patchWith(resource: string, returned: object, written?: Change | undefined): Patch {
  const record = returned as CachedRecord
  const change = (cached: CachedRecord) => {
    if (isNewer(cached, record)) return cached
    const { included } = cached
    const next = isComplete(record, cached)
      ? { ...record, ...(included && { included }) }
      : { ...(written?.(cached) ?? cached), ...record }
    // An equal record stays the same object, so that nothing renders again.
    return replaceEqualDeep(cached, next)
  }
  return { resource, id: idOf(record), change, whole: record }
}

function isNewer({ updated_at: own }: CachedRecord, { updated_at: other }: CachedRecord): boolean {
  return typeof own === 'string' && typeof other === 'string' && own > other
}
