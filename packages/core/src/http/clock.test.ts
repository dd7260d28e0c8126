import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bareSignal } from '../../test/bare-signal.js'
import { fakeClock } from '../../test/kit.js'
import { sleep, systemClock } from './clock.js'

describe('systemClock', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('default: calls once after the time', () => {
    const call = vi.fn()
    systemClock.after(1000, call)
    vi.advanceTimersByTime(999)
    expect(call).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10_000)
    expect(call).toHaveBeenCalledOnce()
  })

  test('behavior: a cancelled call is not made', () => {
    const call = vi.fn()
    systemClock.after(1000, call)()
    vi.advanceTimersByTime(1000)
    expect(call).not.toHaveBeenCalled()
  })

  test('C51 input: a longer time than a timer takes', () => {
    const delays = vi.spyOn(globalThis, 'setTimeout')
    const days = 86_400_000
    const call = vi.fn()
    systemClock.after(60 * days, call)
    vi.advanceTimersByTime(60 * days - 1)
    expect(call).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(call).toHaveBeenCalledOnce()
    for (const [, delay] of delays.mock.calls) expect(delay).toBeLessThan(2 ** 31)
  })

  test('C51 behavior: a long time can be cancelled after its first timer, and an endless one never ends', () => {
    const call = vi.fn()
    const cancels = [systemClock.after(2 ** 32, call), systemClock.after(Number.POSITIVE_INFINITY, call)]
    vi.advanceTimersByTime(2 ** 31)
    for (const cancel of cancels) cancel()
    expect(vi.getTimerCount()).toBe(0)
    expect(call).not.toHaveBeenCalled()
  })
})

describe('sleep', () => {
  test('default: waits', async () => {
    const clock = fakeClock()
    await clock.run(sleep(clock, 5000))
    expect(clock.elapsed()).toBe(5000)
  })

  test('C50 behavior: an abort ends it, and nothing stays behind', async () => {
    const clock = fakeClock()
    const { signal, listeners, abort } = bareSignal()
    const sleeping = sleep(clock, 5000, signal)
    abort()
    await expect(sleeping).rejects.toMatchObject({ name: 'AbortError' })
    expect(listeners.size).toBe(0)
    await expect(clock.run(new Promise(() => {}))).rejects.toThrow('no timer is left')
  })

  test('input: a signal that has aborted', async () => {
    await expect(sleep(fakeClock(), 5000, AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
  })
})
