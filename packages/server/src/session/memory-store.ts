import type { SessionStore } from './session-store.js'

/** How a memory store is made. */
export interface MemoryStoreOptions {
  /** Returns the time in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number
  /** How many counters are kept. When there are more, the oldest are forgotten. Default: 10 000. */
  readonly maxCounters?: number
}

interface Entry<Value> {
  readonly value: Value
  readonly until: number
}

/**
 * Makes a store in the memory of one process. Restarting it signs everybody out. An app of several processes or of functions
 * that come and go needs a shared one, such as `redisStore`.
 *
 * @example createSessions({ secret, signIn, addressOf, store: memoryStore() })
 */
export function memoryStore({ now = Date.now, maxCounters = 10_000 }: MemoryStoreOptions = {}): SessionStore {
  const values = new Map<string, Entry<string>>()
  // Anybody can make counters. They are kept apart so that too many can't push out sessions.
  const counters = new Map<string, Entry<number>>()

  return {
    async get(key) {
      return current(values, key, now())
    },
    async set(key, value, ttl) {
      forgetExpired(values, now())
      values.set(key, { value, until: now() + ttl })
    },
    async delete(key) {
      values.delete(key)
    },
    async add(key, amount, ttl) {
      const value = (current(counters, key, now()) ?? 0) + amount
      counters.delete(key)
      if (counters.size >= maxCounters) forgetExpired(counters, now())
      for (const oldest of counters.keys()) {
        if (counters.size < maxCounters) break
        counters.delete(oldest)
      }
      counters.set(key, { value, until: now() + ttl })
      return value
    },
  }
}

function current<Value>(entries: ReadonlyMap<string, Entry<Value>>, key: string, now: number): Value | undefined {
  const entry = entries.get(key)
  return entry && entry.until > now ? entry.value : undefined
}

function forgetExpired(entries: Map<string, Entry<unknown>>, now: number): void {
  for (const [key, { until }] of entries) {
    if (until <= now) entries.delete(key)
  }
}
