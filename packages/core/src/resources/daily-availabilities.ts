import type { DayOfWeek } from '../models/codes.js'
import type { Open } from '../models/shared.js'
import { getOf, listIn, listOf } from '../operation/operation.js'
import type { Link } from '../relations/link.js'

/** When a practitioner takes appointments on a day of the week. */
export interface DailyAvailability {
  id: string
  availabilities:
    | {
        ends_at: string
        /** UTC, such as `2026-03-02T00:00:00Z`. */
        starts_at: string
      }[]
    | null
  created_at: string
  /** 0 and 7 are both Sunday: the API has counted from 0 and from 1. */
  day_of_week: Open<DayOfWeek> | null
  /** A name for display, such as `Sydney`. Calculate with `time_zone_identifier`. */
  time_zone: string | null
  /** IANA name, such as `Australia/Sydney`. */
  time_zone_identifier: string | null
  updated_at: string
  business: Link<'businesses'>
  practitioner: Link<'practitioners'>
  links: { self: string }
}

const filters = {
  business_id: 'id',
  created_at: 'datetime',
  id: 'id',
  practitioner_id: 'id',
  updated_at: 'datetime',
} as const

const { business_id: _businessId, ...filtersInBusiness } = filters

const { practitioner_id: _practitionerId, ...filtersInPractitioner } = filters

/** Daily availabilities. `GET /daily_availabilities` */
export const list = /* @__PURE__ */ listOf<DailyAvailability, typeof filters>('/daily_availabilities', filters)

/** One daily availability, by its id. `GET /daily_availabilities/{id}` */
export const get = /* @__PURE__ */ getOf<DailyAvailability>('/daily_availabilities/{id}')

/** Daily availabilities of a business. `GET /businesses/{business_id}/daily_availabilities` */
export const listForBusiness = /* @__PURE__ */ listIn<DailyAvailability, typeof filtersInBusiness>(
  '/businesses/{business_id}/daily_availabilities',
  filtersInBusiness,
)

/** Daily availabilities of a practitioner. `GET /practitioners/{practitioner_id}/daily_availabilities` */
export const listForPractitioner = /* @__PURE__ */ listIn<DailyAvailability, typeof filtersInPractitioner>(
  '/practitioners/{practitioner_id}/daily_availabilities',
  filtersInPractitioner,
)
