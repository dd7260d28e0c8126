import { ConfigError } from '@cliniko/core'
import type { CacheStore } from '../limits/cache-store.js'
import { createMisses } from '../limits/misses.js'
import { commandOf, type RedisClient } from './command.js'

/** Options of a cache in Redis. */
export interface RedisCacheOptions {
  /** A connected client of node-redis or ioredis. */
  readonly redis: RedisClient
  /** How long Redis may take to respond, in milliseconds, before the cache counts as empty. Default: 100. */
  readonly timeout?: number
}

/** How many responses that are being fetched are remembered. */
const maxMisses = 1000

/** How long the version of a resource is kept, in milliseconds. It must outlive all that is kept under it. */
const versionLife = 7 * 86_400_000

/**
 * Creates a cache that all processes share. A Redis that is slow or away counts as an empty cache, and never fails a
 * request.
 *
 * What belongs together is forgotten by changing its version, so that no keys are searched. Old versions expire.
 *
 * @throws {@link ConfigError} if `redis` isn't a client, or `timeout` isn't above 0.
 * @example createProxy({ ...options, cache: { store: createRedisCache({ redis }) } })
 */
export function createRedisCache({ redis, timeout = 100 }: RedisCacheOptions): CacheStore {
  if (!(timeout > 0)) throw new ConfigError('timeout must be a number of milliseconds above 0.')
  const send = commandOf(redis)
  /** The version that was current when a response was missing. */
  const misses = createMisses<string>(maxMisses)
  /** Prefixes whose version could not be changed. Until it is, nothing under them is used. */
  const outdated = new Set<string>()

  /** Sends a command. A response that fails or comes too late is undefined. */
  function attempt(command: string, ...args: string[]): Promise<unknown> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeout)
      const settle = (response?: unknown) => {
        clearTimeout(timer)
        resolve(response)
      }
      send(command, ...args).then(settle, () => settle())
    })
  }

  /** Returns the new version, undefined if Redis did not take it. */
  async function changeVersion(prefix: string): Promise<string | undefined> {
    outdated.add(prefix)
    // A version that was counted could come back after Redis lost its data.
    const version = Math.random().toString(36).slice(2)
    const response = await attempt('SET', versionKey(prefix), version, 'PX', String(versionLife))
    if (response !== 'OK') return undefined
    outdated.delete(prefix)
    return version
  }

  return {
    async get(key) {
      const prefix = prefixOf(key)
      if (outdated.has(prefix) && !(await changeVersion(prefix))) return undefined
      const response = await attempt('MGET', versionKey(prefix), valueKey(key))
      if (!Array.isArray(response)) return undefined
      const [current, entry] = response
      const version = typeof current === 'string' ? current : await changeVersion(prefix)
      if (typeof entry === 'string' && entry.startsWith(`${version}:`)) return entry.slice(`${version}:`.length)
      if (version) misses.add(key, version)
      return undefined
    },
    async set(key, value, ttl) {
      const version = misses.remove(key)
      // Without a version, nobody knows whether a record was written since the response was requested.
      if (version === undefined || outdated.has(prefixOf(key))) return
      await attempt('SET', valueKey(key), `${version}:${value}`, 'PX', String(Math.ceil(ttl)))
    },
    async deletePrefix(prefix) {
      misses.removeAll(prefix)
      await changeVersion(prefix)
    },
  }
}

/** The first two parts of `account/resource/rest`. */
function prefixOf(key: string): string {
  return key.slice(0, key.indexOf('/', key.indexOf('/') + 1) + 1)
}

function versionKey(prefix: string): string {
  return `cliniko:{${prefix}}:version`
}

function valueKey(key: string): string {
  return `cliniko:{${prefixOf(key)}}:${key.slice(prefixOf(key).length)}`
}
