import { type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'

/** The exports of a Next.js route handler file. */
export interface RouteHandlers {
  readonly GET: ClinikoProxy
  readonly HEAD: ClinikoProxy
  readonly OPTIONS: ClinikoProxy
  readonly POST: ClinikoProxy
  readonly PATCH: ClinikoProxy
  readonly DELETE: ClinikoProxy
}

/**
 * Makes the route handlers of a Next.js catch-all route.
 *
 * @throws {@link ConfigError} if `createProxy` would.
 * @example
 * // app/api/cliniko/[...path]/route.ts
 * export const { GET, HEAD, OPTIONS, POST, PATCH, DELETE } = createRouteHandlers({ apiKey, app, allow: [patients.list], authenticate })
 */
export function createRouteHandlers(options: ProxyOptions): RouteHandlers {
  const proxy = createProxy(options)
  return { GET: proxy, HEAD: proxy, OPTIONS: proxy, POST: proxy, PATCH: proxy, DELETE: proxy }
}
