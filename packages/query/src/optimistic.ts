import type { Client, Operation } from '@cliniko/core'
import type { QueryClient, QueryKey } from '@tanstack/query-core'
import { resourceKey } from './keys.js'

/** What the cache held before a write, to go back to. */
export type Snapshot = readonly (readonly [QueryKey, unknown])[]

/** The fields of its record that a write changes, as far as they are known before the response. */
export function changesOf({ effect, marks = 'archived_at' }: Operation, body: object, now: string): object {
  if (effect === 'hide' || effect === 'cancel') return { ...body, [marks]: now }
  return effect === 'restore' ? { [marks]: null } : body
}

/** Writes changes to every cached copy of a record. Answers with what was there before. */
export async function patchCache(
  queryClient: QueryClient,
  client: Client,
  resource: string,
  id: string,
  changes: object,
): Promise<Snapshot> {
  const queryKey = resourceKey(client, resource)
  // An answer from before the write would overwrite it.
  await queryClient.cancelQueries({ queryKey })
  const snapshot = queryClient.getQueriesData({ queryKey })
  queryClient.setQueriesData({ queryKey }, (data: unknown) => patched(data, id, changes))
  return snapshot
}

/** Puts back what the cache held before. */
export function restore(queryClient: QueryClient, snapshot: Snapshot = []): void {
  for (const [key, data] of snapshot) queryClient.setQueryData(key, data)
}

/** Finds the record in whatever a query caches: itself, a list, a page, pages of an infinite query. */
function patched(data: unknown, id: string, changes: object): unknown {
  if (Array.isArray(data)) return data.map((item) => patched(item, id, changes))
  if (typeof data !== 'object' || data === null) return data
  if ('id' in data) return data.id === id ? { ...data, ...ownOf(data, changes) } : data
  if ('items' in data) return { ...data, items: patched(data.items, id, changes) }
  if ('pages' in data) return { ...data, pages: patched(data.pages, id, changes) }
  return data
}

/** A body also has fields the record lacks, such as `patient_id`: the record's link isn't guessed. */
function ownOf(record: object, changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => field in record))
}
