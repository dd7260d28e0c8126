import type { Fetch } from '../src/http/call.js'
import type { Clock } from '../src/http/clock.js'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Runs until the promise settles, jumping to the next timer whenever nothing else moves. */
  run<T>(promise: PromiseLike<T>): Promise<T>
  /** How much time has passed, in milliseconds. */
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
        timers = timers.filter((one) => one !== timer)
      }
    },
    async run(promise) {
      let settled = false
      const done = () => {
        settled = true
      }
      promise.then(done, done)
      while (!settled) {
        for (let turn = 0; turn < 12 && !settled; turn++) await new Promise((resolve) => setImmediate(resolve))
        if (settled) break
        const next = timers.sort((a, b) => a.at - b.at).shift()
        if (!next) throw new Error('Nothing moves any more, and the promise has not settled.')
        now = Math.max(now, next.at)
        next.call()
      }
      return promise
    },
  }
}

/** One request as a fake fetch saw it. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: string | undefined
  readonly signal: AbortSignal | undefined
}

/** A fetch that answers from a function, and remembers what it was asked. */
export function fakeFetch(
  answer: (seen: Seen, count: number) => Response | Promise<Response>,
): Fetch & { readonly seen: Seen[] } {
  const seen: Seen[] = []
  const fetch: Fetch = async (url, init) => {
    const one = {
      method: init.method ?? 'GET',
      url,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : undefined,
      signal: init.signal ?? undefined,
    }
    seen.push(one)
    return answer(one, seen.length)
  }
  return Object.assign(fetch, { seen })
}

/** A fetch that never answers, and rejects when it's aborted, as the real one does. */
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

/** A page of patients with these ids, as the API answers it. */
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
