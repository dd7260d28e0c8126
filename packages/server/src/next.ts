import type { Caller } from './caller.js'
import { type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'

/** The exports of a Next.js route. */
export interface RouteHandlers {
  readonly GET: ClinikoProxy
  readonly HEAD: ClinikoProxy
  readonly POST: ClinikoProxy
  readonly PATCH: ClinikoProxy
  readonly DELETE: ClinikoProxy
  /** Responds to preflights, which pages of other origins send. */
  readonly OPTIONS: ClinikoProxy
}

/**
 * Makes the handlers of a Next.js catch-all route: a proxy, made by `createProxy`, for each method.
 *
 * @throws {@link ConfigError} if `createProxy` would.
 * @example
 * // app/api/cliniko/[...path]/route.ts
 * export const { GET, HEAD, OPTIONS, POST, PATCH, DELETE } = createRouteHandlers({ apiKey, app, allow: [patients.list], authenticate })
 */
export function createRouteHandlers<C extends Caller = Caller>(options: ProxyOptions<C>): RouteHandlers {
  const proxy = createProxy(options)
  return { GET: proxy, HEAD: proxy, POST: proxy, PATCH: proxy, DELETE: proxy, OPTIONS: proxy }
}
