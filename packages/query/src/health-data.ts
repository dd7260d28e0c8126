import type { CachedQuery } from './cache.js'
import { entries } from './layers/base.js'

/** A query's marks. */
interface Marked {
  readonly meta?: { readonly health?: unknown } | undefined
}

/** Filters for `dehydrate` and persisters. */
export interface HealthDataFilters {
  readonly shouldDehydrateQuery: (query: CachedQuery & Marked) => boolean
  readonly shouldDehydrateMutation: () => false
}

/**
 * Filters for `dehydrate` and persisters that keep personal and health data out of storage: only data without it is kept,
 * such as businesses, appointment types and settings. Of other queries than this package's, none is kept. Nor is a query
 * that shows a write which is still on its way: it may yet be refused.
 *
 * @example persistQueryClient({ queryClient, persister, dehydrateOptions: withoutHealthData })
 */
export const withoutHealthData: HealthDataFilters = {
  shouldDehydrateQuery: (query) =>
    query.meta !== undefined && !query.meta.health && query.state.status === 'success' && !showsPendingWrite(query),
  // The variables of a write are what was entered.
  shouldDehydrateMutation: () => false,
}

function showsPendingWrite(query: CachedQuery): boolean {
  const entry = entries.get(query)
  return entry !== undefined && entry.shown !== entry.base
}
