import type { AppointmentType, Business, Practitioner, PublicSettings } from '@cliniko/core'
import type { Store } from '../store/store.js'
import { isHidden } from '../store/visibility.js'

/** An appointment type that a practitioner offers online at a business. */
export interface Offer {
  readonly business: Business
  readonly practitioner: Practitioner
  readonly type: AppointmentType
  readonly settings: NonNullable<PublicSettings['online_bookings']>
}

/** Returns the offer, or undefined if the clinic doesn't offer this combination online. */
export function offerOf(store: Store, businessId: string, practitionerId: string, typeId: string): Offer | undefined {
  const { tables, gives, worksAt } = store
  const business = tables.businesses.peek(businessId)
  const practitioner = tables.practitioners.peek(practitionerId)
  const type = tables.appointment_types.peek(typeId)
  const settings = store.settings?.online_bookings
  if (!business || !practitioner || !type || !settings?.enabled) return undefined
  const isShown = [business, practitioner, type].every((record) => record.show_in_online_bookings && !isHidden(record))
  const isGiven =
    gives.get(practitionerId)?.has(typeId) &&
    worksAt.get(practitionerId)?.has(businessId) &&
    business.appointment_type_ids?.includes(typeId)
  return practitioner.active && isShown && isGiven ? { business, practitioner, type, settings } : undefined
}
