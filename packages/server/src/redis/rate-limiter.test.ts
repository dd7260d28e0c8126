import type { RateLimiter } from '@cliniko/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fakeClock } from '../../../core/test/kit.js'
import { type Connection, connectors } from '../../test/redis-clients.js'
import { hasRedis, type RedisServer, startRedis } from '../../test/redis-server.js'
import { createRedisRateLimiter, type RedisRateLimiterOptions } from '../redis.js'
import { commandOf, type RedisClient } from './command.js'

const scope = 'clinic'
/** Nobody is refused. */
const uncapped = { maxQueue: 1000, maxWait: Number.POSITIVE_INFINITY }
const dead: RedisClient = { call: () => Promise.reject(new Error('Connection is closed.')) }

function countNow(limiter: RateLimiter, count: number, key?: string): { readonly done: string[] } {
  const done: string[] = []
  for (let n = 0; n < count; n++) void limiter.acquire({ key }).then(() => done.push(`${key}${n}`))
  return { done }
}

describe.skipIf(!hasRedis)('createRedisRateLimiter with a real Redis', () => {
  let server: RedisServer
  const connections: Connection[] = []
  beforeAll(async () => {
    server = await startRedis()
  })
  afterAll(() => server.kill())
  beforeEach(async () => {
    await command('FLUSHALL')
  })
  afterEach(() => {
    for (const { close } of connections.splice(0)) close()
  })

  async function connect(name = 'ioredis'): Promise<RedisClient> {
    const connection = await connectors[name]?.(server.port)
    if (!connection) throw new Error(`There is no connector ${name}.`)
    connections.push(connection)
    return connection.redis
  }

  async function command(...[name = '', ...args]: string[]): Promise<unknown> {
    return commandOf(await connect())(name, ...args)
  }

  async function createLimiter(options: Partial<RedisRateLimiterOptions> = {}, name?: string): Promise<RateLimiter> {
    // A busy machine is slow, and only the tests of outages are about time.
    return createRedisRateLimiter({ redis: await connect(name), scope, timeout: 30_000, ...uncapped, ...options })
  }

  /** Resolves when Redis has processed what was sent before, however long that takes. */
  async function settle(until: () => boolean): Promise<void> {
    while (!until()) await new Promise((resolve) => setTimeout(resolve, 2))
  }

  describe.each(Object.keys(connectors))('C99 %s', (name) => {
    test('behavior: two processes share one limit', async () => {
      const [first, second] = [await createLimiter({ limit: 10 }, name), await createLimiter({ limit: 10 }, name)]
      const done = [countNow(first, 10), countNow(second, 10)].map((count) => count.done)
      await settle(() => done.flat().length >= 10 && (first.state?.().remaining ?? 1) === 0)
      expect(done.flat()).toHaveLength(10)
      expect(await command('ZCARD', `cliniko:{${scope}}:turns`)).toBe(10)
    })

    test('behavior: what is used up is free again after the window, not before', async () => {
      const limiter = await createLimiter({ limit: 5, window: 300 }, name)
      await Promise.all(Array.from({ length: 12 }, () => limiter.acquire()))
      const times = await turnTimes()
      expect(mostInAnyWindow(times, 300)).toBeLessThanOrEqual(5)
    })
  })

  /** The times of the turns that Redis still knows. */
  async function turnTimes(): Promise<number[]> {
    const log = (await command('ZRANGE', `cliniko:{${scope}}:turns`, '0', '-1', 'WITHSCORES')) as string[]
    return log.filter((_, index) => index % 2).map(Number)
  }

  test('C99 behavior: a caller in another process finds room beside a queue', async () => {
    const [hog, other] = [await createLimiter(), await createLimiter()]
    const { done } = countNow(hog, 1000, 'hog')
    // Half of the limit, and one.
    await settle(() => done.length >= 101)
    await Promise.all(Array.from({ length: 7 }, () => other.acquire({ key: 'other' })))
    expect(done.length).toBeLessThan(110)
  })

  test('C99 behavior: callers in two processes take turns', async () => {
    const options = { limit: 4, window: 400 }
    const [first, second] = [await createLimiter(options), await createLimiter(options)]
    const order: string[] = []
    const send = (limiter: RateLimiter, key: string) => limiter.acquire({ key }).then(() => order.push(key))
    await Promise.all([
      ...Array.from({ length: 14 }, () => send(first, 'a')),
      ...Array.from({ length: 14 }, () => send(second, 'b')),
    ])
    // The first few depend on who came first.
    const counts = order.slice(4, 24).filter((key) => key === 'a').length
    expect(counts).toBeGreaterThanOrEqual(8)
    expect(counts).toBeLessThanOrEqual(12)
  })

  test('C99 behavior: a pause holds all processes', async () => {
    const [first, second] = [await createLimiter(), await createLimiter()]
    await first.acquire()
    first.pauseUntil(Date.now() + 60_000)
    while (!(Number(await command('HGET', `cliniko:{${scope}}:quota`, 'pausedUntil')) > 0));
    const { done } = countNow(second, 1)
    await settle(() => second.state?.().remaining === 0)
    expect(done).toEqual([])
    expect(Number(second.state?.().resetAt)).toBeGreaterThan(Date.now())
  })

  test('behavior: state tells what is left', async () => {
    const limiter = await createLimiter({ limit: 3 })
    expect(limiter.state?.().remaining).toBe(3)
    await limiter.acquire()
    expect(limiter.state?.()).toMatchObject({ limit: 3, remaining: 2 })
    await Promise.all([limiter.acquire(), limiter.acquire()])
    expect(limiter.state?.().remaining).toBe(0)
    expect(Number(limiter.state?.().resetAt)).toBeGreaterThan(Date.now() + 30_000)
  })

  test('behavior: nothing in Redis names a caller, and all of it expires', async () => {
    const limiter = await createLimiter({ limit: 2 })
    await limiter.acquire({ key: 'user-4711' })
    await limiter.acquire({ key: 'user-4711' })
    countNow(limiter, 1, 'user-4711')
    const keys = (await command('KEYS', '*')) as string[]
    expect(keys.length).toBeGreaterThan(1)
    for (const key of keys) {
      expect(Number(await command('PTTL', key))).toBeGreaterThan(0)
      const dump = JSON.stringify([
        await command('TYPE', key).then((type) =>
          type === 'zset' ? command('ZRANGE', key, '0', '-1') : command('HGETALL', key),
        ),
      ])
      expect(dump).not.toContain('4711')
    }
  })

  describe('outages', () => {
    test('behavior: Redis that doesn’t respond costs no more than the timeout, and comes back by itself', async () => {
      const limiter = await createLimiter({ timeout: 100 })
      await limiter.acquire()
      server.freeze()
      try {
        // No response will ever come: only the local share can let these go.
        await Promise.all(Array.from({ length: 20 }, () => limiter.acquire()))
      } finally {
        server.thaw()
      }
      const claimed = async () => Number(await command('ZCARD', `cliniko:{${scope}}:turns`))
      while ((await claimed()) < 22) {
        await limiter.acquire()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      // Redis has been told of the turns that were taken without it.
      expect(await claimed()).toBeGreaterThanOrEqual(22)
    })

    test('behavior: after Redis lost its data, it is told of the turns before', async () => {
      const limiter = await createLimiter({ limit: 10, processes: 1 })
      await Promise.all(Array.from({ length: 6 }, () => limiter.acquire()))
      await command('FLUSHALL')
      await limiter.acquire()
      expect(await command('ZCARD', `cliniko:{${scope}}:turns`)).toBe(7)
      await Promise.all(Array.from({ length: 3 }, () => limiter.acquire()))
      const { done } = countNow(limiter, 1)
      await settle(() => limiter.state?.().remaining === 0)
      expect(done).toEqual([])
    })
  })
})

describe('createRedisRateLimiter without Redis', () => {
  test('behavior: a process keeps to its part of the limit', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock, processes: 4, ...uncapped })
    const start = clock.now()
    const times: number[] = []
    await clock.run(
      Promise.all(Array.from({ length: 150 }, () => limiter.acquire().then(() => times.push(clock.now() - start)))),
    )
    expect(mostInAnyWindow(times, 60_000)).toBe(50)
    expect(times.filter((time) => time === 0)).toHaveLength(50)
    expect(times.at(-1)).toBe(120_000)
  })

  test('behavior: within 100 ms, if it never responds', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: { call: () => new Promise(() => {}) }, scope, clock })
    await clock.run(limiter.acquire())
    expect(clock.elapsed()).toBe(100)
    await clock.run(limiter.acquire())
    expect(clock.elapsed()).toBe(100)
  })

  test('behavior: what all processes have left is shared in the first window', async () => {
    const clock = fakeClock()
    let isUp = true
    const redis: RedisClient = {
      call: async () => {
        if (!isUp) throw new Error('Connection is closed.')
        return ['epoch', -1, 20, 20, 60_000, [1]]
      },
    }
    const limiter = createRedisRateLimiter({ redis, scope, clock, processes: 4, ...uncapped })
    await clock.run(limiter.acquire())
    isUp = false
    const start = clock.now()
    const times: number[] = []
    await clock.run(
      Promise.all(Array.from({ length: 50 }, () => limiter.acquire().then(() => times.push(clock.now() - start)))),
    )
    expect(times.filter((time) => time < 60_000)).toHaveLength(5)
    expect(mostInAnyWindow(times, 60_000)).toBeLessThanOrEqual(50)
  })

  test('behavior: what a late response grants is what was taken meanwhile', async () => {
    const clock = fakeClock()
    const responses: ((response: unknown) => void)[] = []
    const redis: RedisClient = { call: () => new Promise((resolve) => responses.push(resolve)) }
    const limiter = createRedisRateLimiter({ redis, scope, clock, limit: 1, processes: 1, ...uncapped })
    await clock.run(limiter.acquire())
    const second = limiter.acquire()
    responses[0]?.(['epoch', -1, 0, 0, 60_000, [1]])
    await clock.run(second)
    expect(clock.elapsed()).toBeGreaterThan(60_000)
  })

  test('behavior: callers take turns, and an abort gives up the place', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock, limit: 1, window: 1000, processes: 1 })
    const order: string[] = []
    const controller = new AbortController()
    const send = (key: string) => limiter.acquire({ key }).then(() => order.push(key))
    const gone = limiter.acquire({ key: 'c', signal: controller.signal })
    const all = Promise.all(['a', 'a', 'a', 'b', 'b'].map(send))
    controller.abort(new Error('gone'))
    await expect(gone).rejects.toThrow('gone')
    await clock.run(all)
    expect(order.join('')).toBe('ababa')
  })

  test('C99 behavior: caps hold', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock, limit: 4, maxQueue: 2, maxWait: 70_000 })
    await clock.run(limiter.acquire({ key: 'a' }))
    const waiting = [limiter.acquire({ key: 'a' }), limiter.acquire({ key: 'a' })]
    await expect(limiter.acquire({ key: 'a' })).rejects.toMatchObject({ name: 'RateLimitError', code: 'busy' })
    const results = await clock.run(Promise.allSettled(waiting))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  test('C99 default: 100 requests of a caller wait, 20 seconds each, as in memory', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock, limit: 1, window: 1000, processes: 1 })
    const start = clock.now()
    const results = Array.from({ length: 101 }, () => limiter.acquire({ key: 'a' }).catch((error: unknown) => error))
    const busy = { name: 'RateLimitError', code: 'busy' }
    expect(await limiter.acquire({ key: 'a' }).catch((error: unknown) => error)).toMatchObject(busy)
    const errors = (await clock.run(Promise.all(results))).filter((error) => error !== undefined)
    expect(errors[0]).toMatchObject(busy)
    expect(clock.now() - start).toBeLessThanOrEqual(20_100)
    expect(results.length - errors.length).toBeGreaterThan(15)
  })

  test('behavior: a pause is kept', async () => {
    const clock = fakeClock()
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock })
    await clock.run(limiter.acquire())
    limiter.pauseUntil(clock.now() + 7000)
    expect(limiter.state?.().remaining).toBe(0)
    await clock.run(limiter.acquire())
    expect(clock.elapsed()).toBe(7000)
  })

  test.each([
    [undefined, 'takes an object'],
    [{ scope, redis: {} }, 'redis must be a client'],
    [{ scope: '', redis: dead }, 'scope must be'],
    [{ scope: 'MS0xNzUyODQ5MTYxNzc2MDEzNTA4LXNlY3JldA-au2', redis: dead }, 'not the API key'],
    [{ scope, redis: dead, limit: 0 }, 'limit must be a whole number'],
    [{ scope, redis: dead, processes: 0.5 }, 'processes must be a whole number'],
    [{ scope, redis: dead, timeout: Number.NaN }, 'timeout must be a number'],
  ])('C72 input: %j', (options, message) => {
    expect(() => createRedisRateLimiter(options as never)).toThrow(message)
    try {
      createRedisRateLimiter(options as never)
    } catch (error) {
      expect(error).toMatchObject({ name: 'ConfigError', message: expect.not.stringContaining('MS0x') })
    }
  })

  test.each([{ signal: {} }, { priority: 'high' }, { key: 5 }])('C72 input: acquire(%o) rejects', async (options) => {
    const limiter = createRedisRateLimiter({ redis: dead, scope, clock: fakeClock() })
    await expect(limiter.acquire(options as never)).rejects.toMatchObject({ name: 'InputError' })
  })
})

/** The most turns that start within any window. */
function mostInAnyWindow(times: readonly number[], window: number): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + window).length))
}
