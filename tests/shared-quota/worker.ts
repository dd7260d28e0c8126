import { createClient } from '@cliniko/core'
import { createRedisRateLimiter } from '@cliniko/server/redis'
import { connectors } from '../../packages/server/test/redis-clients.js'

/** What a process does. It gets this as its only argument, in JSON, and starts when it reads anything. */
export interface Work {
  readonly connector: string
  readonly redisPort: number
  /** The address of the server in Cliniko's place. */
  readonly baseUrl: string
  readonly limit: number
  readonly window: number
  readonly processes: number
  /** How long Redis may take to respond, in milliseconds. */
  readonly timeout: number
  /** The callers, who send the requests by turns. */
  readonly keys: readonly string[]
  readonly requests: number
}

const work: Work = JSON.parse(process.argv[2] ?? '')
const { connector, redisPort, baseUrl, limit, window, processes, timeout, keys, requests } = work
const connection = await connectors[connector]?.(redisPort)
if (!connection) throw new Error(`There is no connector ${connector}.`)
const rateLimiter = createRedisRateLimiter({
  redis: connection.redis,
  scope: 'clinic',
  limit,
  window,
  processes,
  timeout,
  // All requests wait at once, and for as long as it takes.
  maxQueue: requests,
  maxWait: Number.POSITIVE_INFINITY,
})
const client = createClient({
  apiKey: 'MS0xNzUyODQ5MTYxNzc2MDEzNTA4LXNlY3JldA-au2',
  app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
  baseUrl,
  rateLimiter,
})
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const results = await Promise.allSettled(
  Array.from({ length: requests }, (_, n) =>
    client.request({ method: 'GET', path: '/settings', key: keys[n % keys.length] }),
  ),
)
connection.close()
const failed = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
process.stdout.write(JSON.stringify({ succeeded: results.length - failed.length, failed: failed.slice(0, 3) }))
process.exit()
