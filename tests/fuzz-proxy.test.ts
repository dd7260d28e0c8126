import { createProxy } from '@cliniko/server'
import { expect, test } from 'vitest'
import { faultsOf } from './fuzz-proxy/check.js'
import { eagerClock } from './fuzz-proxy/clock.js'
import { createRandom } from './fuzz-proxy/random.js'
import { randomRawRequest } from './fuzz-proxy/raw-requests.js'
import { exchange, secret, startServer } from './fuzz-proxy/raw-server.js'
import { randomRequest } from './fuzz-proxy/requests.js'
import { randomAllow } from './fuzz-proxy/rules.js'
import { createUpstream } from './fuzz-proxy/upstream.js'

const seed = Number(process.env.FUZZ_SEED ?? 1)
const isProof = Boolean(process.env.PROVE)

/** Runs what is random, and returns the rejections that nobody handled. */
async function unhandledIn(run: () => Promise<void>): Promise<unknown[]> {
  const rejections: unknown[] = []
  const onRejection = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', onRejection)
  try {
    await run()
    await new Promise(setImmediate)
    return rejections
  } finally {
    process.off('unhandledRejection', onRejection)
  }
}

test('C102 random rules and requests: no response has a field that its rules withhold', async () => {
  const rulesets = isProof ? 1000 : 60
  const faults: string[] = []
  const statuses = new Map<number, number>()
  const rejections = await unhandledIn(async () => {
    for (let index = 0; index < rulesets; index++) {
      const random = createRandom(seed * 1_000_003 + index)
      const allow = randomAllow(random)
      const upstream = createUpstream(random)
      const errors: unknown[] = []
      const proxy = createProxy({
        apiKey: 'fuzz-key-au1',
        app: { name: 'Fuzz', email: 'dev@fuzz-tests.org' },
        clock: eagerClock(),
        retry: { limit: 0 },
        fetch: upstream.fetch,
        authenticate: () => ({ user: 'ada' }),
        audit: random.chance(0.5) ? () => {} : undefined,
        onError: (error) => errors.push(error),
        allow,
      })
      for (let count = 0; count < 10; count++) {
        const exchange = randomRequest(
          random,
          allow.map((entry) => ('operation' in entry ? entry.operation : entry)),
        )
        const start = upstream.requests.length
        const response = await proxy(exchange.request.clone())
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
        const found = await faultsOf(exchange, allow, response, upstream.requests.slice(start))
        const { method, url } = exchange.request
        faults.push(...found.map((fault) => `ruleset ${index}, ${method} ${url}: ${fault} ${errors.splice(0)}`))
      }
    }
  })
  expect(faults).toEqual([])
  expect(rejections).toEqual([])
  // The fuzz reaches what it is about.
  expect(statuses.get(200)).toBeGreaterThan(rulesets * 2)
})

test('C98 raw sockets: nothing gets past rules and authorize, no secret comes out, and the server lives', async () => {
  const count = isProof ? 30_000 : 600
  const server = await startServer()
  const { url, ids, faults, keys } = server
  const statuses = new Map<number, number>()
  const rejections = await unhandledIn(async () => {
    const sendEach = async (worker: number, workers: number) => {
      for (let index = worker; index < count; index += workers) {
        const request = randomRawRequest(createRandom(seed * 1_000_003 + index), ids)
        const received = await exchange(url, request)
        for (const text of [secret, ...keys]) {
          if (received.includes(text)) faults.push(`request ${index}, ${request.name}: a secret came out`)
        }
        for (const [, status] of received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
          statuses.set(Number(status), (statuses.get(Number(status)) ?? 0) + 1)
          if (Number(status) >= 500) faults.push(`request ${index}, ${request.name}: ${status}`)
        }
      }
    }
    await Promise.all(Array.from({ length: 32 }, (_, worker) => sendEach(worker, 32)))
  })
  const first = { name: 'alive', isCutOff: false } as const
  const head = 'Host: desk.clinic.test\r\nCookie: user=reader\r\nConnection: close'
  const last = await exchange(url, {
    ...first,
    parts: [`GET /api/cliniko/patients/${ids[0]} HTTP/1.1\r\n${head}\r\n\r\n`],
  })
  await server.close()
  expect(faults).toEqual([])
  expect(rejections).toEqual([])
  expect(last).toMatch(/^HTTP\/1\.1 200/)
  // The fuzz reaches what it is about: some get through, others are refused for every reason.
  for (const status of [200, 400, 401, 403]) expect(statuses.get(status)).toBeGreaterThan(0)
  expect(server.requestCount()).toBeGreaterThan(count / 20)
}, 900_000)
