import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../test/kit.js'
import { createClient } from '../client.js'
import { changes } from '../list/changes.js'
import * as patients from '../resources/patients.js'
import { untilProcessed } from '../workflows/attachments/processing.js'
import type { Fetch } from './call.js'
import type { Clock } from './clock.js'

const years = 365 * 86_400_000

/** A client on a machine whose time of day jumps with its first request, while timers go on as they were. */
function setUp(jump: number, fetch: Fetch) {
  const timers = fakeClock()
  let offset = 0
  const delays: number[] = []
  const clock: Clock = {
    now: () => timers.now() + offset,
    monotonic: () => timers.now(),
    after(ms, call) {
      delays.push(ms)
      return timers.after(ms, call)
    },
  }
  const jumping: Fetch = (url, init) => {
    offset = jump
    return fetch(url, init)
  }
  return { client: createClient({ apiKey, app, clock, fetch: jumping, random: () => 1 }), timers, delays }
}

describe.each([
  ['set back an hour', -3_600_000],
  ['set back four years', -4 * years],
  ['set forward an hour', 3_600_000],
  ['set forward four years', 4 * years],
])('C51 a clock that is %s during a request', (_title, jump) => {
  test('behavior: a backoff stays what it was', async () => {
    const { client, timers, delays } = setUp(
      jump,
      fakeFetch((_seen, count) => json({ id: '1' }, { status: count < 4 ? 503 : 200 })),
    )
    await timers.run(client.request(patients.get, '1'))
    expect(timers.elapsed()).toBe(500 + 1000 + 2000)
    expect(Math.max(...delays)).toBeLessThanOrEqual(30_000)
  })

  test.each([{ 'retry-after': '20' }, { 'x-ratelimit-reset': String(Date.parse('2026-03-02T00:00:20Z') / 1000) }, {}])(
    'behavior: after a 429 with %j nobody waits for longer than a window',
    async (headers) => {
      const { client, timers, delays } = setUp(
        jump,
        fakeFetch((_seen, count) => json({ id: '1' }, { status: count === 1 ? 429 : 200, headers })),
      )
      await timers.run(client.request(patients.get, '1'))
      expect(timers.elapsed()).toBeLessThanOrEqual(61_000)
      expect(Math.max(...delays)).toBeLessThanOrEqual(61_000)
    },
  )

  test('behavior: a burst waits for one window', async () => {
    const { client, timers } = setUp(
      jump,
      fakeFetch(() => json({ id: '1' })),
    )
    await timers.run(Promise.all(Array.from({ length: 201 }, () => client.request(patients.get, '1'))))
    expect(timers.elapsed()).toBe(60_000)
  })

  test('behavior: waiting for an attachment takes no longer than its timeout', async () => {
    const { client, timers } = setUp(
      jump,
      fakeFetch(() => json({ id: '77', processing_completed: false })),
    )
    const failed = untilProcessed(client, '77', { timeout: 60_000 }).catch((error: Error) => error.name)
    expect(await timers.run(failed)).toBe('TimeoutError')
    expect(timers.elapsed()).toBeGreaterThan(30_000)
    expect(timers.elapsed()).toBeLessThanOrEqual(60_000)
  })

  test('behavior: a change feed polls after its interval', async () => {
    const fetch = fakeFetch(() => json({ patients: [], total_entries: 0, links: {} }))
    const { client, timers } = setUp(jump, fetch)
    const pages = changes(client, [patients]).pages()[Symbol.asyncIterator]()
    await timers.run(pages.next())
    await timers.run(pages.next())
    expect(timers.elapsed()).toBe(60_000)
  })
})
