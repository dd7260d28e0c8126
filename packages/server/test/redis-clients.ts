import { once } from 'node:events'
import { Redis } from 'ioredis'
import { createClient } from 'redis'
import type { RedisClient } from '../src/redis.js'

/** A connected client, and how to end it. */
export interface Connection {
  readonly redis: RedisClient
  close(): void
}

/** The clients that the package supports, as their documentation connects them. */
export const connectors: { readonly [name: string]: (port: number) => Promise<Connection> } = {
  async 'node-redis'(port) {
    const redis = createClient({ url: `redis://127.0.0.1:${port}` })
    redis.on('error', () => {})
    await redis.connect()
    return { redis, close: () => redis.destroy() }
  },
  async ioredis(port) {
    const redis = new Redis(port, '127.0.0.1')
    redis.on('error', () => {})
    await once(redis, 'ready')
    return { redis, close: () => redis.disconnect() }
  },
}
