import type { DayOfWeek } from '../models/codes.js'
import type { Open } from '../models/shared.js'
import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
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

declare module '../relations/models.js' {
  interface Models {
    daily_availabilities: DailyAvailability
  }
}

const filters = {
  business_id: 'id',
  created_at: 'datetime',
  id: 'id',
  practitioner_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that daily availabilities can be filtered by. */
export type DailyAvailabilityFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<DailyAvailability> = {
  business: 'businesses',
  practitioner: 'practitioners',
}

/** Daily availabilities. `GET /daily_availabilities` */
export const list = /* @__PURE__ */ listOf<DailyAvailability, DailyAvailabilityFilters>(
  '/daily_availabilities',
  filters,
  links,
)

/** One daily availability, by its id. `GET /daily_availabilities/{id}` */
export const get = /* @__PURE__ */ getOf<DailyAvailability, DailyAvailabilityFilters>(
  '/daily_availabilities/{id}',
  filters,
  links,
)

/** Daily availabilities of a business. `GET /businesses/{business_id}/daily_availabilities` */
export const listForBusiness = /* @__PURE__ */ listIn<DailyAvailability, DailyAvailabilityFilters, 'business_id'>(
  '/businesses/{business_id}/daily_availabilities',
  filters,
  links,
)

/** Daily availabilities of a practitioner. `GET /practitioners/{practitioner_id}/daily_availabilities` */
export const listForPractitioner = /* @__PURE__ */ listIn<
  DailyAvailability,
  DailyAvailabilityFilters,
  'practitioner_id'
>('/practitioners/{practitioner_id}/daily_availabilities', filters, links)
