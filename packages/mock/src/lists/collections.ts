import type { Operation } from '@cliniko/core'
import { mockResources } from '../resources/index.js'
import type { Store, Tables } from '../store/store.js'

type Records = Iterable<object>

/**
 * The records that a list is made from, before filters; null where the record that it's inside of doesn't exist.
 * @param parentId - The id in its path.
 */
export function collectionOf(store: Store, { path, resource }: Operation, parentId = ''): Records | null {
  const { tables } = store
  const [, parents = '', placeholder] = /^\/(\w+)\/\{(\w+)\}/.exec(path) ?? []
  // What the links call appointments are the individual ones.
  const parent = parents === 'appointments' ? 'individual_appointments' : parents
  if (placeholder && !(isTable(tables, parent) && tables[parent].has(parentId))) return null
  const ownList = mockResources[resource]?.lists?.[path]
  if (ownList) return ownList(store, parentId)
  if (!isTable(tables, resource)) return null
  return placeholder ? tables[resource].by(placeholder, parentId) : tables[resource]
}

function isTable(tables: Tables, name: string): name is keyof Tables {
  return Object.hasOwn(tables, name)
}

/** One record by id. Bookings are three resources in one. */
export function recordOf(store: Store, resource: string, id: string): { readonly id: string } | undefined {
  const { tables } = store
  if (resource !== 'bookings') return isTable(tables, resource) ? tables[resource].get(id) : undefined
  return store.bookings.at(id)
}

/** Deletes a record for good. */
export function removeRecord({ tables }: Store, resource: string, id: string): void {
  if (isTable(tables, resource)) tables[resource].delete(id)
}
