export {
  type AuditEvent,
  type AuditOptions,
  type AuditSink,
  consoleSink,
} from './audit/audit.js'
export { type CacheOptions, type CacheStore, referenceTimes } from './cache/response-cache.js'
export type { Caller } from './caller.js'
export { createRouteHandlers, type RouteHandlers } from './next.js'
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
