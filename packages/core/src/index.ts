export { type Cliniko, createCliniko, type ListInMethod, type ListMethod, type Method as BoundMethod, type ResourceMethods } from './cliniko.js'
export {
  type Client,
  type ClientOptions,
  type CommonOptions,
  createClient,
  type KeyClientOptions,
  type ProxyClientOptions,
} from './client.js'
export type { Clock } from './http/clock.js'
export { type App, shardOf } from '#credentials'
export * from './http/errors.js'
export { createRateLimiter, type RateLimiter, type RateLimiterOptions } from './http/rate-limit.js'
export type { RetryOptions } from './http/retry.js'
export type { Call, Fetch, RequestOptions, Send } from './http/send.js'
export * from './list/page.js'
export * from './operation.js'
export * from './resources/index.js'
