import type { Clock } from '@cliniko/core'
import type { CacheStore } from '../limits/cache-store.js'
import { within } from '../within.js'

/** What a proxy keeps of Cliniko's responses. */
export interface CacheOptions {
  /** Where responses are kept: `createMemoryCache()`, or `createRedisCache({ redis })` for several processes. */
  readonly store: CacheStore
  /**
   * For how long records of a resource are kept, in milliseconds: `{ patients: 30_000 }`. 0 keeps none. Resources that it doesn't
   * name have their time in {@link referenceTimes}, and others are not kept.
   */
  readonly ttl?: { readonly [resource: string]: number } | undefined
}

const minutes = 60_000

/** For how long reference data is kept, in milliseconds. It says nothing about patients. */
export const referenceTimes: { readonly [resource: string]: number } = {
  appointment_types: 5 * minutes,
  billable_items: 5 * minutes,
  businesses: 5 * minutes,
  concession_types: 5 * minutes,
  patient_form_templates: 5 * minutes,
  practitioners: 5 * minutes,
  products: minutes,
  referral_source_types: 5 * minutes,
  settings: 5 * minutes,
  taxes: 5 * minutes,
  treatment_note_templates: 5 * minutes,
  unavailable_block_types: 5 * minutes,
}

/** The callers that share what is kept. */
export interface CacheCallers {
  /** The key that they use, by the scope of its client. A write by one of its callers is forgotten for all of them. */
  readonly account: string
  /** What tells them from other callers of the same key. */
  readonly group: readonly string[]
}

/** The responses that a proxy keeps for some callers. */
export interface ResponseCache {
  /** Whether responses of a resource are kept. */
  keeps(resource: string): boolean
  /** @param name - The id of a record, or path and query of a response. */
  read(resource: string, name: string): Promise<unknown>
  write(resource: string, name: string, value: unknown): void
  /** Forgets the responses of a resource, for all callers of the key, because one of its records was written. */
  forget(resource: string): Promise<void>
}

/** How long a store may take, in milliseconds. Fetching takes little longer. */
const patience = 100

/** Makes the function that returns the cache of some callers. Without options nothing is kept. */
export function createResponseCaches(
  options: CacheOptions | undefined,
  clock: Clock,
): (callers: CacheCallers) => ResponseCache {
  const times = { ...referenceTimes, ...options?.ttl }
  const store = options?.store
  const ttlOf = (resource: string) => (store && Object.hasOwn(times, resource) && times[resource]) || 0

  async function attempt<T>(use: () => Promise<T>): Promise<T | undefined> {
    try {
      return await within(clock, patience, Promise.resolve(use()), () => undefined)
    } catch {
      return undefined
    }
  }

  return ({ account, group }) => {
    const prefixOf = (resource: string) => `${encodeURIComponent(account)}/${resource}/`
    const keyOf = (resource: string, name: string) =>
      `${prefixOf(resource)}${group.map(encodeURIComponent).join(':')}/${name}`
    return {
      keeps: (resource) => ttlOf(resource) > 0,
      async read(resource, name) {
        if (!store || !ttlOf(resource)) return undefined
        const text = await attempt(() => store.get(keyOf(resource, name)))
        return text === undefined ? undefined : parse(text)
      },
      write(resource, name, value) {
        const ttl = ttlOf(resource)
        if (store && ttl) void attempt(() => store.set(keyOf(resource, name), JSON.stringify(value), ttl))
      },
      async forget(resource) {
        if (store && ttlOf(resource)) await attempt(() => store.deletePrefix(prefixOf(resource)))
      },
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
