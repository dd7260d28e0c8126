import {
  bodyOf,
  type Client,
  idOf,
  isClinikoError,
  NetworkError,
  nameOf,
  type Operation,
  recordIdOf,
  toArguments,
} from '@cliniko/core'
import { onlineManager } from '@tanstack/query-core'
import type { WriteContext } from './cache.js'
import { confirm } from './confirm.js'
import type { Written } from './effects.js'
import { inOrder } from './in-order.js'
import { finderOf } from './layers/find.js'
import { isComplete } from './layers/is-complete.js'
import { type Change, changeOf } from './layers/paint.js'
import type { Patch } from './layers/patch.js'
import { patchWith } from './layers/returned.js'
import { type PendingWrite, storeOf } from './layers/store.js'
import { throwIfEnded } from './mutation-session.js'
import type { CachedRecord } from './records.js'

/**
 * Sends a write, shows it at once, and puts its response into the cache. Resolves at the response: what has to be fetched
 * because of it is fetched afterwards.
 *
 * @throws {@link NetworkError} at once while the browser is offline; {@link ClinikoError} if the session ends before it is
 * sent.
 */
export async function write(
  context: WriteContext,
  client: Client,
  operation: Operation,
  variables: unknown,
): Promise<unknown> {
  const args = toArguments(operation, variables)
  throwIfOffline(operation)
  throwIfEnded(context, client)
  const { client: queryClient } = context
  const { resource, effect } = operation
  const { scope } = client
  const id = recordIdOf(operation, args)
  const body = bodyOf(operation, args) ?? {}
  const change = changeOf(operation, body, client.clock.now())
  const layer = id && (change || effect === 'remove') ? { resource, id, change } : undefined
  const pending = storeOf(queryClient).begin(scope, layer)
  const ids = operation.ids.map((_name, index) => args[index])
  const record = ids.length ? `${resource}/${ids.join('/')}` : undefined
  return inOrder({ queryClient, client, record }, async (leave) => {
    let response: unknown
    try {
      throwIfEnded(context, client)
      response = await client.request(operation, ...args)
    } catch (error) {
      endFailed(pending, error, () => leave(confirm(queryClient, pending, written(id, find(id)))))
      throw error
    }
    const returnedId = idOf(response) || id
    const previous = find(returnedId)
    const patch = patchFrom(operation, response, { id, change, previous })
    const isWhole = !previous || !patch?.change || isComplete(response as object, previous)
    leave(confirm(queryClient, pending, written(returnedId, previous, patch?.whole), { patch, isWhole, layer }))
    return response
  })

  function find(recordId: string | undefined): CachedRecord | undefined {
    return recordId ? finderOf(queryClient.getQueryCache(), scope)(resource, recordId) : undefined
  }

  function written(writtenId = '', ...records: readonly (CachedRecord | undefined)[]): Written {
    const versions = [body, ...records].filter((known) => known !== undefined)
    return {
      scope,
      resource,
      id: writtenId,
      isNew: effect === 'create',
      isSeries: !writtenId || changesSeries(operation, body),
      versions,
    }
  }
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

/** What is known of a record before the response to its write. */
interface Before {
  readonly id: string | undefined
  /** What the write changes. */
  readonly change: Change | undefined
  readonly previous: CachedRecord | undefined
}

/** Returns the patch that a response makes. Undefined if it isn't a record. */
function patchFrom({ resource, effect }: Operation, response: unknown, before: Before): Patch | undefined {
  const { id, change, previous } = before
  if (effect === 'remove' && id) return { resource, id, change: undefined }
  if (!idOf(response)) return undefined
  const record = response as CachedRecord
  if (effect === 'create') return { ...patchWith(resource, record), previous: null }
  // What was sent has been saved, also where the response doesn't mention it.
  const patch = patchWith(resource, record, change)
  return previous ? { ...patch, whole: patch.change?.(previous) } : patch
}
