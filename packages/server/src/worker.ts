import type { Caller } from './caller.js'
import { type ClinikoProxy, createProxy, type ProxyOptions } from './proxy.js'

/** The default export of a Cloudflare Worker. */
export interface ClinikoWorker<Env> {
  fetch(request: Request, env: Env): Promise<Response>
}

/**
 * Makes a Cloudflare Worker, whose secrets come with each request. Its requests share one proxy, and so the rate limit.
 *
 * @param toOptions - Called once, at the first request.
 * @throws {@link ConfigError} at the first request, if `createProxy` would.
 * @example
 * export default createWorker((env: Env) => ({ apiKey: env.CLINIKO_API_KEY, app, allow: [patients.list], authenticate }))
 */
export function createWorker<Env, C extends Caller = Caller>(
  toOptions: (env: Env) => ProxyOptions<C>,
): ClinikoWorker<Env> {
  let proxy: ClinikoProxy | undefined
  return {
    async fetch(request, env) {
      proxy ??= createProxy(toOptions(env))
      return proxy(request)
    },
  }
}
