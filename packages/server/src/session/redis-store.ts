import { type Clock, systemClock } from '@cliniko/core'
import { commandOf, type RedisClient } from '../redis/command.js'
import { within } from '../within.js'
import { type SessionStore, SessionStoreError } from './session-store.js'

export type { IoRedis as IoredisClient, NodeRedis as NodeRedisClient } from '../redis/command.js'

/** How a store in Redis is made. */
export interface RedisStoreOptions {
  /** What its keys begin with. Default: `cliniko-sessions`. */
  readonly prefix?: string
  /** After how many milliseconds without a reply a request fails. Default: 1000. */
  readonly timeout?: number
  readonly clock?: Clock
}

/**
 * Makes a store in Redis, which all processes of an app share.
 *
 * While Redis is unavailable, nobody can sign in, and sessions can't be checked: `authenticate` and `read` throw
 * {@link SessionStoreError}. A cookie that was signed out must not work again because Redis failed.
 *
 * @param client - A connected client of node-redis or ioredis.
 * @throws {@link ConfigError} if it is neither.
 * @example
 * const store = redisStore(await createClient({ url }).connect())
 * const sessions = createSessions({ secret, store, signIn, addressOf })
 */
export function redisStore(client: RedisClient, options: RedisStoreOptions = {}): SessionStore {
  const { prefix = 'cliniko-sessions', timeout = 1000, clock = systemClock } = options
  const send = commandOf(client, "redisStore's argument")
  const run = async (command: string, key: string, ...args: readonly string[]): Promise<unknown> => {
    const tooSlow = () => {
      throw new SessionStoreError(`Redis did not reply within ${timeout} ms.`)
    }
    try {
      return await within(clock, timeout, send(command, `${prefix}/${key}`, ...args), tooSlow)
    } catch (error) {
      if (error instanceof SessionStoreError) throw error
      throw new SessionStoreError(`Redis failed at ${command}.`, { cause: error })
    }
  }

  return {
    async get(key) {
      const value = await run('GET', key)
      return value === null || value === undefined ? undefined : String(value)
    },
    async set(key, value, ttl) {
      await run('SET', key, value, 'PX', String(Math.ceil(ttl)))
    },
    async delete(key) {
      await run('DEL', key)
    },
    async add(key, amount, ttl) {
      const sum = Number(await run('INCRBY', key, String(amount)))
      // Every time, so that a counter whose first expiry was lost doesn't stay.
      await run('PEXPIRE', key, String(Math.ceil(ttl)))
      return sum
    },
  }
}
