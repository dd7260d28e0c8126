import {
  bodyOf,
  type Client,
  ClinikoError,
  idOf,
  isClinikoError,
  NetworkError,
  nameOf,
  type Operation,
  recordIdOf,
  toArguments,
} from '@cliniko/core'
import { onlineManager } from '@tanstack/query-core'
import type { CacheClient, CachedQuery } from './cache.js'
import { changedRecords, changedResources, isChangedBy, isUndecided, type Written } from './effects.js'
import { baseOf } from './layers/base.js'
import { finderOf } from './layers/find.js'
import { changeOf } from './layers/paint.js'
import { isAbout, type Patch } from './layers/patch.js'
import { type PendingWrite, storeOf } from './layers/store.js'
import type { CachedRecord } from './records.js'

/**
 * Sends a write, shows it at once, and puts its response into the cache. Resolves at the response: what has to be fetched
 * because of it is fetched afterwards.
 *
 * @throws {@link NetworkError} at once while the browser is offline; {@link ClinikoError} if the session ends before it is
 * sent.
 */
export async function write(
  queryClient: CacheClient,
  client: Client,
  operation: Operation,
  variables: unknown,
): Promise<unknown> {
  const args = toArguments(operation, variables)
  throwIfOffline(operation)
  const { resource, effect } = operation
  const { scope } = client
  const id = recordIdOf(operation, args)
  const body = bodyOf(operation, args) ?? {}
  const change = changeOf(operation, body, client.clock.now())
  const store = storeOf(queryClient)
  const layer = id && (change || effect === 'remove') ? { resource, id, change } : undefined
  const pending = store.begin(scope, layer)
  const written = (version?: CachedRecord): Written => {
    const writtenId = idOf(version) || id || ''
    const previous = finderOf(queryClient.getQueryCache(), scope)(resource, writtenId)
    const versions = [body, previous, version].filter((known) => known !== undefined)
    return {
      scope,
      resource,
      id: writtenId,
      isNew: effect === 'create',
      isSeries: !writtenId || changesSeries(operation, body),
      versions,
    }
  }
  const record = operation.ids.map((_name, index) => args[index]).join('/')
  // A write that creates a record waits for no other.
  const queue = record ? `${scope}/${resource}/${record}` : undefined
  let response: unknown
  try {
    response = await store.inOrder(queue, async () => {
      // Somebody else may be signed in by now.
      if (!pending.isCurrent()) {
        throw new ClinikoError('The session has ended: the change was not sent.', { operation: nameOf(operation) })
      }
      return client.request(operation, ...args)
    })
  } catch (error) {
    endFailed(pending, error, () => follow(queryClient, client, pending, written()))
    throw error
  }
  const patch = effect === 'remove' && id ? { resource, id, change: undefined } : patchFrom(operation, response)
  follow(queryClient, client, pending, written(patch?.whole), { patch, layer })
  return response
}

/**
 * Takes out what a failed write changed.
 * @param check - Fetches what it may have changed, and ends it: called if nobody knows whether it took effect.
 */
export function endFailed(pending: PendingWrite, error: unknown, check: () => void): void {
  pending.hide()
  if (isClinikoError(error) && error.mayHaveBeenProcessed) check()
  else pending.end()
}

/** Whether a write may change more bookings than its own. */
function changesSeries({ effect }: Operation, body: object): boolean {
  const { repeat_rule, apply_to_repeats } = body as {
    readonly repeat_rule?: unknown
    readonly apply_to_repeats?: unknown
  }
  if (repeat_rule !== undefined && (repeat_rule !== null || effect === 'change')) return true
  return apply_to_repeats === true
}

/** @throws {@link NetworkError} while the browser is offline. */
export function throwIfOffline(operation: Operation): void {
  if (onlineManager.isOnline()) return
  throw new NetworkError('You are offline: the change was not sent.', { operation: nameOf(operation), retryable: true })
}

/** Returns the patch that puts a record from the server into the cache. Undefined if a response isn't a record. */
function patchFrom({ resource, effect }: Operation, response: unknown): Patch | undefined {
  if (!idOf(response)) return undefined
  const patch = patchWith(resource, response as CachedRecord)
  return effect === 'create' ? { ...patch, previous: null } : patch
}

/** Returns the patch that puts a record from the server into the cache, unless a newer one is there. */
export function patchWith(resource: string, returned: object): Patch {
  const record = returned as CachedRecord
  const change = (cached: CachedRecord) => (String(cached.updated_at) > String(record.updated_at) ? cached : record)
  return { resource, id: idOf(record), change, whole: record }
}

/** What is known of a write's outcome. */
interface Outcome {
  /** What its response says about its record. */
  readonly patch?: Patch | undefined
  /** What it changed, as far as that was known before. */
  readonly layer?: Patch | undefined
}

/**
 * Puts what a write returned into the cache, and fetches what else it changed: its own record if it returned none, records
 * that the API changes along with it as far as they are on screen, and responses that it works out anew.
 */
export function follow(
  queryClient: CacheClient,
  client: Client,
  pending: PendingWrite,
  written: Written,
  { patch, layer }: Outcome = {},
): void {
  const { scope, resource, id } = written
  const changed = new Map<string, Set<string>>(patch || !id ? [] : [[resource, new Set([id])]])
  /** Queries to be fetched as a whole: when they are next used, or since their response may be from before the write. */
  const others = new Set<CachedQuery>()
  const resources = changedResources(written)
  for (const query of queryClient.getQueryCache().getAll()) {
    const isFetching = query.state.fetchStatus === 'fetching'
    if (isFetching && resources.some((name) => isAbout(query, scope, name))) {
      others.add(query)
      continue
    }
    const records = changedRecords(query, baseOf(query), written)
    if (!query.isActive()) {
      if (records.length) others.add(query)
    } else {
      for (const [name, own] of records) changed.set(name, (changed.get(name) ?? new Set()).add(own))
    }
  }
  if (patch) {
    pending.apply([patch])
    pending.hide()
    if (pending.confirmedMeanwhile().some((other) => isChangedBy(other, patch))) changed.set(resource, new Set([id]))
  }
  pending.confirm(written)
  const isLost = !patch && !id
  pending.invalidate(
    (query) => isUndecided(query, written) || others.has(query) || (isLost && isAbout(query, scope, resource)),
  )
  void refresh(client, pending, changed, patch ? undefined : layer)
}

/**
 * Fetches records that a write changed, puts them into the cache, and ends the write.
 *
 * @param layer - What the write changed, if only this is known of it.
 */
export async function refresh(
  client: Client,
  pending: PendingWrite,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
  layer?: Patch,
): Promise<void> {
  try {
    await Promise.all(Array.from(changed, ([resource, ids]) => load(client, pending, resource, [...ids])))
  } catch {
    // The write has taken effect. What it changed is fetched as soon as that works again.
    if (layer) pending.apply([layer])
    pending.invalidate((query) => [...changed.keys()].some((resource) => isAbout(query, client.scope, resource)))
  } finally {
    pending.end()
  }
}

/** Fetches records and puts them into the cache. What may be older than what arrived meanwhile is fetched again. */
async function load(client: Client, pending: PendingWrite, resource: string, ids: readonly string[]): Promise<void> {
  const sentAt = pending.now()
  const records = await client.load(resource, ids)
  const overtaken = ids.filter((id) => pending.hasNewer(resource, id, sentAt))
  const patches = ids.map((id, index): Patch => {
    const record = records[index]
    return record ? patchWith(resource, record) : { resource, id, change: undefined }
  })
  pending.apply(patches.filter(({ id }) => !overtaken.includes(id)))
  if (overtaken.length) await load(client, pending, resource, overtaken)
}
