import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, connectors } from '../../test/redis-clients.js'
import { hasRedis, type RedisServer, startRedis } from '../../test/redis-server.js'
import { createRedisCache } from '../redis.js'
import { commandOf, type RedisClient } from './command.js'

const key = 'clinic/practitioners/?page=1'
const prefix = 'clinic/practitioners/'

describe.skipIf(!hasRedis)('createRedisCache with a real Redis', () => {
  let server: RedisServer
  const connections: Connection[] = []
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(async () => {
    for (const { close } of connections) close()
    await server.kill()
  })

  async function connect(name: string) {
    const connection = await connectors[name]?.(server.port)
    if (!connection) throw new Error(`There is no connector ${name}.`)
    connections.push(connection)
    const send = commandOf(connection.redis)
    await send('FLUSHALL')
    const createCache = () => createRedisCache({ redis: connection.redis, timeout: 30_000 })
    return { send, createCache }
  }

  describe.each(Object.keys(connectors))('%s', (name) => {
    test('default: processes share what was set, until it expires', async () => {
      const { send, createCache } = await connect(name)
      const [cache, other] = [createCache(), createCache()]
      expect(await cache.get(key)).toBeUndefined()
      await cache.set(key, '{"a":"ü:"}', 50_000)
      expect(await other.get(key)).toBe('{"a":"ü:"}')
      const names = (await send('KEYS', '*')) as string[]
      expect(names).toHaveLength(2)
      for (const each of names) expect(Number(await send('PTTL', each))).toBeGreaterThan(0)
    })

    test('behavior: a write forgets its resource in all processes, and no other', async () => {
      const { createCache } = await connect(name)
      const [cache, other] = [createCache(), createCache()]
      for (const each of [key, 'clinic/businesses/', 'other/practitioners/']) {
        await cache.get(each)
        await cache.set(each, each, 50_000)
      }
      await other.deletePrefix(prefix)
      expect(await cache.get(key)).toBeUndefined()
      expect(await cache.get('clinic/businesses/')).toBe('clinic/businesses/')
      expect(await cache.get('other/practitioners/')).toBe('other/practitioners/')
    })

    test('behavior: what was requested before a write in any process is not kept after it', async () => {
      const { createCache } = await connect(name)
      const [cache, other] = [createCache(), createCache()]
      for (const writer of [cache, other]) {
        await cache.get(key)
        await writer.deletePrefix(prefix)
        await cache.set(key, 'outdated', 50_000)
        expect(await other.get(key)).toBeUndefined()
      }
    })

    test('behavior: a version that is lost brings nothing back', async () => {
      const { send, createCache } = await connect(name)
      const cache = createCache()
      await cache.get(key)
      await cache.set(key, 'value', 50_000)
      await cache.deletePrefix(prefix)
      await send('DEL', `cliniko:{${prefix}}:version`)
      expect(await cache.get(key)).toBeUndefined()
    })
  })
})

describe('createRedisCache without Redis', () => {
  test.each<[string, RedisClient]>([
    ['rejects', { call: () => Promise.reject(new Error('Connection is closed.')) }],
    ['never responds', { call: () => new Promise(() => {}) }],
    [
      'throws',
      {
        sendCommand: () => {
          throw new Error('The client is closed')
        },
      },
    ],
    ['responds with junk', { sendCommand: async () => 7 }],
  ])('behavior: a client that %s is an empty cache', async (_, redis) => {
    const cache = createRedisCache({ redis, timeout: 1 })
    expect(await cache.get(key)).toBeUndefined()
    await cache.set(key, 'value', 1000)
    await cache.deletePrefix(prefix)
    expect(await cache.get(key)).toBeUndefined()
  })

  test('behavior: what could not be forgotten is not used once Redis is back', async () => {
    const stored = new Map<string, string>()
    let isUp = true
    const redis: RedisClient = {
      async call(command, ...args) {
        if (!isUp) throw new Error('Connection is closed.')
        if (command === 'MGET') return args.map((name) => stored.get(name) ?? null)
        stored.set(args[0] ?? '', args[1] ?? '')
        return 'OK'
      },
    }
    const cache = createRedisCache({ redis })
    await cache.get(key)
    await cache.set(key, 'outdated', 1000)
    expect(await cache.get(key)).toBe('outdated')
    isUp = false
    await cache.deletePrefix(prefix)
    isUp = true
    expect(await cache.get(key)).toBeUndefined()
  })

  test.each([
    [{ redis: {} }, 'redis must be a client'],
    [{ redis: { call: async () => null }, timeout: 0 }, 'timeout must be'],
  ])('C72 input: %j', (options, message) => {
    expect(() => createRedisCache(options as never)).toThrow(message)
  })
})
