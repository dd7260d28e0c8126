// React Native's signals have `aborted` and its event, and no more: neither `reason` nor `throwIfAborted`.

/** Returns the error of a request whose signal has aborted: the signal's reason, or an `AbortError` if it has none. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? Object.assign(new Error('The request was aborted.'), { name: 'AbortError' })
}

/** Throws the signal's reason if it has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal)
}

/** The callbacks that wait for a signal. */
const callbacksOf = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls `callback` when a signal aborts that has not aborted yet. Returns a function that cancels it.
 *
 * However many callbacks wait, a signal has one listener: Node warns of a leak from the eleventh on, and a page that
 * sends twenty requests with one signal is no leak.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const callbacks = callbacksOf.get(signal) ?? new Set()
  // A polyfill adds a listener again that is there already.
  if (callbacks.size === 0) signal.addEventListener('abort', callAll)
  callbacksOf.set(signal, callbacks.add(callback))
  return () => {
    if (callbacks.delete(callback) && callbacks.size === 0) signal.removeEventListener('abort', callAll)
  }
}

function callAll(this: AbortSignal): void {
  this.removeEventListener('abort', callAll)
  const callbacks = callbacksOf.get(this) ?? new Set()
  for (const callback of callbacks) {
    callbacks.delete(callback)
    callback()
  }
}

/** Settles as `value` does, or rejects as soon as the signal aborts. */
export function untilAborted<T>(signal: AbortSignal | undefined, value: T | PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopListening = signal && onAbort(signal, () => reject(abortReason(signal)))
    Promise.resolve(value).then(resolve, reject).finally(stopListening)
  })
}
