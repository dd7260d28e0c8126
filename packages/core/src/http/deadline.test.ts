import { describe, expect, test, vi } from 'vitest'
import { bareSignal } from '../../test/bare-signal.js'
import { fakeClock } from '../../test/kit.js'
import { withDeadline } from './deadline.js'

function setUp(signal?: AbortSignal) {
  const clock = fakeClock()
  return { clock, options: { clock, timeout: 1000, timeoutError: () => new Error('too late'), signal } }
}

const never = () => new Promise<never>(() => {})

describe('withDeadline', () => {
  test('default: settles as the work does, and leaves no timer or listener', async () => {
    const { signal, listeners } = bareSignal()
    const { clock, options } = setUp(signal)
    expect(await withDeadline(options, async () => 'done')).toBe('done')
    await expect(withDeadline(options, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(listeners.size).toBe(0)
    await expect(clock.run(never())).rejects.toThrow('no timer is left')
  })

  test('behavior: the timeout holds even if the work ignores its signal', async () => {
    const { signal, listeners } = bareSignal()
    const { clock, options } = setUp(signal)
    const work = vi.fn(never)
    await expect(clock.run(withDeadline(options, work))).rejects.toThrow('too late')
    expect(clock.elapsed()).toBe(1000)
    expect(listeners.size).toBe(0)
    expect(work.mock.calls).toHaveLength(1)
  })

  test('behavior: the signal of the work aborts with the error', async () => {
    const { clock, options } = setUp()
    let reason: unknown
    const work = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        reason = signal.reason
      })
      return never()
    }
    await expect(clock.run(withDeadline(options, work))).rejects.toThrow('too late')
    expect(reason).toEqual(new Error('too late'))
  })

  test('C50 behavior: an abort ends it with the reason, on signals that have none too', async () => {
    const controller = new AbortController()
    const aborted = withDeadline(setUp(controller.signal).options, never)
    const reason = new Error('left the page')
    controller.abort(reason)
    await expect(aborted).rejects.toBe(reason)

    const { signal, abort } = bareSignal()
    const bare = withDeadline(setUp(signal).options, never)
    abort()
    await expect(bare).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('C49 input: with a signal that has aborted, the work never starts', async () => {
    const work = vi.fn(never)
    const { options } = setUp(AbortSignal.abort(new Error('left the page')))
    await expect(withDeadline(options, work)).rejects.toThrow('left the page')
    expect(work).not.toHaveBeenCalled()
  })
})
