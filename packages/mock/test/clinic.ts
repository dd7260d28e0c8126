import { type Cliniko, createCliniko } from '@cliniko/core'
import { createMock, type Mock, type MockOptions } from '../src/index.js'

export const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
export const now = '2026-03-02T00:00:00Z'

/** A clinic whose clock stands, unless it's given another. */
export function clinic(options: MockOptions = {}): { mock: Mock; cliniko: Cliniko } {
  const mock = createMock({ now, clock: { now: () => 0 }, rateLimit: false, patients: 60, ...options })
  const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
  return { mock, cliniko: createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter }) }
}

/** Sends what the client itself would refuse to. */
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

/** The id that a link leads to. */
export function idOf(link: { readonly links: { readonly self: string } } | null | undefined): string {
  return link?.links.self.split('/').at(-1) ?? ''
}

/** The first of a table's records. */
export function first<T>(records: Iterable<T>): T {
  for (const record of records) return record
  throw new Error('There are none.')
}
