import type { CachedQuery } from './cache.js'

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
 * such as businesses, appointment types and settings. Of other queries than this package's, none is kept.
 *
 * @example persistQueryClient({ queryClient, persister, dehydrateOptions: withoutHealthData })
 */
export const withoutHealthData: HealthDataFilters = {
  shouldDehydrateQuery: ({ meta, state }) => meta !== undefined && !meta.health && state.status === 'success',
  // The variables of a write are what was entered.
  shouldDehydrateMutation: () => false,
}
