import { type Clock, checkWith, createCliniko, InputError, isClinikoError, type RateLimiter } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allSchemas } from '@cliniko/schemas/all'
import type { FuzzCall } from './calls.js'

const start = Date.parse('2026-03-02T00:00:00Z')
const noLimit: RateLimiter = { acquire: async () => {}, pauseUntil: () => {} }

/** A clock that skips each wait. */
function skippingClock(): Clock {
  let now = start
  return {
    now: () => now,
    after(milliseconds, call) {
      const timer = setImmediate(() => {
        now += milliseconds
        call()
      })
      return () => clearImmediate(timer)
    },
  }
}

/** Rejects if a promise is still pending after many turns of the event loop, none of which waits. */
async function withoutHang(promise: Promise<void>): Promise<void> {
  let isSettled = false
  const settle = () => {
    isSettled = true
  }
  promise.then(settle, settle)
  for (let turn = 0; turn < 20_000 && !isSettled; turn++) await new Promise((resolve) => setImmediate(resolve))
  if (!isSettled) throw new Error('hangs')
  return promise
}

const mock = createMock({
  now: new Date(start),
  patients: 50,
  rateLimit: false,
  clock: { now: () => 0 },
  role: 'practitioner',
})
const { tables } = mock.store
export const ids = ['1', ...Object.values(tables).flatMap((table) => [...table.keys()].slice(0, 2))]

/** Consumes what a call returned: a promise, the first pages or items of a feed, or a plain value. */
async function consume(result: unknown): Promise<void> {
  if (typeof result !== 'object' || result === null) return
  const { pages } = result as { pages?: unknown }
  const feed: object = typeof pages === 'function' ? pages.call(result) : result
  if (Symbol.asyncIterator in feed) {
    let left = 3
    for await (const _item of feed as AsyncIterable<unknown>) if (--left === 0) break
  }
  if ('then' in result) await result
}

/** Makes a call. Returns what went wrong, or undefined if nothing did. */
export async function faultOf({ name, run, isRaw, response }: FuzzCall): Promise<string | undefined> {
  mock.requests.length = 0
  const cliniko = createCliniko({
    apiKey: mock.apiKey,
    app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
    fetch: response ? async () => response.respond() as Response : mock.fetch,
    rateLimiter: noLimit,
    clock: skippingClock(),
    retry: { limit: response ? 1 : 0 },
    schemas: checkWith(allSchemas),
  })
  let thrown: unknown
  try {
    await withoutHang(consume(run(cliniko)))
  } catch (error) {
    thrown = error
  }
  const isAbort = thrown instanceof DOMException && thrown.name === 'AbortError'
  if (thrown !== undefined && !isClinikoError(thrown) && !isAbort) return `not a typed error: ${stackOf(thrown)}`
  // How many records a list has, only its pages say.
  const isTooLong = name === 'list.toArray'
  if (thrown instanceof InputError && mock.requests.length > 0 && !isTooLong)
    return `refused after a request: ${thrown.message}`
  // Which columns a list can be sorted by is documented nowhere, so any column may exist.
  const refused = mock.requests.find(({ status, url }) => status === 405 || (status === 400 && !/[?&]sort=/.test(url)))
  if (refused && !isRaw) return `the API refuses ${refused.method} ${refused.url}: ${stackOf(thrown)}`
  return undefined
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : `thrown ${String(error)}`
}
