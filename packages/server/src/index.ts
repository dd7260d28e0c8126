export {
  type AuditEvent,
  type AuditOptions,
  type AuditSink,
  consoleSink,
} from './audit/audit.js'
export { type CacheOptions, referenceTimes } from './cache/response-cache.js'
export type { Caller } from './caller.js'
export type { CacheStore } from './limits/cache-store.js'
export { createMemoryCache, type MemoryCacheOptions } from './limits/memory-cache.js'
export { createRouteHandlers, type RouteHandlers } from './next.js'
export { createPageClient, type PageClientOptions } from './page-client.js'
export {
  type AccessRequest,
  type Authorize,
  type FieldOf,
  type OwnRecords,
  type Rule,
  type RuleOptions,
  rule,
  type Visibility,
} from './policy/rule.js'
export { type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'
