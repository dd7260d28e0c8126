import { type Cliniko, createCliniko } from '@cliniko/core'
import { createMock, type Mock, type MockOptions } from '../src/index.js'

export const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
export const now = '2026-03-02T00:00:00Z'

/** Returns a mock whose time stands still, and a client for it. */
export function clinic(options: MockOptions = {}): { mock: Mock; cliniko: Cliniko } {
  const mock = createMock({ now, clock: { now: () => 0 }, rateLimit: false, patients: 60, ...options })
  const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
  return { mock, cliniko: createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter }) }
}

/** Sends a request that the client wouldn't send. */
export function raw(mock: Mock, path: string, init: RequestInit = {}): Promise<Response> {
  return mock.handle(
    new Request(`https://api.au1.cliniko.com/v1${path}`, {
      ...init,
      headers: {
        authorization: `Basic ${btoa(`${mock.apiKey}:`)}`,
        'user-agent': 'Test (dev@clinic-tests.org)',
        ...init.headers,
      },
    }),
  )
}

/** Returns the id that a link points to. */
export function idOf(link: { readonly links: { readonly self: string } } | null | undefined): string {
  return link?.links.self.split('/').at(-1) ?? ''
}

/** Returns the first record. */
export function first<T>(records: Iterable<T>): T {
  for (const record of records) return record
  throw new Error('There are no records.')
}
