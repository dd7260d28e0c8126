import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../test/kit.js'
import { createRateLimiter } from './rate-limit.js'

describe('createRateLimiter', () => {
  test('C33 behavior: 500 at once never exceed 200 in any 60 s', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ clock })
    const times: number[] = []
    await clock.run(
      Promise.all(Array.from({ length: 500 }, () => limiter.acquire().then(() => times.push(clock.now())))),
    )
    expect(times).toHaveLength(500)
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 60_000).length).toBeLessThanOrEqual(200)
    }
    expect(clock.elapsed()).toBe(120_000)
  })

  test('C33 behavior: 500 at once of both priorities never exceed 200 in any 60 s', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ clock })
    const times: number[] = []
    const send = (n: number) => limiter.acquire({ priority: n % 3 ? 'background' : 'user' })
    await clock.run(Promise.all(Array.from({ length: 500 }, (_, n) => send(n).then(() => times.push(clock.now())))))
    expect(times).toHaveLength(500)
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 60_000).length).toBeLessThanOrEqual(200)
    }
    expect(clock.elapsed()).toBe(120_000)
  })

  test('C33 behavior: requests that trickle in never exceed the limit in any window', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ limit: 5, window: 1000, clock })
    const times: number[] = []
    const send = async (n: number) => {
      await new Promise<void>((resolve) => clock.after((n * 137) % 3000, resolve))
      await limiter.acquire({ priority: n % 2 ? 'background' : 'user' })
      times.push(clock.now())
    }
    await clock.run(Promise.all(Array.from({ length: 60 }, (_, n) => send(n))))
    for (const start of times) {
      expect(times.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(5)
    }
  })

  describe('priorities', () => {
    /** Queues requests while no turn is free, and returns the order in which they were let go. */
    async function orderOf(priorities: readonly ('user' | 'background' | undefined)[]): Promise<string[]> {
      const clock = fakeClock()
      const limiter = createRateLimiter({ limit: 1, window: 1000, clock })
      await limiter.acquire()
      const order: string[] = []
      await clock.run(
        Promise.all(
          priorities.map((priority, n) => limiter.acquire({ priority }).then(() => order.push(`${priority}${n}`))),
        ),
      )
      return order
    }

    test('behavior: requests of users go first, each kind in its order', async () => {
      expect(await orderOf(['background', 'background', 'user', undefined, 'user'])).toEqual([
        'user2',
        'undefined3',
        'user4',
        'background0',
        'background1',
      ])
    })

    test('behavior: background requests get every fifth turn while users wait', async () => {
      const order = await orderOf([
        ...Array.from({ length: 3 }, () => 'background' as const),
        ...Array(20).fill('user'),
      ])
      expect(order.map((name) => name.startsWith('background')).flatMap((is, n) => (is ? [n] : []))).toEqual([4, 9, 14])
    })

    test('behavior: on their own, background requests get the whole limit', async () => {
      const clock = fakeClock()
      const limiter = createRateLimiter({ clock })
      await clock.run(Promise.all(Array.from({ length: 200 }, () => limiter.acquire({ priority: 'background' }))))
      expect(clock.elapsed()).toBe(0)
    })

    test('input: a background request that aborts gives up its place', async () => {
      const clock = fakeClock()
      const limiter = createRateLimiter({ limit: 1, window: 1000, clock })
      await limiter.acquire()
      const controller = new AbortController()
      const abandoned = limiter.acquire({ signal: controller.signal, priority: 'background' })
      const next = limiter.acquire({ priority: 'background' })
      controller.abort(new Error('gone'))
      await expect(abandoned).rejects.toThrow('gone')
      await clock.run(next)
      expect(clock.elapsed()).toBe(1000)
    })
  })

  describe('state', () => {
    test('default: the whole limit', () => {
      const clock = fakeClock()
      expect(createRateLimiter({ clock }).state?.()).toEqual({ limit: 200, remaining: 200, resetAt: clock.now() })
    })

    test('behavior: counts what was sent, and tells when more can be sent', async () => {
      const clock = fakeClock()
      const limiter = createRateLimiter({ limit: 2, window: 1000, clock })
      const start = clock.now()
      await limiter.acquire()
      expect(limiter.state?.()).toEqual({ limit: 2, remaining: 1, resetAt: start + 1000 })
      await clock.run(new Promise<void>((resolve) => clock.after(400, resolve)))
      await limiter.acquire()
      expect(limiter.state?.()).toEqual({ limit: 2, remaining: 0, resetAt: start + 1000 })
      await clock.run(new Promise<void>((resolve) => clock.after(600, resolve)))
      expect(limiter.state?.()).toEqual({ limit: 2, remaining: 1, resetAt: start + 1400 })
    })

    test('behavior: nothing is left during a pause', () => {
      const clock = fakeClock()
      const limiter = createRateLimiter({ clock })
      limiter.pauseUntil(clock.now() + 7000)
      expect(limiter.state?.()).toEqual({ limit: 200, remaining: 0, resetAt: clock.now() + 7000 })
    })
  })

  test('behavior: a burst of 200 passes at once, in order', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ clock })
    const order: number[] = []
    await clock.run(Promise.all(Array.from({ length: 200 }, (_, n) => limiter.acquire().then(() => order.push(n)))))
    expect(clock.elapsed()).toBe(0)
    expect(order).toEqual(Array.from({ length: 200 }, (_, n) => n))
  })

  test('behavior: a pause holds back requests that wait already as well as new ones', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ limit: 1, clock })
    await limiter.acquire()
    const waiting = limiter.acquire()
    limiter.pauseUntil(clock.now() + 90_000)
    await clock.run(waiting)
    expect(clock.elapsed()).toBe(90_000)
  })

  test('input: a signal that aborts gives up its place, and the next request moves up', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ limit: 1, window: 1000, clock })
    await limiter.acquire()
    const controller = new AbortController()
    const abandoned = limiter.acquire({ signal: controller.signal })
    const next = limiter.acquire()
    controller.abort(new Error('gone'))
    await expect(abandoned).rejects.toThrow('gone')
    await clock.run(next)
    expect(clock.elapsed()).toBe(1000)
  })

  test('input: a signal that has aborted takes no place', async () => {
    const limiter = createRateLimiter({ limit: 1, clock: fakeClock() })
    await expect(limiter.acquire({ signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone')
    await limiter.acquire()
  })

  test.each([
    { limit: 0 },
    { limit: Number.NaN },
    { limit: 1.5 },
    { limit: '200' },
    { window: 0 },
    { window: Number.NaN },
  ])('C66 input: %o would hold every request back for ever', (options) => {
    expect(() => createRateLimiter(options as never)).toThrow(/^(limit|window) must be a/)
  })

  test('C99 behavior: a timer that ends with the request that set it holds nobody up for longer than a second', async () => {
    const clock = fakeClock()
    let isLost = false
    const limiter = createRateLimiter({
      limit: 1,
      window: 1000,
      maxWait: 20_000,
      clock: { now: clock.now, after: (ms, call) => (isLost ? () => {} : clock.after(ms, call)) },
    })
    await limiter.acquire()
    // On Cloudflare Workers a cancelled request ends without a word, and its timers never fire.
    isLost = true
    void limiter.acquire()
    isLost = false
    const times = [1, 2, 3].map(() => limiter.acquire().then(() => clock.elapsed()))
    expect(await clock.run(Promise.all(times))).toEqual([2000, 3000, 4000])
  })

  describe('C51 a wall clock that is set back', () => {
    /** A clock whose time of day is four years early from now on, while its timers go on as they were. */
    function setUp() {
      const clock = fakeClock()
      let offset = 0
      const delays: number[] = []
      const limiter = createRateLimiter({
        limit: 1,
        clock: {
          now: () => clock.now() - offset,
          monotonic: () => clock.now(),
          after(ms, call) {
            delays.push(ms)
            return clock.after(ms, call)
          },
        },
      })
      const setBack = () => {
        offset = 4 * 365 * 86_400_000
      }
      return { clock, limiter, delays, setBack, now: () => clock.now() - offset }
    }

    test('behavior: nobody waits for longer than a window', async () => {
      const { clock, limiter, delays, setBack, now } = setUp()
      await limiter.acquire()
      setBack()
      expect(limiter.state?.().resetAt).toBe(now() + 60_000)
      await clock.run(limiter.acquire())
      expect(clock.elapsed()).toBe(60_000)
      expect(delays).toEqual([60_000])
    })

    test('behavior: a pause is no longer than it was', async () => {
      const { clock, limiter, setBack, now } = setUp()
      limiter.pauseUntil(now() + 20_000)
      setBack()
      await clock.run(limiter.acquire())
      expect(clock.elapsed()).toBe(20_000)
    })
  })
})

describe('C72 junk', () => {
  test.each([null, 5, 'fast', []])('input: createRateLimiter(%j)', (options) => {
    expect(() => createRateLimiter(options as never)).toThrow('createRateLimiter takes an object')
  })

  test('input: a clock that is none', () => {
    expect(() => createRateLimiter({ clock: {} as never })).toThrow('clock must be an object with now and after.')
  })

  test.each([{ signal: {} }, { signal: 'x' }, { signal: class {} }, { priority: 'high' }])(
    'input: acquire(%o) rejects, and takes no turn',
    async (options) => {
      const limiter = createRateLimiter({ limit: 1 })
      await expect(limiter.acquire(options as never)).rejects.toMatchObject({ name: 'InputError' })
      expect(limiter.state?.().remaining).toBe(1)
    },
  )

  test('input: acquire(null) waits for a turn', async () => {
    await expect(createRateLimiter().acquire(null as never)).resolves.toBeUndefined()
  })
})
