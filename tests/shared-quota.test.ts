import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasRedis, startRedis } from '../packages/server/test/redis-server.js'
import { bundleWorker, mostInAnyWindow, recordTurns, startUpstream } from './shared-quota/processes.js'

// Four processes share one limit, through a real Redis and real HTTP. This is the one test in which time passes. It counts
// by Redis' clock, and a slow machine only makes it use less. `pnpm prove` sends 15 times the limit, and measures how much of
// the limit is used.
const isProof = Boolean(process.env.PROVE)
const limit = 200
const window = isProof ? 10_000 : 1000
const requests = isProof ? 3000 : 800
const connectorNames = ['node-redis', 'ioredis', 'node-redis', 'ioredis']
const processes = connectorNames.length
const timeLimit = isProof ? 600_000 : 120_000
const allSucceed = connectorNames.map(() => ({ succeeded: requests / processes, failed: [] }))

describe.skipIf(!hasRedis)('C99 four processes with one limit', () => {
  let bundle: Awaited<ReturnType<typeof bundleWorker>>
  beforeAll(async () => {
    bundle = await bundleWorker()
  })
  afterAll(() => bundle?.remove())

  /** Starts a Redis, a server in Cliniko's place and the processes. */
  async function setUp(timeout: number) {
    const redis = await startRedis()
    const upstream = await startUpstream(limit, window)
    const { port: redisPort } = redis
    const shared = {
      redisPort,
      baseUrl: upstream.baseUrl,
      limit,
      window,
      processes,
      timeout,
      requests: requests / processes,
    }
    const workers = await Promise.all(
      connectorNames.map((connector, index) =>
        bundle.prepare({ ...shared, connector, keys: ['a', 'b', `own ${index}`] }),
      ),
    )
    return {
      redis,
      upstream,
      send: () => Promise.all(workers.map((worker) => worker.start())),
      async stop() {
        upstream.close()
        await redis.kill()
      },
    }
  }

  test(
    'behavior: never more than the limit in any window, and hardly less',
    async () => {
      const { redis, upstream, send, stop } = await setUp(30_000)
      const turns = await recordTurns(redis.port)
      try {
        expect(await send()).toEqual(allSucceed)
        await turns.untilCount(requests)
        expect(mostInAnyWindow(turns.times, window)).toBeLessThanOrEqual(limit)
        if (!isProof) return
        const duration = Math.max(...turns.times) - Math.min(...turns.times)
        expect(requests / ((limit * duration) / window)).toBeGreaterThanOrEqual(0.95)
        expect(upstream.refused()).toBe(0)
      } finally {
        turns.close()
        await stop()
      }
    },
    timeLimit,
  )

  test(
    'behavior: no request is lost while Redis is killed and comes back',
    async () => {
      const { redis, upstream, send, stop } = await setUp(100)
      try {
        const sent = send()
        await upstream.untilCount(requests / 3)
        await redis.kill()
        await upstream.untilCount(requests / 2)
        await redis.start()
        expect(await sent).toEqual(allSucceed)
      } finally {
        await stop()
      }
    },
    timeLimit,
  )
})
