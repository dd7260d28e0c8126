import type { Operation } from '@cliniko/core'
import { mockResources } from '../resources/index.js'
import { type Store, tableOf } from '../store/store.js'
import type { Stored } from '../store/stored.js'
import { TableIndex } from '../store/table-index.js'
import { parentTableOf } from './parents.js'

/**
 * Returns the records that a list is made from, before filters: all records of tables, or some.
 * @param ids - The ids in the path.
 * @returns Null if the list is nested in a record that doesn't exist.
 */
export function collectionOf(
  store: Store,
  { ids: [parentName], path, resource }: Operation,
  ids: readonly string[],
): TableIndex<Stored> | readonly object[] | null {
  const [parentId = ''] = ids
  if (parentName !== undefined && !store.tables[parentTableOf(parentName)].has(parentId)) return null
  const ownList = mockResources[resource]?.lists?.[path]
  if (ownList) {
    const records = ownList(store, ...ids)
    return records && (records instanceof TableIndex ? records : [...records])
  }
  const index = tableOf(store, resource)?.index
  if (!index) return null
  return parentName === undefined ? index : index.by(parentName, parentId)
}
