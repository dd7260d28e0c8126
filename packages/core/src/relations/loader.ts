import { idOf } from '../fields.js'
import { NotFoundError } from '../http/errors.js'
import type { Page } from '../list/params.js'
import type { Operation } from '../operation/operation.js'
import { relatedGet, relatedList } from './related.js'

/** Fetches records by id: all that are asked for in one tick in lists, and those on their way already only once. */
export interface Loader {
  /**
   * The records in the order of their ids, null where there is none.
   * @throws The signal's reason. Requests nobody waits for any more are aborted.
   */
  load(resource: string, ids: readonly string[], signal?: AbortSignal): Promise<readonly unknown[]>
}

/** The client's own `request`. */
type Request = (operation: Operation, ...args: readonly unknown[]) => unknown

/** Ids that go into one list, and who waits for it. */
interface Batch {
  readonly resource: string
  readonly ids: Set<string>
  readonly controller: AbortController
  /** How many callers still wait for it. */
  users: number
  isSent: boolean
  /** What was found, by id. */
  records: Promise<ReadonlyMap<string, unknown>>
}

/**
 * Makes a loader. Requests in flight are shared; nothing is kept after.
 * @param batchSize - Ids a request. 100 is what a page holds.
 */
export function createLoader(request: Request, batchSize: number): Loader {
  const batches = new Set<Batch>()

  async function run({ resource, ids, controller: { signal } }: Batch): Promise<ReadonlyMap<string, unknown>> {
    const list = relatedList(resource)
    const hidden = Object.keys(list.filters).flatMap((field) =>
      field === 'id' ? [] : [[field, { any: true }] as const],
    )
    const where = { id: [...ids], ...Object.fromEntries(hidden) }
    // A list answers with a page.
    const { items } = (await request(list, { where, perPage: batchSize, signal })) as Page<unknown>
    const found = new Map(items.map((record) => [idOf(record), record]))
    // Inactive practitioners and deleted records aren't in lists, but can still be asked for one by one.
    const left = [...ids].filter((id) => !found.has(id))
    await Promise.all(
      left.map(async (id) => {
        try {
          found.set(id, await request(relatedGet(resource), id, { signal }))
        } catch (error) {
          if (!(error instanceof NotFoundError)) throw error
        }
      }),
    )
    return found
  }

  /** The batch that an id is in already, or the one it's put into now. */
  function batchOf(resource: string, id: string): Batch {
    const own = [...batches].filter((batch) => batch.resource === resource)
    const batch =
      own.find(({ ids }) => ids.has(id)) ??
      own.find(({ isSent, ids }) => !isSent && ids.size < batchSize) ??
      newBatch(resource)
    batch.ids.add(id)
    return batch
  }

  function newBatch(resource: string): Batch {
    const batch: Batch = {
      resource,
      ids: new Set(),
      controller: new AbortController(),
      users: 0,
      isSent: false,
      records: Promise.resolve(new Map()),
    }
    // It's sent when this tick is over; until then others may join it.
    batch.records = batch.records
      .then((nothing) => {
        batch.isSent = true
        return batch.users ? run(batch) : nothing
      })
      .finally(() => batches.delete(batch))
    // A caller that gave up doesn't listen any more.
    batch.records.catch(() => {})
    batches.add(batch)
    return batch
  }

  return {
    load(resource, ids, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason)
      const of = ids.map((id) => batchOf(resource, id))
      const used = new Set(of)
      for (const batch of used) batch.users++
      return new Promise((resolve, reject) => {
        const abort = () => {
          for (const batch of used) {
            if (--batch.users) continue
            batches.delete(batch)
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
