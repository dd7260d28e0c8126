import type { Operation } from '@cliniko/core'
import { mockResources } from '../resources/index.js'
import type { Store, Tables } from '../store/store.js'
import type { Stored } from '../store/stored.js'
import { TableIndex } from '../store/table-index.js'

/**
 * Returns the records that a list is made from, before filters: all records of tables, or some.
 * @param ids - The ids in the path: none, or the parent's.
 * @returns Null if the parent doesn't exist.
 */
export function collectionOf(
  store: Store,
  { path, resource }: Operation,
  ids: readonly string[],
): TableIndex<Stored> | readonly object[] | null {
  const { tables } = store
  const [parentId = ''] = ids
  const [, parents = '', placeholder] = /^\/(\w+)\/\{(\w+)\}/.exec(path) ?? []
  // Links call individual appointments "appointments".
  const parent = parents === 'appointments' ? 'individual_appointments' : parents
  if (placeholder && !(isTable(tables, parent) && tables[parent].has(parentId))) return null
  const ownList = mockResources[resource]?.lists?.[path]
  if (ownList) {
    const records = ownList(store, ...ids)
    return records && (records instanceof TableIndex ? records : [...records])
  }
  if (!isTable(tables, resource)) return null
  const { index } = tables[resource]
  return placeholder ? index.by(placeholder, parentId) : index
}

function isTable(tables: Tables, name: string): name is keyof Tables {
  return Object.hasOwn(tables, name)
}

/** Returns a record to change. Bookings are in three tables. */
export function recordOf(store: Store, resource: string, id: string): Stored | undefined {
  const { tables } = store
  if (resource !== 'bookings') return isTable(tables, resource) ? tables[resource].get(id) : undefined
  return store.bookings.at(id)
}

/** Deletes a record for good. */
export function removeRecord({ tables }: Store, resource: string, id: string): void {
  if (isTable(tables, resource)) tables[resource].delete(id)
}
