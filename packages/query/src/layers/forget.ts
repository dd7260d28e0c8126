import type { CacheClient } from '../cache.js'

/** What forgets the pending writes of a query client. Apart from the store, which an app that only reads doesn't need. */
export const forgetters = new WeakMap<CacheClient, (scope?: string) => void>()
