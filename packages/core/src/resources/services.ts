import { listIn, listOf } from '../operation/operation.js'
import type { Link } from '../relations/link.js'

/** An appointment type as a business offers it online, with the practitioners who give it. */
export interface Service {
  practitioners: Link<'practitioners'>[] | null
  appointment_type: Link<'appointment_types'>
  business: Link<'businesses'>
}

/** Services. `GET /services` */
export const list = /* @__PURE__ */ listOf<Service, Record<never, never>>('/services', {})

/** Services of a business. `GET /businesses/{business_id}/services` */
export const listForBusiness = /* @__PURE__ */ listIn<Service, Record<never, never>>(
  '/businesses/{business_id}/services',
  {},
)
