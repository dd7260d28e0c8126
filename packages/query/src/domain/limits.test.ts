import { type Clock, createClient, createRateLimiter, patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { query } from '../query.js'
import { limitsStore } from './limits.js'

/** A clock that only `advance` moves on. */
function manualClock() {
  let now = Date.parse('2026-03-02T00:00:00Z')
  const timers = new Set<{ readonly at: number; readonly call: () => void }>()
  const clock: Clock = {
    now: () => now,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.add(timer)
      return () => timers.delete(timer)
    },
  }
  const advance = (ms: number) => {
    now += ms
    for (const timer of [...timers].filter(({ at }) => at <= now)) {
      timers.delete(timer)
      timer.call()
    }
  }
  return { clock, advance, timers }
}

function setUp(isLimited = true) {
  const { clock, advance, timers } = manualClock()
  const client = createClient({
    baseUrl: 'https://app.example/api',
    fetch: async () => Response.json({ id: '1' }),
    clock,
    ...(isLimited && { rateLimiter: createRateLimiter({ limit: 10, clock }) }),
  })
  const queryClient = new QueryClient()
  return { client, queryClient, advance, timers, limits: limitsStore(queryClient, client) }
}

describe('limitsStore', () => {
  test('default: tells what is left after each request, and when more is', async () => {
    const { client, queryClient, limits, advance } = setUp()
    const seen: (number | undefined)[] = []
    const stop = limits.subscribe(() => seen.push(limits.get()?.remaining))
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    await queryClient.fetchQuery(query(client, patients.get, '2'))
    expect(seen.at(-1)).toBe(8)
    advance(60_000)
    expect(seen.at(-1)).toBe(10)
    stop()
  })

  test('behavior: nothing polls while the whole limit is left, or nobody listens', async () => {
    const { client, queryClient, limits, timers } = setUp()
    const stop = limits.subscribe(() => {})
    expect(timers.size).toBe(0)
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    expect(timers.size).toBe(1)
    stop()
    expect(timers.size).toBe(0)
    await queryClient.fetchQuery(query(client, patients.get, '2'))
    expect(timers.size).toBe(0)
  })

  test('behavior: looks at most once a second while the limit is restored', async () => {
    const { client, queryClient, limits, advance } = setUp()
    let changes = 0
    limits.subscribe(() => changes++)
    for (const id of ['1', '2', '3', '4']) {
      await queryClient.fetchQuery(query(client, patients.get, id))
      advance(10)
    }
    changes = 0
    advance(60_000)
    advance(1000)
    expect(limits.get()?.remaining).toBe(10)
    expect(changes).toBeLessThanOrEqual(2)
  })

  test('behavior: a client without a rate limiter has no limits', async () => {
    const { client, queryClient, limits } = setUp(false)
    let changes = 0
    limits.subscribe(() => changes++)
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    expect(limits.get()).toBeUndefined()
    expect(changes).toBe(0)
  })
})
