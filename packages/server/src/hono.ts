import type { Caller } from './caller.js'
import { createProxy, type ProxyOptions } from './proxy.js'

/** What the handler needs of Hono's context. */
export interface HonoContext {
  readonly req: { readonly raw: Request }
}

/** A handler of Hono's. */
export type HonoHandler = (context: HonoContext) => Promise<Response>

/**
 * Makes a handler for [Hono](https://hono.dev), on any runtime that Hono runs on.
 *
 * @throws {@link ConfigError} if `createProxy` would.
 * @example app.all('/api/cliniko/*', clinikoProxy({ apiKey, app: { name, email }, allow: [patients.list], authenticate }))
 */
export function clinikoProxy<C extends Caller = Caller>(options: ProxyOptions<C>): HonoHandler {
  const proxy = createProxy(options)
  return ({ req }) => proxy(req.raw)
}
