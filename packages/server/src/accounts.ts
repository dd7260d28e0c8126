import {
  type Client,
  ConfigError,
  createClient,
  createRateLimiter,
  type KeyClientOptions,
  type RateLimiter,
} from '@cliniko/core'
import type { Caller } from './caller.js'
import { queueLimits } from './limits/queue-limits.js'

/** How many keys have a client at the same time. */
const maxClients = 100

/** Returns the client of a caller. */
export type Accounts = (caller: Caller) => Client

/** What the clients of a proxy are made from. */
export interface AccountOptions extends Omit<KeyClientOptions, 'apiKey' | 'rateLimiter'> {
  readonly apiKey?: string | undefined
  readonly rateLimiter?: RateLimiter | ((scope: string) => RateLimiter) | undefined
}

/**
 * Makes the clients of a proxy: one for its own key, and one for each key that callers have. The one that was not used for
 * longest is given up for another.
 *
 * @throws {@link ConfigError} if the proxy's own key can't work.
 */
export function createAccounts({ apiKey: ownKey, rateLimiter, ...options }: AccountOptions): Accounts {
  const clients = new Map<string, Client>()

  function makeClient(apiKey: string): Client {
    return createClient({ ...options, apiKey, rateLimiter: limiterFor(apiKey) })
  }

  function limiterFor(apiKey: string): RateLimiter {
    if (typeof rateLimiter === 'function') return rateLimiter(createClient({ ...options, apiKey }).scope)
    const { clock } = options
    return rateLimiter ?? createRateLimiter({ ...queueLimits, ...(clock && { clock }) })
  }

  function clientOf(apiKey: string): Client {
    const client = clients.get(apiKey) ?? makeClient(apiKey)
    clients.delete(apiKey)
    clients.set(apiKey, client)
    const [oldest] = clients.keys()
    if (clients.size > maxClients && oldest !== undefined) clients.delete(oldest)
    return client
  }

  const own = ownKey === undefined ? undefined : makeClient(ownKey)
  return ({ apiKey }) => {
    if (apiKey !== undefined) return clientOf(apiKey)
    if (own) return own
    throw new ConfigError('createProxy has no apiKey, and authenticate returned a caller without one.')
  }
}
