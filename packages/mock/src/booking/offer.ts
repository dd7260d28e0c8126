import type { AppointmentType, Business, Practitioner, PublicSettings } from '@cliniko/core'
import { isHidden } from '../lists/collections.js'
import type { Store } from '../store/store.js'

/** What can be booked online. */
export interface Offer {
  readonly business: Business
  readonly practitioner: Practitioner
  readonly type: AppointmentType
  readonly settings: NonNullable<PublicSettings['online_bookings']>
}

/** What can be booked at a place with a practitioner; undefined where the clinic doesn't offer it online. */
export function offerOf(store: Store, businessId: string, practitionerId: string, typeId: string): Offer | undefined {
  const { tables, gives, worksAt } = store
  const business = tables.businesses.peek(businessId)
  const practitioner = tables.practitioners.peek(practitionerId)
  const type = tables.appointment_types.peek(typeId)
  const settings = store.settings?.online_bookings
  if (!business || !practitioner || !type || !settings?.enabled) return undefined
  const isShown =
    practitioner.active && [business, practitioner, type].every((one) => one.show_in_online_bookings && !isHidden(one))
  const isGiven =
    gives.get(practitionerId)?.has(typeId) &&
    worksAt.get(practitionerId)?.has(businessId) &&
    business.appointment_type_ids?.includes(typeId)
  return isShown && isGiven ? { business, practitioner, type, settings } : undefined
}
