import { type Client, createClient } from '@cliniko/core'
import { createMock, type Mock, type MockOptions } from '@cliniko/mock'
import { type Caller, type ClinikoProxy, createProxy, type ProxyOptions } from '../src/index.js'

export const origin = 'https://clinic.test'
export const now = '2026-03-02T00:00:00Z'

/** An in-memory Cliniko, small enough for a test file. */
export const smallMock = (options: MockOptions = {}): Mock =>
  createMock({ now, patients: 100, rateLimit: false, ...options })

/** A proxy in front of a mock. */
export interface Setup {
  readonly proxy: ClinikoProxy
  /** A page's client. */
  readonly client: Client
  /** Sends a page's request. */
  readonly send: (path: string, init?: RequestInit) => Promise<Response>
  /** Sends a page's write. */
  readonly write: (method: string, path: string, body?: unknown) => Promise<Response>
  /** What was sent to Cliniko since: method, path and query, decoded. */
  readonly sent: () => readonly string[]
}

export function setUp<C extends Caller = Caller>(
  mock: Mock,
  options: Pick<ProxyOptions<C>, 'allow'> & Partial<ProxyOptions<C>>,
): Setup {
  const base = { authenticate: () => ({ user: 'ada' }) as C, retry: { limit: 0 }, clock: mock.clock }
  const proxy = createProxy<C>({ ...mock.credentials, ...base, ...options })
  const start = mock.requests.length
  const send = (path: string, init: RequestInit = {}) =>
    proxy(
      new Request(`${origin}/api/cliniko${path}`, {
        ...init,
        headers: { 'sec-fetch-site': 'same-origin', ...init.headers },
      }),
    )
  return {
    proxy,
    send,
    write: (method, path, body) =>
      send(path, {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      }),
    client: createClient({
      baseUrl: `${origin}/api/cliniko`,
      fetch: (url, init) =>
        proxy(new Request(url, { ...init, headers: { ...init.headers, 'sec-fetch-site': 'same-origin' } })),
    }),
    sent: () => mock.requests.slice(start).map(({ method, url }) => `${method} ${decodeURIComponent(url)}`),
  }
}
