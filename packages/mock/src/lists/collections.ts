import type { Operation } from '@cliniko/core'
import { mockResources } from '../resources/index.js'
import { type Store, type Tables, tableOf } from '../store/store.js'
import type { Stored } from '../store/stored.js'
import { TableIndex } from '../store/table-index.js'

/** The table of the record that a list is nested in, by the name of its id. */
const parentTables: { readonly [idName: string]: keyof Tables } = {
  // What some links call an appointment is always an individual one.
  appointment_id: 'individual_appointments',
  appointment_type_id: 'appointment_types',
  attendee_id: 'attendees',
  business_id: 'businesses',
  group_appointment_id: 'group_appointments',
  individual_appointment_id: 'individual_appointments',
  invoice_id: 'invoices',
  patient_case_id: 'patient_cases',
  patient_id: 'patients',
  practitioner_id: 'practitioners',
}

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
  if (parentName !== undefined && !hasParent(store, parentName, parentId)) return null
  const ownList = mockResources[resource]?.lists?.[path]
  if (ownList) {
    const records = ownList(store, ...ids)
    return records && (records instanceof TableIndex ? records : [...records])
  }
  const index = tableOf(store, resource)?.index
  if (!index) return null
  return parentName === undefined ? index : index.by(parentName, parentId)
}

function hasParent({ tables }: Store, idName: string, id: string): boolean {
  const parent = parentTables[idName]
  if (!parent) throw new Error(`parentTables in lists/collections.ts must name the table of ${idName}.`)
  return tables[parent].has(id)
}
