import { ConfigError } from '@cliniko/core'

/** A client of node-redis, as far as it is used: `await createClient({ url }).connect()`. */
export interface NodeRedis {
  sendCommand(args: string[]): Promise<unknown>
}

/** A client of ioredis, as far as it is used: `new Redis(url)`. */
export interface IoRedis {
  call(command: string, ...args: string[]): Promise<unknown>
}

/** A connected client of node-redis or ioredis. */
export type RedisClient = NodeRedis | IoRedis

/** Sends a command, such as `send('GET', 'key')`. */
export type SendCommand = (command: string, ...args: string[]) => Promise<unknown>

/**
 * Returns the function that sends a command through a client.
 * @param name - What callers call the client.
 * @throws {@link ConfigError} if `redis` is no client of node-redis or ioredis.
 */
export function commandOf(redis: RedisClient, name = 'redis'): SendCommand {
  // A client of ioredis has a `sendCommand` too, which takes something else.
  if (isClient<IoRedis>(redis, 'call')) return async (command, ...args) => redis.call(command, ...args)
  if (isClient<NodeRedis>(redis, 'sendCommand')) return async (...args) => redis.sendCommand(args)
  throw new ConfigError(`${name} must be a client of node-redis or ioredis.`)
}

function isClient<C extends RedisClient>(redis: RedisClient, method: string): redis is C {
  return typeof redis === 'object' && redis !== null && typeof Reflect.get(redis, method) === 'function'
}
