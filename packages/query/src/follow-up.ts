import type { Client } from '@cliniko/core'
import type { CacheClient, CachedQuery } from './cache.js'
import { finderOf } from './layers/find.js'
import { type Changed, mayShow } from './layers/may-show.js'
import type { Patch } from './layers/patch.js'
import { patchWith } from './layers/returned.js'
import { type PendingWrite, storeOf } from './layers/store.js'

/** What a write leaves to be fetched. */
export interface FollowUp {
  /** Ends once that is in the cache. */
  readonly pending: PendingWrite
  /** Records to be fetched: their ids, by resource. */
  readonly changed: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether a query is to be fetched as a whole. */
  readonly isAffected?: ((query: CachedQuery) => boolean) | undefined
  /** What the write changed, if only this is known of it. */
  readonly layer?: Patch | undefined
  /** The record that the response returned as a whole. What earlier writes left of it needn't be fetched. */
  readonly confirms?: Pick<Patch, 'resource' | 'id'> | undefined
}

/** Adds what a write leaves to what writes of the same record have left before. */
export function addFollowUp(left: readonly FollowUp[], followUp: FollowUp): readonly FollowUp[] {
  const { confirms } = followUp
  return confirms ? [...left.map((earlier) => without(earlier, confirms)), followUp] : [...left, followUp]
}

function without(followUp: FollowUp, { resource, id }: Pick<Patch, 'resource' | 'id'>): FollowUp {
  const { pending, layer, changed, ...rest } = followUp
  const ids = changed.get(resource)
  if (!ids?.has(id)) return followUp
  if (layer?.resource !== resource || layer.id !== id) return followUp
  pending.hide()
  const others = new Set([...ids].filter((other) => other !== id))
  return { ...rest, pending, changed: new Map([...changed, [resource, others]]) }
}

/** Fetches what writes have left, puts it into the cache, and ends the writes. */
export async function fetchLeft(queryClient: CacheClient, client: Client, left: readonly FollowUp[]): Promise<void> {
  // Somebody else may be signed in by now.
  const followUps = left.filter(({ pending }) => pending.isCurrent())
  if (!followUps.length) return
  const pending = storeOf(queryClient).begin(client.scope)
  pending.invalidate((query) => followUps.some(({ isAffected }) => isAffected?.(query)))
  const layers = followUps.flatMap(({ layer }) => layer ?? [])
  try {
    await Promise.all(
      Array.from(joinIds(followUps), async ([resource, ids]) => {
        try {
          await load(client, pending, resource, [...ids])
        } catch {
          // The writes have taken effect. What they changed is fetched as soon as that works again.
          applyUnchecked(queryClient, pending, { scope: client.scope, resource, ids, layers })
        }
      }),
    )
  } finally {
    for (const followUp of followUps) followUp.pending.end()
    pending.end()
  }
}

function joinIds(followUps: readonly FollowUp[]): ReadonlyMap<string, ReadonlySet<string>> {
  const joined = new Map<string, ReadonlySet<string>>()
  for (const [resource, ids] of followUps.flatMap(({ changed }) => [...changed])) {
    if (ids.size) joined.set(resource, new Set([...(joined.get(resource) ?? []), ...ids]))
  }
  return joined
}

/**
 * Fetches records and puts them into the cache. What may be older than what arrived meanwhile is fetched again.
 *
 * @returns The records that exist.
 */
export async function load(
  client: Client,
  pending: PendingWrite,
  resource: string,
  ids: readonly string[],
): Promise<readonly object[]> {
  const sentAt = pending.now()
  const records = await client.load(resource, ids)
  const overtaken = ids.filter((id) => pending.hasNewer(resource, id, sentAt))
  const patches = ids.map((id, index): Patch => {
    const record = records[index]
    return record ? patchWith(resource, record) : { resource, id, change: undefined }
  })
  const undecided = pending.apply(patches.filter(({ id }) => !overtaken.includes(id)))
  pending.invalidate((query) => undecided.has(query))
  if (overtaken.length && pending.isCurrent()) await load(client, pending, resource, overtaken)
  return records.filter((record) => record !== null) as readonly object[]
}

/** Shows what is known of records that were changed and can't be fetched. Queries that may show them are fetched again. */
function applyUnchecked(queryClient: CacheClient, pending: PendingWrite, { layers, ...changed }: Changed): void {
  const cache = queryClient.getQueryCache()
  const find = finderOf(cache, changed.scope)
  const own = layers.filter(({ resource, id }) => resource === changed.resource && changed.ids.has(id))
  const outdated = new Set(cache.getAll().filter((query) => mayShow(query, { ...changed, layers: own }, find)))
  const undecided = pending.apply(own)
  pending.invalidate((query) => outdated.has(query) || undecided.has(query))
}
