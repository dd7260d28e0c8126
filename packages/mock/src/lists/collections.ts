import { dateIn, type Operation } from '@cliniko/core'
import { isActive } from '../behaviours/patient-cases.js'
import { serviceRecord } from '../records/services.js'
import type { Store, Tables } from '../store/store.js'
import { hiding, idIn } from './fields.js'

type Records = Iterable<object>

/** Lists that aren't all records of a table, nor those that link to the record that the list is inside of. */
const special: { readonly [path: string]: (store: Store, parentId: string) => Records } = {
  '/bookings': ({ bookings }) => bookings,
  '/practitioners': (store) => practitioners(store, true),
  '/practitioners/inactive': (store) => practitioners(store, false),
  '/practitioners/{practitioner_id}/appointment_types': ({ tables, gives }, id) =>
    [...tables.appointment_types.peeks()].filter((type) => gives.get(id)?.has(type.id)),
  '/appointment_types/{appointment_type_id}/practitioners': (store, id) => givers(store, true, id),
  '/appointment_types/{appointment_type_id}/practitioners/inactive': (store, id) => givers(store, false, id),
  '/businesses/{business_id}/practitioners': (store, id) => staff(store, true, id),
  '/businesses/{business_id}/practitioners/inactive': (store, id) => staff(store, false, id),
  '/businesses/{business_id}/services': (store, id) => services(store, [id]),
  '/services': (store) => services(store, store.tables.businesses.keys()),
  '/group_appointments/{group_appointment_id}/attendees': ({ tables }, id) => tables.attendees.by('booking_id', id),
  '/individual_appointments/{individual_appointment_id}/attendees': ({ tables }, id) =>
    tables.attendees.by('booking_id', id),
  '/patient_cases/active': (store) => {
    const today = dateIn(store.now(), zoneOf(store))
    return [...store.tables.patient_cases.peeks()].filter((one) => isActive(store, one, today))
  },
  '/patient_cases/{patient_case_id}/bookings': (store, id) => {
    const ids = store.tables.attendees.by('patient_case_id', id).map(({ booking }) => idIn(booking))
    return [...new Set(ids)].flatMap((bookingId) => store.bookings.at(bookingId ?? '') ?? [])
  },
  '/patient_cases/{patient_case_id}/invoices': ({ tables }, id) =>
    tables.attendees.by('patient_case_id', id).flatMap((attendee) => tables.invoices.by('attendee_id', attendee.id)),
  '/patient_cases/{patient_case_id}/patient_attachments': ({ tables, attachmentsOf }, id) =>
    [...(attachmentsOf.get(id) ?? [])].flatMap((attachmentId) => tables.patient_attachments.peek(attachmentId) ?? []),
}

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
  const make = special[path]
  if (make) return make(store, parentId)
  if (!isTable(tables, resource)) return null
  return placeholder ? tables[resource].by(placeholder, parentId) : tables[resource]
}

/** The zone of the account: that of its first place. */
export function zoneOf({ tables }: Store): string {
  for (const { time_zone_identifier: zone } of tables.businesses.peeks()) if (zone) return zone
  return 'UTC'
}

function practitioners({ tables }: Store, active: boolean) {
  return [...tables.practitioners.peeks()].filter((one) => one.active === active)
}

function givers(store: Store, active: boolean, typeId: string) {
  return practitioners(store, active).filter(({ id }) => store.gives.get(id)?.has(typeId))
}

function staff(store: Store, active: boolean, businessId: string) {
  return practitioners(store, active).filter(({ id }) => store.worksAt.get(id)?.has(businessId))
}

/** What can be booked online, where and with whom. */
function services(store: Store, businessIds: Iterable<string>): Records {
  const { tables } = store
  return [...businessIds].flatMap((businessId) => {
    const business = tables.businesses.peek(businessId)
    if (!business?.show_in_online_bookings || business.archived_at) return []
    return (business.appointment_type_ids ?? []).flatMap((typeId) => {
      const type = tables.appointment_types.peek(typeId)
      const givers = staff(store, true, businessId).filter(
        ({ id, show_in_online_bookings }) => show_in_online_bookings && store.gives.get(id)?.has(typeId),
      )
      const isOffered = type?.show_in_online_bookings && !type.archived_at && givers.length
      return isOffered
        ? [
            serviceRecord(
              store,
              businessId,
              typeId,
              givers.map(({ id }) => id),
            ),
          ]
        : []
    })
  })
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

/** Whether a record is hidden from lists. */
export function isHidden(record: object): boolean {
  return hiding.some((field) => field in record && Reflect.get(record, field))
}
