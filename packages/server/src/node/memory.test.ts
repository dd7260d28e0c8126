import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Fetch, patients } from '@cliniko/core'
import { afterEach, expect, test } from 'vitest'
import { listen, type Served } from '../../test/listen.js'
import { createProxy } from '../proxy.js'
import { toNodeHandler } from './handler.js'
import { createUndiciFetch } from './undici.js'

const count = process.env.PROVE ? 50_000 : 600
const batch = 20

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** A page, and a response that never ends. */
async function serveUpstream(): Promise<string> {
  const page = JSON.stringify({
    patients: Array.from({ length: 20 }, (_, id) => ({ id: String(id) })),
    total_entries: 20,
  })
  const served = await listen(
    createServer((request, response) => {
      response.setHeader('content-type', 'application/json')
      // More than the proxy reads before it passes a response on.
      if (request.url?.includes('page=2')) response.write(`{"filling":"${'x'.repeat(600_000)}`)
      else response.end(page)
    }),
  )
  open.push(served)
  return served.url
}

async function serveProxy(upstream: string, upstreamFetch?: Fetch): Promise<string> {
  const proxy = createProxy({
    apiKey: 'MS1zZWNyZXQta2V5-au1',
    app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
    baseUrl: upstream,
    allow: [patients.list, patients.create],
    authenticate: ({ headers }) => (headers.has('x-stranger') ? null : { user: '1' }),
    maxBodyBytes: 1000,
    rateLimiter: { acquire: async () => {}, pauseUntil() {} },
    ...(upstreamFetch && { fetch: upstreamFetch }),
  })
  const served = await listen(createServer(toNodeHandler(proxy)))
  open.push(served)
  return served.url
}

/** Reads, writes that are refused, strangers, and browsers that leave mid-response. */
async function sendOne(url: string, number: number): Promise<void> {
  const headers = { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const path = `${url}/api/cliniko/patients`
  if (number % 4 === 0) {
    await (await fetch(path, { method: 'POST', headers, body: `{"notes":"${'x'.repeat(5000)}"}` })).text()
  } else if (number % 4 === 1) {
    await (await fetch(path, { headers: { 'x-stranger': '1' } })).text()
  } else if (number % 4 === 2) {
    const controller = new AbortController()
    const { body } = await fetch(`${path}?page=2`, { signal: controller.signal })
    await body?.getReader().read()
    controller.abort()
  } else {
    await (await fetch(path)).text()
  }
}

async function heapAfter(url: string, requests: number): Promise<number> {
  for (let sent = 0; sent < requests; sent += batch) {
    await Promise.all(Array.from({ length: batch }, (_, number) => sendOne(url, number)))
  }
  // A collection calls the finalizers whose memory the next one frees.
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
  }
  return process.memoryUsage().heapUsed
}

test.each([
  ['fetch', undefined],
  ['undici', createUndiciFetch()],
])('C104 behavior: %s: memory stays flat', { timeout: 3_600_000 }, async (_name, upstreamFetch) => {
  const url = await serveProxy(await serveUpstream(), upstreamFetch)
  const before = await heapAfter(url, count / 5)
  const after = await heapAfter(url, count)
  expect(after - before).toBeLessThan(5_000_000)
})
