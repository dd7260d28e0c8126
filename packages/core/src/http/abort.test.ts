import { afterEach, describe, expect, test, vi } from 'vitest'
import { bareSignal, polyfilledSignal } from '../../test/bare-signal.js'
import { abortReason, onAbort, throwIfAborted } from './abort.js'

afterEach(() => vi.restoreAllMocks())

describe('abortReason', () => {
  test('default: the reason of the signal', () => {
    const reason = new Error('left the page')
    expect(abortReason(AbortSignal.abort(reason))).toBe(reason)
  })

  test('C50 input: an AbortError for a signal without a reason', () => {
    const { signal, abort } = bareSignal()
    abort()
    expect(abortReason(signal)).toMatchObject({ name: 'AbortError', message: 'The request was aborted.' })
  })
})

describe('throwIfAborted', () => {
  test('C50 default: needs no method of the signal', () => {
    const { signal, abort } = bareSignal()
    expect(throwIfAborted(undefined)).toBeUndefined()
    expect(throwIfAborted(signal)).toBeUndefined()
    abort()
    expect(() => throwIfAborted(signal)).toThrow('The request was aborted.')
  })
})

describe('onAbort', () => {
  test('default: calls every callback once', () => {
    const controller = new AbortController()
    const callbacks = [vi.fn(), vi.fn()]
    for (const callback of callbacks) onAbort(controller.signal, callback)
    controller.abort()
    controller.abort()
    for (const callback of callbacks) expect(callback).toHaveBeenCalledOnce()
  })

  test('behavior: a cancelled callback is not called, the others are', () => {
    const controller = new AbortController()
    const [cancelled, other] = [vi.fn(), vi.fn()]
    const cancel = onAbort(controller.signal, cancelled)
    onAbort(controller.signal, other)
    cancel()
    cancel()
    controller.abort()
    expect(cancelled).not.toHaveBeenCalled()
    expect(other).toHaveBeenCalledOnce()
  })

  test.each([
    ['a signal of React Native', () => bareSignal(), (listeners: unknown) => (listeners as Set<unknown>).size],
    ['a polyfilled signal', () => polyfilledSignal(), (listeners: unknown) => (listeners as unknown[]).length],
  ] as const)(
    'C50 behavior: %s has one listener, and none once all callbacks are cancelled or called',
    (_title, createSignal, count) => {
      const { signal, listeners, abort } = createSignal()
      const cancels = Array.from({ length: 50 }, () => onAbort(signal, () => {}))
      expect(count(listeners)).toBe(1)
      for (const cancel of [...cancels, ...cancels]) cancel()
      expect(count(listeners)).toBe(0)
      const callbacks = [vi.fn(), vi.fn()]
      for (const callback of callbacks) onAbort(signal, callback)
      for (const cancel of cancels) cancel()
      expect(count(listeners)).toBe(1)
      abort()
      abort()
      for (const callback of callbacks) expect(callback).toHaveBeenCalledOnce()
      expect(count(listeners)).toBe(0)
    },
  )

  test('behavior: a callback that cancels another one does not keep the rest from being called', () => {
    const controller = new AbortController()
    const last = vi.fn()
    onAbort(controller.signal, () => cancelSecond())
    const second = vi.fn()
    const cancelSecond = onAbort(controller.signal, second)
    onAbort(controller.signal, last)
    controller.abort()
    expect(second).not.toHaveBeenCalled()
    expect(last).toHaveBeenCalledOnce()
  })
})
