import { bodyOf, type Client, idOf, NetworkError, nameOf, type Operation, recordIdOf, toArguments } from '@cliniko/core'
import { onlineManager } from '@tanstack/query-core'
import type { CacheClient } from './cache.js'
import { effectsOf, invalidateResources } from './effects.js'
import { changeOf } from './layers/paint.js'
import type { Patch } from './layers/patch.js'
import { type PendingWrite, storeOf } from './layers/store.js'
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
  if (!onlineManager.isOnline()) {
    throw new NetworkError('You are offline: the change was not sent.', {
      operation: nameOf(operation),
      retryable: true,
    })
  }
  const store = storeOf(queryClient)
  const id = recordIdOf(operation, args)
  const { scope } = client
  const pending = store.begin(scope, layerOf(client, operation, args))
  try {
    const record = id && `${scope}/${operation.resource}/${id}`
    const response = await store.inOrder(record, () => client.request(operation, ...args))
    const patch = patchOf(operation, args, response)
    if (patch) pending.apply([patch])
    const { resource } = operation
    invalidateResources(pending, scope, [...effectsOf(resource), ...(patch || id !== undefined ? [] : [resource])])
    if (patch || id === undefined) pending.end()
    else void refresh(pending, client, operation.resource, id).finally(pending.end)
    return response
  } catch (error) {
    pending.end()
    throw error
  }
}

/** What a write changes before its response. Undefined if that shows only in the response. */
function layerOf(client: Client, operation: Operation, args: readonly unknown[]): Patch | undefined {
  const id = recordIdOf(operation, args)
  if (id === undefined) return undefined
  const { resource } = operation
  if (operation.effect === 'remove') return { resource, id, change: undefined }
  const now = new Date(client.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z')
  const change = changeOf(operation, bodyOf(operation, args) ?? {}, now)
  return change && { resource, id, change }
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
async function refresh(pending: PendingWrite, client: Client, resource: string, id: string): Promise<void> {
  try {
    const [record] = await client.load(resource, [id])
    pending.apply([record ? patchFrom(resource, record as CachedRecord) : { resource, id, change: undefined }])
  } catch {
    // The write has taken effect: what it changed is fetched as soon as that works again.
    pending.invalidate(({ queryKey }) => queryKey[0] === client.scope && queryKey[1] === resource)
  }
}
