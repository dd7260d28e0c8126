import { hidingFields, isClinikoError, throwIfAborted, withParams } from '@cliniko/core'
import type { CacheClient, ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import { staleTimeOf } from '../freshness.js'
import type { CachedRecord } from '../records.js'
import { knownRecords } from './known.js'

/** The records of one resource that are requested in one tick. */
interface Batch {
  readonly ids: Set<string>
  /** The records that the cache holds, once the tick has ended. */
  known?: ReadonlyMap<string, CachedRecord>
}

/** The batches of the present tick, by scope and resource. */
const open = new WeakMap<CacheClient, Map<string, Batch>>()

/**
 * Returns a record. Records that are requested in one tick are fetched together; one that the cache holds isn't fetched,
 * unless its own query is fetched again.
 */
export async function readBatched(
  { client, operation, args }: Descriptor,
  { client: queryClient, signal, queryKey }: ReadContext,
): Promise<unknown> {
  const { resource } = operation
  const id = String(args[0])
  const batch = joinBatch(queryClient, `${client.scope}/${resource}`, id)
  await Promise.resolve()
  open.delete(queryClient)
  throwIfAborted(signal)
  const request = () => client.request(operation, ...withParams(operation, args, { signal }))
  const wanted = new Map(client.withholds(resource) ? [] : [[resource, batch.ids]])
  batch.known ??= knownRecords(queryClient, client.scope, wanted, staleTimeOf(resource))
  const known = batch.known.get(`${resource}/${id}`)
  const isFirst = queryClient.getQueryData(queryKey) === undefined
  if (isFirst && known && !isHidden(known)) return known
  if (batch.ids.size === 1) return request()
  const [record] = (await client.load(resource, [id], signal).catch(orNone)) as readonly (CachedRecord | null)[]
  // A plain request says why there is none.
  return record && !isHidden(record) ? record : request()
}

function joinBatch(queryClient: CacheClient, name: string, id: string): Batch {
  const batches = open.get(queryClient) ?? new Map<string, Batch>()
  open.set(queryClient, batches)
  const batch = batches.get(name) ?? { ids: new Set() }
  batches.set(name, batch)
  batch.ids.add(id)
  return batch
}

/** A proxy may let a caller read records one by one. */
function orNone(error: unknown): readonly null[] {
  if (isClinikoError(error) && (error.code === 'operation_not_allowed' || error.code === 'not_authorized'))
    return [null]
  throw error
}

/** Whether a plain request wouldn't find a record: it is archived, cancelled or deleted. */
function isHidden(record: CachedRecord): boolean {
  return hidingFields.some((field) => record[field])
}
