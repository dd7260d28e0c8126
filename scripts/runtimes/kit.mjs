import { createClient } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** @typedef {import('@cliniko/mock').Mock} Mock */
/** @typedef {import('@cliniko/core').ClientOptions} ClientOptions */
/** @typedef {import('@cliniko/core').Fetch} Fetch */

/** Whether this is a page, where a key is refused and every request goes through a proxy. */
export const inBrowser = typeof document !== 'undefined'

export const app = { name: 'Runtime checks', email: 'dev@runtime-checks.org' }
export const start = Date.parse('2026-03-02T00:00:00Z')

/** @type {Mock | undefined} */
let shared

/**
 * Returns a small clinic whose time stands still. All checks share one, since its diary takes a while to generate, but
 * its log of requests is emptied.
 */
export function clinic() {
  shared ??= createMock({ rateLimit: false, now: new Date(start), patients: 60, clock: { now: () => start } })
  shared.requests.length = 0
  return shared
}

/**
 * Creates a clock that stands still. Waits before a retry are over at once; the timeout of an attempt is over when a
 * check calls `runOut`.
 * @returns {import('@cliniko/core').Clock & { runOut(): void }}
 */
export function stillClock() {
  let now = start
  /** @type {Set<() => void>} */
  const timeouts = new Set()
  return {
    now: () => now,
    after(ms, call) {
      if (ms < 30_000) {
        now += ms
        queueMicrotask(call)
        return () => {}
      }
      timeouts.add(call)
      return () => void timeouts.delete(call)
    },
    runOut() {
      for (const call of [...timeouts]) call()
    },
  }
}

/**
 * Creates a client of a clinic: with the key on a server, through a stand-in for a proxy in a page.
 * @param {Mock} mock
 * @param {import('@cliniko/core').CommonOptions & { apiKey?: string }} [options]
 */
export function clientOf(mock, options = {}) {
  return createClient(/** @type {ClientOptions} */ ({ clock: stillClock(), ...accessTo(mock), ...options }))
}

/**
 * Returns the options that a client of a clinic needs.
 * @param {Mock} mock
 * @returns {ClientOptions}
 */
export function accessTo(mock) {
  return inBrowser
    ? { baseUrl: '/api/cliniko', fetch: withKey(mock) }
    : { apiKey: mock.apiKey, app, fetch: fetchOf(mock) }
}

/**
 * Returns the fetch of a clinic, which gets no signal but a complete one.
 * @param {Mock} mock
 * @returns {Fetch}
 */
export function fetchOf(mock) {
  return (input, { signal, ...init }) => mock.fetch(input, signal && 'reason' in signal ? { ...init, signal } : init)
}

/**
 * A signal with no more than React Native's polyfill has: `aborted` and its event.
 */
class BareSignal {
  aborted = false
  /** @type {Set<() => void>} */
  #listeners = new Set()

  /**
   * @param {'abort'} _type
   * @param {() => void} listener
   */
  addEventListener(_type, listener) {
    this.#listeners.add(listener)
  }

  /**
   * @param {'abort'} _type
   * @param {() => void} listener
   */
  removeEventListener(_type, listener) {
    this.#listeners.delete(listener)
  }

  /** Aborts it, as its controller does. */
  dispatch() {
    this.aborted = true
    for (const listener of this.#listeners) listener.call(this)
  }
}

/** An AbortController as React Native polyfills it. It takes no reason. */
class BareAbortController {
  signal = new BareSignal()

  abort() {
    if (!this.signal.aborted) this.signal.dispatch()
  }
}

/**
 * Runs a check where AbortController is the polyfill of React Native, for the check and the client alike.
 * @param {() => void | Promise<void>} check
 */
export async function withPolyfill(check) {
  const own = globalThis.AbortController
  globalThis.AbortController = /** @type {typeof AbortController} */ (/** @type {unknown} */ (BareAbortController))
  try {
    await check()
  } finally {
    globalThis.AbortController = own
  }
}

/**
 * Adds the key, as a proxy does. It creates no `Request`, because a page drops the `User-Agent` of one.
 * @param {Mock} mock
 * @returns {Fetch}
 */
function withKey(mock) {
  const added = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': `${app.name} (${app.email})` }
  return async (input, init) => {
    if (init.signal?.aborted) throw new Error('aborted')
    const headers = new Headers({ ...Object.fromEntries(new Headers(init.headers)), ...added })
    const url = input.replace('/api/cliniko', 'https://api.au1.cliniko.com/v1')
    return mock.handle({ url, method: init.method ?? 'GET', headers, text: async () => String(init.body ?? '') })
  }
}

/**
 * Returns the patients that lists return: those that are not archived.
 * @param {Mock} mock
 */
export function listed(mock) {
  return [...mock.store.tables.patients.values()].filter((one) => !one.archived_at && !one.deleted_at)
}

/**
 * Makes a promise that is settled from outside.
 * @returns {{ promise: Promise<void>, resolve: () => void }}
 */
export function deferred() {
  /** @type {() => void} */
  let resolve = () => {}
  /** @type {Promise<void>} */
  const promise = new Promise((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** Creates a fetch that never responds and rejects when it is aborted. `asked` resolves when it is called. */
export function hangingFetch() {
  const { promise: asked, resolve: tell } = deferred()
  /** @type {Fetch} */
  const fetch = (_input, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      tell()
    })
  return { fetch, asked }
}

/**
 * Throws unless `value` is truthy.
 * @param {unknown} value
 * @param {string} what
 * @returns {asserts value}
 */
export function ok(value, what) {
  if (!value) throw new Error(what)
}

/**
 * Throws unless both values have the same JSON.
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function same(actual, expected, what = 'value') {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: expected ${short(b)}, got ${short(a)}`)
}

function short(text = 'undefined') {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}

/**
 * Returns the error that a promise or a function fails with. Throws if it does not fail, or with an error of another
 * class. It may be awaited later.
 * @template {Error} [E=DOMException]
 * @param {Promise<unknown> | PromiseLike<unknown> | (() => unknown)} of
 * @param {new (...args: never[]) => E} [Class]
 */
export function failure(of, Class) {
  const error = errorOf(of, Class)
  error.catch(() => {})
  return error
}

/**
 * @template {Error} E
 * @param {Promise<unknown> | PromiseLike<unknown> | (() => unknown)} of
 * @param {new (...args: never[]) => E} [Class]
 * @returns {Promise<E>}
 */
async function errorOf(of, Class) {
  let value
  try {
    value = await (typeof of === 'function' ? of() : of)
  } catch (error) {
    if (Class && !(error instanceof Class)) throw new Error(`expected a ${Class.name}, got ${error}`)
    return /** @type {E} */ (error)
  }
  throw new Error(`expected it to fail, got ${short(JSON.stringify(value))}`)
}

/**
 * Returns everything that a log could show of an error.
 * @param {Error} error
 */
export function shown(error) {
  /** @typedef {(value: unknown) => string} Inspect */
  /** @type {{ Deno?: { inspect: Inspect }, Bun?: { inspect: Inspect }, process?: NodeJS.Process }} */
  const { Deno: deno, Bun: bun, process: node } = globalThis
  const inspectors = [deno?.inspect, bun?.inspect, node?.getBuiltinModule?.('node:util')?.inspect]
  return [
    String(error),
    error.message,
    error.stack,
    JSON.stringify(error),
    JSON.stringify(Object.entries(error)),
    String(error.cause),
    ...inspectors.map((inspect) => inspect?.(error)),
  ].join('\n')
}
