import { type Clock, ConfigError, monotonicTime, systemClock } from '@cliniko/core'
import type { CacheStore } from './cache-store.js'
import { createMisses } from './misses.js'

/** Options of a cache in memory. */
export interface MemoryCacheOptions {
  /** How many responses it keeps, from 1. Beyond that, the one unused for the longest is dropped. Default: 500. */
  readonly maxEntries?: number
  readonly clock?: Clock
}

/** How many responses that are being fetched are remembered. */
const maxMisses = 1000

interface Entry {
  readonly value: string
  readonly expiresAt: number
}

/**
 * Creates a cache in the memory of this process, for the option `cache` of `createProxy`.
 *
 * @throws {@link ConfigError} if `maxEntries` isn't a whole number from 1.
 * @example createProxy({ ...options, cache: { store: createMemoryCache() } })
 */
export function createMemoryCache({ maxEntries = 500, clock = systemClock }: MemoryCacheOptions = {}): CacheStore {
  if (!Number.isInteger(maxEntries) || maxEntries < 1) {
    throw new ConfigError('maxEntries must be a whole number from 1.')
  }
  /** What was used last comes last. */
  const entries = new Map<string, Entry>()
  const misses = createMisses<true>(maxMisses)

  return {
    async get(key) {
      const entry = entries.get(key)
      entries.delete(key)
      if (!entry || entry.expiresAt <= monotonicTime(clock)) {
        misses.add(key, true)
        return undefined
      }
      entries.set(key, entry)
      return entry.value
    },
    async set(key, value, ttl) {
      // Nobody looked for it, or a record was written since.
      if (!misses.remove(key)) return
      entries.delete(key)
      entries.set(key, { value, expiresAt: monotonicTime(clock) + ttl })
      const [oldest] = entries.keys()
      if (entries.size > maxEntries && oldest !== undefined) entries.delete(oldest)
    },
    async deletePrefix(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
      misses.removeAll(prefix)
    },
  }
}
