import { fieldsOf, idOf } from '../fields.js'
import { abortReason, onAbort, throwIfAborted, untilAborted } from '../http/abort.js'
import type { RequestOptions } from '../http/call.js'
import { checkRequestOptions } from '../http/check.js'
import { InputError, NotFoundError, ResponseError } from '../http/errors.js'
import { isId } from '../list/ids.js'
import type { Page } from '../list/params.js'
import type { Operation } from '../operation/operation.js'
import { hidingFieldsOf, isListedWhole, relatedGet, relatedList, targetResource } from './related.js'

// Records are fetched in batches. A batch is open until the end of the tick in which its first id was requested: further
// ids of the same resource join it. Then its requests are sent. Until they are done, callers that need one of its ids
// share it. If all its callers give up, its requests are aborted. Nothing is kept afterwards.
//
// A batch that was sent before a write ended may hold its record as it was. `forget` keeps later callers from sharing it.

/** Fetches records by their ids, with as few requests as possible. */
export interface Loader {
  /**
   * Returns the records in the order of their ids, null for each that does not exist, or that a proxy denies.
   * @param resource - The API's name of the resource, such as `patients`.
   * @param key - Whose requests they are. Callers share no requests.
   * @throws {@link InputError} on an id that is not a string of digits; the signal's reason if it aborts. The requests are aborted unless others wait for them, too.
   */
  load(resource: string, ids: readonly string[], signal?: AbortSignal, key?: string): Promise<readonly unknown[]>
  /** Keeps what is being fetched from callers to come, because a write has ended. */
  forget(): void
}

/** The client's own `request`. */
type Request = (operation: Operation, ...args: readonly unknown[]) => unknown

/** Records by id. */
type Records = ReadonlyMap<string, unknown>

/** Ids that are fetched together. */
interface Batch {
  readonly resource: string
  /** Whose requests it makes. */
  readonly key: string | undefined
  readonly ids: Set<string>
  /** Whether ids can still join. */
  isOpen: boolean
  /** How many callers wait for it. */
  callers: number
  /** Aborts its requests. */
  readonly controller: AbortController
  /** Resolves to the records that exist. */
  readonly records: Promise<Records>
}

/**
 * Creates a loader. A client has one of its own: `client.load`. A server makes one for each request that it handles, if the
 * runtime ends what a request began together with the request, as Cloudflare Workers do.
 *
 * @param request - Sends an operation, such as a client's `request`.
 * @param batchSize - Ids per request, 1 to 100.
 * @example const { load } = createLoader((operation, ...args) => client.request(operation, ...args), 100)
 */
export function createLoader(request: Request, batchSize: number): Loader {
  /** The batches that callers can share: open, or sent since the last write. */
  const batches = new Set<Batch>()

  /** Returns the batch that an id is in, or adds the id to one. */
  function batchFor(resource: string, id: string, key: string | undefined): Batch {
    const candidates = [...batches].filter((batch) => batch.resource === resource && batch.key === key)
    const batch =
      candidates.find(({ ids }) => ids.has(id)) ??
      candidates.find(({ isOpen, ids }) => isOpen && ids.size < batchSize) ??
      openBatch(resource, key)
    batch.ids.add(id)
    return batch
  }

  function openBatch(resource: string, key: string | undefined): Batch {
    const endOfTick = Promise.resolve()
    const batch: Batch = {
      resource,
      key,
      ids: new Set(),
      isOpen: true,
      callers: 0,
      controller: new AbortController(),
      records: endOfTick.then(() => sendBatch(batch)).finally(() => batches.delete(batch)),
    }
    // If all callers give up, nobody handles an error any more.
    batch.records.catch(() => {})
    batches.add(batch)
    return batch
  }

  async function sendBatch(batch: Batch): Promise<Records> {
    const { resource, ids, callers, controller, key } = batch
    batch.isOpen = false
    return callers ? fetchRecords(resource, [...ids], { signal: controller.signal, key }) : new Map()
  }

  async function fetchRecords(resource: string, ids: readonly string[], options: RequestOptions): Promise<Records> {
    const hidden = (hidingFieldsOf[resource] ?? []).map((field) => [field, { any: true }] as const)
    const where = { id: ids, ...Object.fromEntries(hidden) }
    // A list resolves to its first page, which has room for all ids of a batch.
    const { items } = (await request(relatedList(resource), { where, perPage: batchSize, ...options })) as Page<unknown>
    const records = new Map(items.map((record) => [idOf(record), record]))
    if (isListedWhole(resource)) return records
    // The records that are in no list can be requested by their ids.
    const missing = ids.filter((id) => !records.has(id))
    await Promise.all(
      missing.map(async (id) => {
        try {
          const record = await request(relatedGet(resource), id, options)
          if (idOf(record) !== id)
            throw new ResponseError(`GET /${resource}/{id} returned another record than requested.`)
          records.set(id, record)
        } catch (error) {
          if (!isMissing(error)) throw error
        }
      }),
    )
    return records
  }

  function leaveBatch(batch: Batch, reason: unknown): void {
    batch.callers--
    if (batch.callers) return
    batches.delete(batch)
    batch.controller.abort(reason)
  }

  return {
    async load(linked, ids, signal, key) {
      checkRequestOptions({ signal, key })
      throwIfAborted(signal)
      // A malformed id would make the batch fail for all callers that share it.
      const isResource = typeof linked === 'string' && /^\w+$/.test(linked)
      // `every` alone would skip holes.
      if (!isResource || !Array.isArray(ids) || !Array.from(ids).every(isId)) {
        throw new InputError('load takes a resource and a list of ids as strings, such as "patients" and ["1", "2"].')
      }
      const resource = targetResource(linked)
      const batchOfEach = ids.map((id) => batchFor(resource, id, key))
      const joined = new Set(batchOfEach)
      for (const batch of joined) batch.callers++
      const leave = (reason: unknown) => {
        for (const batch of joined) {
          // A caller leaves once.
          joined.delete(batch)
          leaveBatch(batch, reason)
        }
      }
      const recordsOfEach = Promise.all(batchOfEach.map(({ records }) => records))
      const stopListening = signal && onAbort(signal, () => leave(abortReason(signal)))
      try {
        const results = await untilAborted(signal, recordsOfEach)
        return ids.map((id, index) => results[index]?.get(id) ?? null)
      } finally {
        stopListening?.()
      }
    },
    forget: () => batches.clear(),
  }
}

/** A proxy may deny one record. The others of a batch belong to callers that have nothing to do with it. */
function isMissing(error: unknown): boolean {
  return error instanceof NotFoundError || fieldsOf(error).code === 'not_authorized'
}
