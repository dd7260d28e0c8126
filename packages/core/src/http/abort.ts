// React Native's signals have `aborted` and its event, and no more: neither `reason` nor `throwIfAborted`.

/** Returns the error of a request whose signal has aborted: the signal's reason, or an `AbortError` if it has none. */
export function abortReason(signal: AbortSignal): unknown {
  return signal.reason ?? Object.assign(new Error('The request was aborted.'), { name: 'AbortError' })
}

/** Throws the signal's reason if it has aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortReason(signal)
}

interface Subscription {
  readonly callbacks: Set<() => void>
  readonly listener: () => void
}

const subscriptions = new WeakMap<AbortSignal, Subscription>()

/**
 * Calls `callback` when a signal aborts that has not aborted yet. Returns a function that cancels it.
 *
 * However many callbacks wait, a signal has one listener: Node warns of a leak from the eleventh on, and a page that
 * sends twenty requests with one signal is no leak.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const { callbacks, listener } = subscriptions.get(signal) ?? subscribe(signal)
  callbacks.add(callback)
  return () => {
    callbacks.delete(callback)
    if (callbacks.size === 0) unsubscribe(signal, listener)
  }
}

function subscribe(signal: AbortSignal): Subscription {
  const callbacks = new Set<() => void>()
  const listener = () => {
    unsubscribe(signal, listener)
    for (const callback of callbacks) callback()
  }
  const subscription = { callbacks, listener }
  subscriptions.set(signal, subscription)
  signal.addEventListener('abort', listener)
  return subscription
}

function unsubscribe(signal: AbortSignal, listener: () => void): void {
  if (subscriptions.get(signal)?.listener === listener) subscriptions.delete(signal)
  signal.removeEventListener('abort', listener)
}
