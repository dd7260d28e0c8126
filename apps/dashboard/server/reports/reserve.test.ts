import { type Clock, createRateLimiter } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { keepReserve } from './reserve'

/** A clock that a test moves on. */
function handClock() {
  let now = 0
  let timers: { readonly at: number; readonly call: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  return {
    clock,
    async moveOn(ms: number) {
      for (const end = now + ms; now < end; now += 50) {
        const due = timers.filter(({ at }) => at <= now)
        timers = timers.filter(({ at }) => at > now)
        for (const { call } of due) call()
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}

function setUp() {
  const { clock, moveOn } = handClock()
  const shared = createRateLimiter({ limit: 20, window: 60_000, clock })
  const background = keepReserve(shared, 10, clock)
  const sent = { background: 0, desk: 0 }
  for (let request = 0; request < 100; request++) {
    void background.acquire({ priority: 'background', key: 'reports' }).then(() => sent.background++)
  }
  const sendFromDesk = (count: number) => {
    for (let request = 0; request < count; request++) void shared.acquire({ key: 'ana' }).then(() => sent.desk++)
  }
  return { sent, moveOn, sendFromDesk }
}

describe('keepReserve', () => {
  test('the background uses what is above the reserve, and goes on when there is room again', async () => {
    const { sent, moveOn } = setUp()
    await moveOn(59_000)
    expect(sent.background).toBe(10)
    await moveOn(10_000)
    expect(sent.background).toBe(20)
  })

  test('somebody can send half of the reserve at once, and what they used is not the background’s', async () => {
    const { sent, moveOn, sendFromDesk } = setUp()
    await moveOn(1000)
    sendFromDesk(6)
    await moveOn(100)
    expect(sent.desk).toBe(6)
    await moveOn(57_000)
    expect(sent.background).toBe(10)
  })
})
