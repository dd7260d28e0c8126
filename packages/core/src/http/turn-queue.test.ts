import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json, patientsPage } from '../../test/kit.js'
import { createClient } from '../client.js'
import { patients } from '../resources.js'
import type { RateLimiter, TurnOptions } from './limiter.js'
import { createRateLimiter, type RateLimiterOptions } from './rate-limit.js'

/** A limiter in virtual time, and who was let go when. */
function setUp(options: RateLimiterOptions = {}) {
  const clock = fakeClock()
  const limiter = createRateLimiter({ clock, ...options })
  const turns: { readonly key: string | undefined; readonly at: number }[] = []
  const send = async (key?: string, options?: TurnOptions) => {
    await limiter.acquire({ key, ...options })
    turns.push({ key, at: clock.elapsed() })
  }
  const queue = (count: number, key?: string) => Promise.all(Array.from({ length: count }, () => send(key)))
  const wait = (ms: number) => clock.run(new Promise<void>((resolve) => clock.after(ms, resolve)))
  return { clock, limiter, turns, send, queue, wait }
}

/** The most turns that start within any window. */
function mostInAnyWindow(turns: readonly { readonly at: number }[], window = 60_000): number {
  let first = 0
  return Math.max(
    ...turns.map(({ at }, index) => {
      while (turns[first] && Number(turns[first]?.at) + window <= at) first++
      return index - first + 1
    }),
  )
}

describe('C99 callers take turns', () => {
  test.each([0, 1, 20_000, 59_000, 61_000, 150_000, 600_000])(
    'behavior: with 10,000 requests of one caller queued, another waits at most 2 s, %i ms later',
    async (later) => {
      const { clock, turns, send, queue, wait } = setUp()
      void queue(10_000, 'hog')
      await wait(later)
      const start = clock.elapsed()
      await clock.run(send('other'))
      expect(clock.elapsed() - start).toBeLessThanOrEqual(2000)
      expect(mostInAnyWindow(turns)).toBeLessThanOrEqual(200)
    },
  )

  test('behavior: twenty others wait at most 2 s each for a screen of one request', async () => {
    const { clock, send, queue, wait } = setUp()
    void queue(10_000, 'hog')
    await wait(30_000)
    const start = clock.elapsed()
    const waits = await clock.run(
      Promise.all(Array.from({ length: 20 }, (_, n) => send(`other ${n}`).then(() => clock.elapsed() - start))),
    )
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000)
  })

  test('behavior: one caller alone gets the whole limit, never more', async () => {
    const { clock, turns, queue } = setUp()
    await clock.run(queue(3000, 'only'))
    expect(mostInAnyWindow(turns)).toBe(200)
    // No window leaves anything unused.
    expect(clock.elapsed()).toBeLessThanOrEqual(15 * 60_000)
  })

  test('behavior: twelve callers together use at least 95 % of the limit, never more', async () => {
    const { clock, turns, queue } = setUp()
    await clock.run(Promise.all(Array.from({ length: 12 }, (_, n) => queue(250, `caller ${n}`))))
    expect(mostInAnyWindow(turns)).toBeLessThanOrEqual(200)
    expect(3000 / ((200 * clock.elapsed()) / 60_000)).toBeGreaterThanOrEqual(0.95)
  })

  test('behavior: half of the limit passes at once, the rest is spread over the window', async () => {
    const { clock, turns, queue } = setUp({ limit: 10, window: 10_000 })
    await clock.run(queue(12, 'only'))
    const gaps = turns.map(({ at }, index) => at - Number(turns[index - 1]?.at ?? 0))
    expect(gaps.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0])
    expect(gaps.slice(6)).toEqual([2000, 2000, 2000, 2000, 2000, 0])
  })

  test('behavior: lines go round, each in its own order', async () => {
    const { clock, turns, queue } = setUp({ limit: 1, window: 1000 })
    await clock.run(Promise.all([queue(4, 'a'), queue(2, 'b'), queue(3, 'c')]))
    expect(turns.map(({ key }) => key).join('')).toBe('aabcabcac')
  })

  test('behavior: whoever waits for one response before the next request passes nobody that waits', async () => {
    const { clock, turns, send, queue } = setUp({ limit: 2, window: 1000 })
    const oneByOne = async () => {
      for (let n = 0; n < 20; n++) await send('a')
    }
    await clock.run(Promise.all([oneByOne(), queue(10, 'b')]))
    const first = turns.slice(0, 18).map(({ key }) => key)
    expect(first.filter((key) => key === 'b').length).toBeGreaterThanOrEqual(8)
  })

  test('behavior: requests of users go before background ones of any caller', async () => {
    const { clock, turns, send } = setUp({ limit: 1, window: 1000 })
    await send('a')
    turns.length = 0
    await clock.run(
      Promise.all([
        send('b', { priority: 'background' }),
        send('c', { priority: 'background' }),
        send('a'),
        send('d'),
        send('a'),
      ]),
    )
    expect(turns.map(({ key }) => key).join('')).toBe('adabc')
  })

  test('behavior: random callers never exceed the limit in any window', async () => {
    const { clock, turns, send } = setUp({ limit: 7, window: 1000 })
    let seed = 1
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const later = async (key: string | undefined, at: number) => {
      await new Promise<void>((resolve) => clock.after(at, resolve))
      await send(key)
    }
    await clock.run(
      Promise.all(Array.from({ length: 300 }, () => later(['a', 'b', 'c', undefined][random(4)], random(30_000)))),
    )
    expect(turns).toHaveLength(300)
    expect(mostInAnyWindow(turns, 1000)).toBeLessThanOrEqual(7)
  })

  test('behavior: with 10,000 queued, a turn costs no more than with ten', async () => {
    const { clock, limiter } = setUp({ limit: 20_000 })
    // A pause holds everything back.
    limiter.pauseUntil(clock.now() + 1000)
    const controller = new AbortController()
    const all = Array.from({ length: 10_000 }, (_, n) =>
      limiter.acquire({ key: `caller ${n % 1000}`, signal: n % 2 ? controller.signal : undefined }),
    )
    const settled = Promise.allSettled(all)
    controller.abort(new Error('gone'))
    const results = await clock.run(settled)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5000)
    expect(clock.elapsed()).toBe(1000)
  })
})

describe('C99 caps', () => {
  test('behavior: maxQueue refuses what is too many of one caller, and nobody else', async () => {
    const { clock, limiter, send, queue } = setUp({ limit: 1, window: 1000, maxQueue: 3 })
    await send('a')
    const waiting = queue(3, 'a')
    await expect(limiter.acquire({ key: 'a' })).rejects.toMatchObject({
      name: 'RateLimitError',
      status: 429,
      code: 'busy',
      retryable: true,
      resetAt: clock.now() + 4000,
      message: expect.stringContaining('maxQueue'),
    })
    await clock.run(Promise.all([waiting, send('b')]))
    await clock.run(send('a'))
  })

  test('behavior: what would surely wait longer than maxWait is refused at once', async () => {
    const { clock, limiter, send } = setUp({ limit: 1, window: 1000, maxWait: 1500 })
    await send()
    const second = send()
    const start = clock.elapsed()
    await expect(limiter.acquire()).rejects.toMatchObject({ name: 'RateLimitError', resetAt: clock.now() + 2000 })
    expect(clock.elapsed()).toBe(start)
    await clock.run(second)
  })

  test('behavior: a pause that is longer than maxWait is refused at once', async () => {
    const { clock, limiter } = setUp({ maxWait: 10_000 })
    limiter.pauseUntil(clock.now() + 30_000)
    await expect(limiter.acquire()).rejects.toMatchObject({ resetAt: clock.now() + 30_000 })
  })

  test('behavior: what waits longer because of others is refused after maxWait', async () => {
    const { clock, limiter, send } = setUp({ limit: 1, window: 1000, maxWait: 2500 })
    await send('a')
    const others = Promise.allSettled(['b', 'c', 'd', 'e'].map((key) => send(key)))
    const start = clock.elapsed()
    await expect(clock.run(limiter.acquire({ key: 'f' }))).rejects.toMatchObject({
      name: 'RateLimitError',
      code: 'busy',
      message: expect.stringContaining('maxWait'),
    })
    expect(clock.elapsed() - start).toBe(2500)
    await clock.run(others)
    // What was refused took no turn.
    await clock.run(send('g'))
    expect(clock.elapsed() - start).toBe(3000)
  })

  test.each([{ maxQueue: 0 }, { maxQueue: 1.5 }, { maxWait: 0 }, { maxWait: Number.NaN }])('input: %o', (options) => {
    expect(() => createRateLimiter(options)).toThrow(/^max(Queue|Wait) must be a/)
  })
})

describe('C99 the key of a request', () => {
  /** A client whose limiter records who takes turns. */
  function clientWithKeys() {
    const keys: (string | undefined)[] = []
    const rateLimiter: RateLimiter = {
      acquire: async (options) => void keys.push(options?.key),
      pauseUntil() {},
    }
    const fetch = fakeFetch(({ url }) => (/\d$/.test(url) ? json({ id: '1' }) : patientsPage(['1', '2'])))
    return { keys, fetch, client: createClient({ apiKey, app, fetch, rateLimiter }) }
  }

  test('behavior: reaches the limiter from operations, calls, requests of one’s own and loads', async () => {
    const { keys, fetch, client } = clientWithKeys()
    await client.request(patients.list, { key: 'a' })
    await client.request(patients.get, '1', { key: 'b' })
    await client.request({ method: 'GET', path: '/recalls', key: 'c' })
    await client.send({ method: 'GET', url: '/patients', operation: 'GET /patients', key: 'd' }, () => undefined)
    await client.load('patients', ['1'], undefined, 'e')
    await client.request(patients.list)
    expect(keys).toEqual(['a', 'b', 'c', 'd', 'e', undefined])
    expect(fetch.seen.filter(({ url }) => /key|[?&=][a-e]$/.test(url))).toEqual([])
  })

  test('behavior: loads of one key share a request, those of two don’t', async () => {
    const { keys, client } = clientWithKeys()
    const load = (id: string, key?: string) => client.load('patients', [id], undefined, key)
    await Promise.all([load('1', 'a'), load('2', 'a'), load('1', 'b'), load('1')])
    expect(keys).toEqual(['a', 'b', undefined])
  })

  test.each([5, '', null, {}])('input: key %j', async (key) => {
    const { client } = clientWithKeys()
    await expect(client.request(patients.get, '1', { key: key as never })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('key must be a string'),
    })
    await expect(client.load('patients', ['1'], undefined, key as never)).rejects.toMatchObject({ name: 'InputError' })
  })
})
