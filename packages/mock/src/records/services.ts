import type { Service } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** An appointment type as a business offers it online. It has no id. */
export function serviceRecord(
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
