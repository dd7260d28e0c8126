import type { CacheClient } from '../cache.js'
import type { Store } from './store.js'

/** The stores of the query clients that something was written with. Apart from their code, for apps that only read. */
export const stores = new WeakMap<CacheClient, Store>()
