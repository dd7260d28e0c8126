import { bodyOf, type Client, idOf, NetworkError, nameOf, type Operation, recordIdOf, toArguments } from '@cliniko/core'
import { onlineManager } from '@tanstack/query-core'
import type { CacheClient } from './cache.js'
import { effectsOf } from './effects.js'
import { changeOf } from './layers/paint.js'
import type { Patch } from './layers/patch.js'
import { type Layer, type Store, storeOf } from './layers/store.js'
import type { CachedRecord } from './records.js'

/**
 * Sends a write, shows it at once, and puts its response into the cache. Resolves at the response.
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
  const store = storeOf(queryClient)
  const { generation } = store
  const layer = layerOf(client, operation, args)
  const remove = layer && store.add(layer)
  try {
    const record = layer && `${client.scope}/${layer.resource}/${layer.id}`
    const response = await store.inOrder(record, () => client.request(operation, ...args))
    if (store.generation !== generation) return response
    const patch = patchOf(operation, args, response)
    if (patch) {
      store.apply(client.scope, [patch])
      remove?.()
    } else if (layer) {
      void refresh(store, client, layer, generation).finally(remove)
    }
    invalidateEffects(store, client, operation, patch === undefined && !layer)
    return response
  } catch (error) {
    remove?.()
    throw error
  }
}

/** @throws {@link NetworkError} while the browser is offline. */
export function throwIfOffline(operation: Operation): void {
  if (onlineManager.isOnline()) return
  throw new NetworkError('You are offline: the change was not sent.', { operation: nameOf(operation), retryable: true })
}

function layerOf(client: Client, operation: Operation, args: readonly unknown[]): Layer | undefined {
  const id = recordIdOf(operation, args)
  if (id === undefined) return undefined
  const { scope } = client
  const { resource } = operation
  if (operation.effect === 'remove') return { scope, resource, id, change: undefined }
  const now = new Date(client.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const change = changeOf(operation, bodyOf(operation, args) ?? {}, now)
  return change && { scope, resource, id, change }
}

/** What a response tells about the record of a write. Undefined if it tells nothing. */
function patchOf(operation: Operation, args: readonly unknown[], response: unknown): Patch | undefined {
  const { resource, effect } = operation
  const id = recordIdOf(operation, args)
  if (effect === 'remove' && id !== undefined) return { resource, id, change: undefined }
  return idOf(response) ? patchFrom(resource, response as CachedRecord) : undefined
}

/** Returns the patch that puts a record from the server into the cache, unless a newer one is there. */
export function patchFrom(resource: string, record: CachedRecord): Patch {
  const change = (cached: CachedRecord) => {
    const isNewer = String(cached.updated_at) > String(record.updated_at)
    return isNewer ? cached : record
  }
  return { resource, id: idOf(record), change, whole: record }
}

/** Fetches the record of a write that returned nothing, and puts it into the cache. */
export async function refresh(store: Store, client: Client, layer: Layer, generation: number): Promise<void> {
  const { scope, resource, id } = layer
  try {
    const [record] = await client.load(resource, [id])
    if (store.generation !== generation) return
    store.apply(scope, [record ? patchFrom(resource, record as CachedRecord) : { resource, id, change: undefined }])
  } catch {
    if (store.generation !== generation) return
    // The write has taken effect: what it changed is known, the rest has to be fetched.
    store.apply(scope, [layer])
    store.invalidate(({ queryKey }) => queryKey[0] === scope && queryKey[1] === resource)
  }
}

function invalidateEffects(store: Store, client: Client, operation: Operation, isUnknown: boolean): void {
  const resources = [...effectsOf(operation), ...(isUnknown ? [operation.resource] : [])]
  if (!resources.length) return
  store.invalidate(({ queryKey: [scope, resource, , question] }) => {
    if (scope !== client.scope) return false
    const isConflicts = resources.includes('conflicts') && String(question).endsWith('/conflicts')
    return isConflicts || resources.includes(String(resource))
  })
}
