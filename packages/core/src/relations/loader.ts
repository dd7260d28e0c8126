import { NotFoundError } from '../http/errors.js'
import type { Call } from '../http/send.js'
import { recordsOf } from '../list/read-page.js'

/** Fetches records by id: all that are asked for in one tick in lists, and those on their way already only once. */
export interface Loader {
  /**
   * The records in the order of their ids, null where there is none.
   * @throws The signal's reason. Requests nobody waits for any more are aborted.
   */
  load(resource: string, ids: readonly string[], signal?: AbortSignal): Promise<readonly unknown[]>
}

/** Sends a call and reads its answer. */
export type Answer = (call: Call) => Promise<unknown>

/** Of the resources that `include` reaches, those whose lists know no archived records and refuse to be asked for them. */
const withoutArchive = ['practitioners', 'product_suppliers', 'taxes', 'users']

/** Ids that go into one list, and who waits for it. */
interface Batch {
  readonly resource: string
  readonly controller: AbortController
  readonly ids: Set<string>
  /** How many callers still wait for it. */
  users: number
  /** What was found, by id. */
  records: Promise<ReadonlyMap<string, unknown>>
}

/**
 * Makes a loader. Requests in flight are shared; nothing is kept after.
 * @param batchSize - Ids a request. 100 is what a page holds.
 */
export function createLoader(answer: Answer, batchSize: number): Loader {
  const flying = new Set<Batch>()
  /** Of these, the ones that haven't been sent yet. */
  const waiting = new Set<Batch>()

  function get(resource: string, url: string, { signal }: AbortController): Promise<unknown> {
    return answer({ method: 'GET', url, operation: `GET /${resource}`, signal })
  }

  async function one(resource: string, id: string, controller: AbortController): Promise<unknown> {
    try {
      return await get(resource, `/${resource}/${id}`, controller)
    } catch (error) {
      if (error instanceof NotFoundError) return null
      throw error
    }
  }

  async function run({ resource, ids, controller }: Batch): Promise<ReadonlyMap<string, unknown>> {
    const filters = [`id:=${[...ids].join(',')}`, ...(withoutArchive.includes(resource) ? [] : ['archived_at:*'])]
    const query = filters.map((filter) => `q[]=${encodeURIComponent(filter)}`).join('&')
    const list = await get(resource, `/${resource}?per_page=${batchSize}&${query}`, controller)
    const found = new Map(recordsOf(list, resource, `GET /${resource}`).map((record) => [idOf(record), record]))
    // Inactive practitioners and deleted records aren't in lists, but can still be asked for one by one.
    const left = [...ids].filter((id) => !found.has(id))
    await Promise.all(left.map(async (id) => found.set(id, await one(resource, id, controller))))
    return found
  }

  /** The batch that an id is in already, or the one it's put into now. */
  function batchOf(resource: string, id: string): Batch {
    const own = [...flying].filter((batch) => batch.resource === resource)
    const batch =
      own.find(({ ids }) => ids.has(id)) ??
      own.find((one) => waiting.has(one) && one.ids.size < batchSize) ??
      newBatch(resource)
    batch.ids.add(id)
    return batch
  }

  function newBatch(resource: string): Batch {
    const batch: Batch = {
      resource,
      controller: new AbortController(),
      ids: new Set(),
      users: 0,
      records: Promise.resolve(new Map()),
    }
    // It's sent when this tick is over; until then others may join it.
    batch.records = batch.records
      .then((nothing) => {
        waiting.delete(batch)
        return flying.has(batch) ? run(batch) : nothing
      })
      .finally(() => flying.delete(batch))
    // A caller that gave up doesn't listen any more.
    batch.records.catch(() => {})
    flying.add(batch)
    waiting.add(batch)
    return batch
  }

  return {
    load(resource, ids, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason)
      const of = ids.map((id) => batchOf(resource, id))
      const batches = new Set(of)
      for (const batch of batches) batch.users++
      return new Promise((resolve, reject) => {
        const abort = () => {
          for (const batch of batches) {
            if (--batch.users) continue
            flying.delete(batch)
            batch.controller.abort(signal?.reason)
          }
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', abort, { once: true })
        Promise.all(of.map(({ records }) => records))
          .then((found) => resolve(ids.map((id, index) => found[index]?.get(id) ?? null)), reject)
          .finally(() => signal?.removeEventListener('abort', abort))
      })
    },
  }
}

function idOf(record: unknown): string {
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : ''
}
