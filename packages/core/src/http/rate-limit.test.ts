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

  test('behavior: a burst of 200 is let through at once, in order', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ clock })
    const order: number[] = []
    await clock.run(Promise.all(Array.from({ length: 200 }, (_, n) => limiter.acquire().then(() => order.push(n)))))
    expect(clock.elapsed()).toBe(0)
    expect(order).toEqual(Array.from({ length: 200 }, (_, n) => n))
  })

  test('behavior: a pause holds everybody, those that wait already and those that come', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ limit: 1, clock })
    await limiter.acquire()
    const waiting = limiter.acquire()
    limiter.pauseUntil(clock.now() + 90_000)
    await clock.run(waiting)
    expect(clock.elapsed()).toBe(90_000)
  })

  test('input: a signal that aborts gives up its place, and others move up', async () => {
    const clock = fakeClock()
    const limiter = createRateLimiter({ limit: 1, window: 1000, clock })
    await limiter.acquire()
    const controller = new AbortController()
    const given = limiter.acquire(controller.signal)
    const next = limiter.acquire()
    controller.abort(new Error('gone'))
    await expect(given).rejects.toThrow('gone')
    await clock.run(next)
    expect(clock.elapsed()).toBe(1000)
  })

  test('input: a signal that was aborted before takes no place', async () => {
    const limiter = createRateLimiter({ limit: 1, clock: fakeClock() })
    await expect(limiter.acquire(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    await limiter.acquire()
  })
})
