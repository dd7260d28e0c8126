import { allSchemas } from '@cliniko/schemas/all'
import { businessRecord } from '../records/businesses.js'
import { behaviour } from './behaviour.js'

/** Businesses need no field at all. Their label is the name that they show, or else their own. */
export const businesses = behaviour({
  table: (tables) => tables.businesses,
  schemas: allSchemas.businesses,
  checkCreate: ({ tables }, { appointment_type_ids: ids }) => checkTypes(tables.appointment_types, ids),
  checkUpdate: ({ tables }, { appointment_type_ids: ids }) => checkTypes(tables.appointment_types, ids),
  make: businessRecord,
  made: (_store, record) => name(record),
  changed: (_store, record) => name(record),
})

function checkTypes(types: { has(id: string): boolean }, ids: readonly string[] | null | undefined) {
  return ids?.some((id) => !types.has(id)) ? { appointment_type_ids: 'must exist' } : {}
}

function name(business: { label: string | null; display_name: string | null; business_name: string | null }): void {
  business.label = business.display_name || business.business_name
}
