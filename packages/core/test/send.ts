import { expect } from 'vitest'
import { type Client, type ClientOptions, createClient } from '../src/client.js'
import type { Fetch } from '../src/http/call.js'
import type { ClinikoError } from '../src/http/errors.js'
import { apiKey, app, type FakeClock, fakeClock } from './kit.js'

/** Creates a client with a key and a fake clock. Its random delays are the longest possible. */
export function setUp(fetch: Fetch, options: Partial<ClientOptions> = {}): { client: Client; clock: FakeClock } {
  const clock = fakeClock()
  const client = createClient({ apiKey, app, fetch, clock, random: () => 1, ...options } as ClientOptions)
  return { client, clock }
}

/** Returns the error that a promise rejects with. */
export async function errorOf(promise: PromiseLike<unknown>): Promise<ClinikoError> {
  return Promise.resolve(promise).then(
    () => expect.unreachable('should have rejected'),
    (error: unknown) => error as ClinikoError,
  )
}

/** Waits until everything is done that needs no timer. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export const ada = { first_name: 'Ada', last_name: 'Nguyen' }
