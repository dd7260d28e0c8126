import { bookingsOf } from './behaviours/conflicts.js'
import { attendeesOf } from './behaviours/individual-appointments.js'
import type { Store, Tables } from './store.js'

/**
 * The records that a list is made from, before filters; null where the record that it's inside of doesn't exist.
 * @param path - The path of the list's operation.
 * @param parentId - The id in it.
 */
export function collectionOf(store: Store, path: string, parentId: string | undefined): Iterable<object> | null {
  const { tables } = store
  const inside = (resource: keyof Tables, records: Iterable<object>) =>
    tables[resource].has(parentId ?? '') ? records : null
  const practitioners = (active: boolean) => [...tables.practitioners.values()].filter((one) => one.active === active)
  const givers = (active: boolean) => practitioners(active).filter(({ id }) => store.gives.get(id)?.has(parentId ?? ''))
  const staff = (active: boolean) =>
    practitioners(active).filter(({ id }) => store.worksAt.get(id)?.has(parentId ?? ''))
  switch (path) {
    case '/bookings':
      return bookingsOf(store)
    case '/practitioners':
      return practitioners(true)
    case '/practitioners/inactive':
      return practitioners(false)
    case '/practitioners/{practitioner_id}/appointment_types':
      return inside(
        'practitioners',
        [...tables.appointment_types.values()].filter(({ id }) => store.gives.get(parentId ?? '')?.has(id)),
      )
    case '/appointment_types/{appointment_type_id}/practitioners':
      return inside('appointment_types', givers(true))
    case '/appointment_types/{appointment_type_id}/practitioners/inactive':
      return inside('appointment_types', givers(false))
    case '/businesses/{business_id}/practitioners':
      return inside('businesses', staff(true))
    case '/businesses/{business_id}/practitioners/inactive':
      return inside('businesses', staff(false))
    case '/group_appointments/{group_appointment_id}/attendees':
      return inside('group_appointments', attendeesOf(store, parentId ?? ''))
    case '/individual_appointments/{individual_appointment_id}/attendees':
      return inside('individual_appointments', attendeesOf(store, parentId ?? ''))
    default: {
      const table = tableOf(store, path.slice(1))
      return table ? table.values() : null
    }
  }
}

/** The records of a resource by id. */
export function tableOf({ tables }: Store, resource: string): ReadonlyMap<string, { readonly id: string }> | undefined {
  return isTable(tables, resource) ? tables[resource] : undefined
}

function isTable(tables: Tables, name: string): name is keyof Tables {
  return Object.hasOwn(tables, name)
}

/** One record by id. Bookings are three resources in one. */
export function recordOf(store: Store, resource: string, id: string): { readonly id: string } | undefined {
  if (resource !== 'bookings') return tableOf(store, resource)?.get(id)
  const { individual_appointments, group_appointments, unavailable_blocks } = store.tables
  return individual_appointments.get(id) ?? group_appointments.get(id) ?? unavailable_blocks.get(id)
}
