import { services as operations, type Service } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

/** Services are computed: the appointment types that a business offers online, with the practitioners who give them. */
export const services: MockResource = {
  isDerived: true,
  lists: {
    [operations.list.path]: (store) =>
      [...store.tables.businesses.keys()].flatMap((businessId) => servicesOf(store, businessId)),
    [operations.listForBusiness.path]: servicesOf,
  },
}

function servicesOf(store: Store, businessId: string): Service[] {
  const { tables } = store
  const business = tables.businesses.peek(businessId)
  if (!business?.show_in_online_bookings || business.archived_at) return []
  return (business.appointment_type_ids ?? []).flatMap((typeId) => {
    const type = tables.appointment_types.peek(typeId)
    if (!type?.show_in_online_bookings || type.archived_at) return []
    const practitionerIds = bookablePractitioners(store, businessId, typeId)
    return practitionerIds.length ? [serviceRecord(store, businessId, typeId, practitionerIds)] : []
  })
}

function bookablePractitioners({ tables, gives, worksAt }: Store, businessId: string, typeId: string): string[] {
  return [...tables.practitioners.peeks()]
    .filter(({ active, show_in_online_bookings }) => active && show_in_online_bookings)
    .filter(({ id }) => worksAt.get(id)?.has(businessId) && gives.get(id)?.has(typeId))
    .map(({ id }) => id)
}

function serviceRecord(
  store: Store,
  businessId: string,
  appointmentTypeId: string,
  practitionerIds: readonly string[],
): Service {
  return {
    practitioners: practitionerIds.map((id) => store.link('practitioners', id)),
    appointment_type: store.link('appointment_types', appointmentTypeId),
    business: store.link('businesses', businessId),
  }
}
