import type { Client, Operation } from '@cliniko/core'
import type { QueryClient, QueryKey } from '@tanstack/query-core'
import { resourceKey } from './keys.js'

/** The cached data before a write, for a rollback. */
export type Snapshot = readonly (readonly [QueryKey, unknown])[]

/** Returns the fields of the record that a write changes, as far as they are known before the response. */
export function changesOf({ effect, marks = 'archived_at' }: Operation, body: object, now: string): object {
  if (effect === 'hide' || effect === 'cancel') return { ...body, [marks]: now }
  return effect === 'restore' ? { [marks]: null } : body
}

/** Changes every cached copy of a record. Returns the data before the change. */
export async function updateCached(
  queryClient: QueryClient,
  client: Client,
  resource: string,
  id: string,
  changes: object,
): Promise<Snapshot> {
  const queryKey = resourceKey(client, resource)
  // A response from before the write would overwrite the change.
  await queryClient.cancelQueries({ queryKey })
  const snapshot = queryClient.getQueriesData({ queryKey })
  queryClient.setQueriesData({ queryKey }, (data: unknown) => withChanges(data, id, changes))
  return snapshot
}

/** Rolls the cache back to a snapshot. */
export function restore(queryClient: QueryClient, snapshot: Snapshot = []): void {
  for (const [key, data] of snapshot) {
    // A query that was removed meanwhile, by a sign-out for example, stays removed.
    if (queryClient.getQueryState(key)) queryClient.setQueryData(key, data)
  }
}

/** Changes a record in the data of any query: the record itself, a list, a page, or the pages of an infinite query. */
function withChanges(data: unknown, id: string, changes: object): unknown {
  if (Array.isArray(data)) return data.map((item) => withChanges(item, id, changes))
  if (typeof data !== 'object' || data === null) return data
  if ('id' in data) return data.id === id ? { ...data, ...changesOfFields(data, changes) } : data
  if ('items' in data) return { ...data, items: withChanges(data.items, id, changes) }
  if ('pages' in data) return { ...data, pages: withChanges(data.pages, id, changes) }
  return data
}

/** Picks the changes of fields that a record has. A body also has others, such as `patient_id`, where the record has a link. */
function changesOfFields(record: object, changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => Object.hasOwn(record, field)))
}
