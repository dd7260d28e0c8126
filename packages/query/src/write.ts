import { bodyOf, type Client, idOf, NetworkError, nameOf, type Operation, recordIdOf, toArguments } from '@cliniko/core'
import { onlineManager } from '@tanstack/query-core'
import type { CacheClient } from './cache.js'
import { changedRecords, isUndecided, type Written } from './effects.js'
import { baseOf } from './layers/base.js'
import { finderOf } from './layers/find.js'
import { changeOf } from './layers/paint.js'
import type { Patch } from './layers/patch.js'
import { type PendingWrite, storeOf } from './layers/store.js'
import type { CachedRecord } from './records.js'

/**
 * Sends a write, shows it at once, and puts its response into the cache. Resolves at the response: what has to be fetched
 * because of it is fetched afterwards.
 *
 * @throws {@link NetworkError} at once while the browser is offline.
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
  const change = changeOf(operation, body, printSecond(client.clock.now()))
  const store = storeOf(queryClient)
  const pending = store.begin(scope, id && (change || effect === 'remove') ? { resource, id, change } : undefined)
  try {
    const record = operation.ids.map((_name, index) => args[index]).join('/')
    const response = await store.inOrder(record && `${scope}/${resource}/${record}`, () =>
      client.request(operation, ...args),
    )
    const patch = effect === 'remove' && id ? { resource, id, change: undefined } : patchFrom(operation, response)
    const writtenId = patch?.id ?? id ?? ''
    const previous = finderOf(queryClient.getQueryCache(), scope)(resource, writtenId)
    const versions = [body, previous, patch?.whole].filter((version) => version !== undefined)
    const isSeries = !writtenId || 'repeat_rule' in body || 'apply_to_repeats' in body
    const isNew = effect === 'create'
    follow(queryClient, client, pending, { scope, resource, id: writtenId, isNew, isSeries, versions }, patch)
    return response
  } catch (error) {
    pending.end()
    throw error
  }
}

/** @throws {@link NetworkError} while the browser is offline. */
export function throwIfOffline(operation: Operation): void {
  if (onlineManager.isOnline()) return
  throw new NetworkError('You are offline: the change was not sent.', { operation: nameOf(operation), retryable: true })
}

function printSecond(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
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

/**
 * Puts what a write returned into the cache, and fetches what else it changed: its own record if it returned none, records
 * that the API changes along with it as far as they are on screen, and responses that it works out anew.
 */
export function follow(
  queryClient: CacheClient,
  client: Client,
  pending: PendingWrite,
  written: Written,
  patch?: Patch,
): void {
  const { resource, id } = written
  const changed = new Map<string, Set<string>>(patch || !id ? [] : [[resource, new Set([id])]])
  const add = ([name, changedId]: readonly [string, string]) =>
    changed.set(name, (changed.get(name) ?? new Set()).add(changedId))
  const offScreen = new Set<unknown>()
  for (const query of queryClient.getQueryCache().getAll()) {
    const records = changedRecords(query, baseOf(query), written)
    if (query.isActive()) records.forEach(add)
    else if (records.length) offScreen.add(query)
  }
  if (patch) {
    pending.apply([patch])
    pending.hide()
  }
  pending.invalidate((query) => isUndecided(query, written) || offScreen.has(query))
  void load(client, pending, changed).finally(pending.end)
}

/** Fetches records that a write changed, and puts them into the cache. */
export async function load(
  client: Client,
  pending: PendingWrite,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  try {
    const loaded = await Promise.all(
      Array.from(changed, async ([resource, ids]) => {
        const records = (await client.load(resource, [...ids])) as readonly (CachedRecord | null)[]
        return Array.from(ids, (id, index): Patch => {
          const record = records[index]
          return record ? patchWith(resource, record) : { resource, id, change: undefined }
        })
      }),
    )
    pending.apply(loaded.flat())
  } catch {
    // The write has taken effect. What it changed is fetched as soon as that works again.
    pending.invalidate(({ queryKey: [scope, resource] }) => scope === client.scope && changed.has(String(resource)))
  }
}
