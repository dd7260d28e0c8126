import { listIn, listOf } from '../operation/define.js'
import type { NoFilters } from '../operation/operation.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** An appointment type that a business offers online, with the practitioners who offer it. */
export interface Service {
  practitioners: Link<'practitioners'>[] | null
  appointment_type: Link<'appointment_types'>
  business: Link<'businesses'>
}

const links: LinksOf<Service> = {
  appointment_type: 'appointment_types',
  business: 'businesses',
}

/**
 * Lists services. `GET /services`
 * @see {@link https://docs.api.cliniko.com/openapi/service | Cliniko's page about services}
 */
export const list = /* @__PURE__ */ listOf<Service, NoFilters>('/services', {}, links)

/**
 * Lists the services of a business. `GET /businesses/{business_id}/services`
 * @see {@link https://docs.api.cliniko.com/openapi/service | Cliniko's page about services}
 */
export const listForBusiness = /* @__PURE__ */ listIn<Service, NoFilters, 'business_id'>(
  '/businesses/{business_id}/services',
  {},
  links,
)
