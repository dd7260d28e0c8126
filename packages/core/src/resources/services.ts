import { listIn, listOf } from '../operation/define.js'
import type { NoFilters } from '../operation/operation.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** An appointment type as a business offers it online, with the practitioners who give it. */
export interface Service {
  practitioners: Link<'practitioners'>[] | null
  appointment_type: Link<'appointment_types'>
  business: Link<'businesses'>
}

const links: LinksOf<Service> = {
  appointment_type: 'appointment_types',
  business: 'businesses',
}

/** Services. `GET /services` */
export const list = /* @__PURE__ */ listOf<Service, NoFilters>('/services', {}, links)

/** Services of a business. `GET /businesses/{business_id}/services` */
export const listForBusiness = /* @__PURE__ */ listIn<Service, NoFilters, 'business_id'>(
  '/businesses/{business_id}/services',
  {},
  links,
)
