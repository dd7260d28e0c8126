import { NotFoundError } from '../http/errors.js'
import { readAnswer } from '../http/read.js'
import type { Send } from '../http/send.js'
import { recordsOf } from '../list/read-page.js'

/** Fetches records by id: all that are asked for in one tick in lists, and those on their way already only once. */
export interface Loader {
  /**
   * The records in the order of their ids, null where there is none.
   * @throws The signal's reason. Requests nobody waits for any more are aborted.
   */
  load(resource: string, ids: readonly string[], signal?: AbortSignal): Promise<readonly unknown[]>
}

/** What a loader is made from. */
export interface LoaderOptions {
  readonly send: Send
  readonly now: () => number
  /** Ids a request. 100 is what a page holds. */
  readonly batchSize: number
}

/** Resources whose lists know no archived records, and so refuse to be asked for them. */
const withoutArchive = new Set([
  'appointment_type_billable_items',
  'appointment_type_products',
  'availability_blocks',
  'concession_prices',
  'daily_availabilities',
  'practitioner_reference_numbers',
  'practitioners',
  'product_suppliers',
  'services',
  'taxes',
  'users',
])

interface Batch {
  readonly resource: string
  readonly controller: AbortController
  readonly entries: Map<string, Entry>
  /** How many callers still wait for it. */
  users: number
}

interface Entry {
  readonly batch: Batch
  readonly promise: Promise<unknown>
  resolve(record: unknown): void
  reject(error: unknown): void
}

/** Makes a loader. Requests in flight are shared; nothing is kept after. */
export function createLoader({ send, now, batchSize }: LoaderOptions): Loader {
  const flying = new Map<string, Entry>()
  let waiting: Batch[] = []

  function get(resource: string, url: string, { signal }: AbortController): Promise<unknown> {
    const call = { method: 'GET', url, operation: `GET /${resource}`, signal } as const
    return send(call, (response) => readAnswer(response, call, now()))
  }

  async function one(resource: string, id: string, controller: AbortController): Promise<unknown> {
    try {
      return await get(resource, `/${resource}/${id}`, controller)
    } catch (error) {
      if (error instanceof NotFoundError) return null
      throw error
    }
  }

  async function run({ resource, entries, controller }: Batch): Promise<void> {
    const left = new Map(entries)
    const filters = [`id:=${[...left.keys()].join(',')}`, ...(withoutArchive.has(resource) ? [] : ['archived_at:*'])]
    const query = filters.map((filter) => `q[]=${encodeURIComponent(filter)}`).join('&')
    try {
      const answer = await get(resource, `/${resource}?per_page=${batchSize}&${query}`, controller)
      for (const record of recordsOf(answer, resource, `GET /${resource}`)) {
        const id = typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : ''
        left.get(id)?.resolve(record)
        left.delete(id)
      }
      // Inactive practitioners and deleted records aren't in lists, but can still be asked for one by one.
      await Promise.all([...left].map(async ([id, entry]) => entry.resolve(await one(resource, id, controller))))
    } catch (error) {
      for (const { reject } of left.values()) reject(error)
    } finally {
      forget(resource, entries)
    }
  }

  function forget(resource: string, entries: ReadonlyMap<string, Entry>): void {
    for (const [id, entry] of entries) {
      const key = `${resource}/${id}`
      if (flying.get(key) === entry) flying.delete(key)
    }
  }

  function entryOf(resource: string, id: string): Entry {
    const key = `${resource}/${id}`
    const known = flying.get(key)
    if (known) return known
    let batch = waiting.find((one) => one.resource === resource && one.entries.size < batchSize)
    if (!batch) {
      if (!waiting.length) {
        queueMicrotask(() => {
          const batches = waiting
          waiting = []
          for (const full of batches) if (!full.controller.signal.aborted) void run(full)
        })
      }
      batch = { resource, controller: new AbortController(), entries: new Map(), users: 0 }
      waiting.push(batch)
    }
    const entry = createEntry(batch)
    batch.entries.set(id, entry)
    flying.set(key, entry)
    return entry
  }

  return {
    load(resource, ids, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason)
      const entries = ids.map((id) => entryOf(resource, id))
      const batches = new Set(entries.map(({ batch }) => batch))
      for (const batch of batches) batch.users++
      return new Promise((resolve, reject) => {
        const abort = () => {
          for (const batch of batches) {
            if (--batch.users) continue
            forget(resource, batch.entries)
            batch.controller.abort(signal?.reason)
          }
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', abort, { once: true })
        Promise.all(entries.map(({ promise }) => promise))
          .then(resolve, reject)
          .finally(() => signal?.removeEventListener('abort', abort))
      })
    },
  }
}

function createEntry(batch: Batch): Entry {
  let resolve: (record: unknown) => void = () => {}
  let reject: (error: unknown) => void = () => {}
  const promise = new Promise<unknown>((...settle) => {
    ;[resolve, reject] = settle
  })
  // A caller that gave up doesn't listen any more.
  promise.catch(() => {})
  return { batch, promise, resolve, reject }
}
