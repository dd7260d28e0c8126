import type { Fetch } from '../src/http/call.js'
import type { Clock } from '../src/http/clock.js'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Runs until a promise settles. Whenever nothing else is left to do, time jumps to the next timer. */
  run<T>(promise: PromiseLike<T>): Promise<T>
  /** Returns how much time has passed, in milliseconds. */
  elapsed(): number
}

export function fakeClock(start = Date.parse('2026-03-02T00:00:00Z')): FakeClock {
  let now = start
  let timers: { at: number; call: () => void }[] = []
  return {
    now: () => now,
    elapsed: () => now - start,
    after(ms, call) {
      const timer = { at: now + ms, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    async run(promise) {
      let isSettled = false
      const settle = () => {
        isSettled = true
      }
      promise.then(settle, settle)
      while (!isSettled) {
        for (let turn = 0; turn < 12 && !isSettled; turn++) await new Promise((resolve) => setImmediate(resolve))
        if (isSettled) break
        const next = timers.sort((a, b) => a.at - b.at).shift()
        if (!next) throw new Error('The promise has not settled, and no timer is left.')
        now = Math.max(now, next.at)
        next.call()
      }
      return promise
    },
  }
}

/** A request that a fake fetch received. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: string | undefined
  readonly signal: AbortSignal | undefined
}

/** A fetch that returns what `respond` returns, and records its requests. */
export function fakeFetch(
  respond: (request: Seen, count: number) => Response | Promise<Response>,
): Fetch & { readonly seen: Seen[] } {
  const seen: Seen[] = []
  const fetch: Fetch = async (url, init) => {
    const request = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
      signal: init.signal ?? undefined,
    }
    seen.push(request)
    return respond(request, seen.length)
  }
  return Object.assign(fetch, { seen })
}

/** A fetch that never resolves, and rejects when it is aborted, like the real one. */
export function hangingFetch(): Fetch & { readonly seen: Seen[] } {
  return fakeFetch(
    ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      }),
  )
}

export function json(body: unknown, init?: ResponseInit): Response {
  return Response.json(body, init)
}

export const apiKey = 'MS0xNzUyODQ5MTYxNzc2MDEzNTA4LXNlY3JldA-au2'
export const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }

/** The API's response with a page of patients. */
export function patientsPage(ids: readonly string[], rest: { total?: number; next?: string } = {}): Response {
  return json({
    patients: ids.map((id) => ({
      id,
      first_name: 'Ana',
      links: { self: `https://api.au2.cliniko.com/v1/patients/${id}` },
    })),
    total_entries: rest.total ?? ids.length,
    links: { self: 'https://api.au2.cliniko.com/v1/patients?page=1', ...(rest.next && { next: rest.next }) },
  })
}
