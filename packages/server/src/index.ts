export type { CacheStore } from './limits/cache-store.js'
export { createMemoryCache, type MemoryCacheOptions } from './limits/memory-cache.js'
export { createRouteHandlers, type RouteHandlers } from './next.js'
export { type Caller, type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'
