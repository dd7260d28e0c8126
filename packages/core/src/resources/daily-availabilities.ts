import type { DayOfWeek } from '../models/codes.js'
import type { Open } from '../models/open.js'
import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** The hours when a practitioner takes appointments on one day of the week. */
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
  /** Both 0 and 7 are Sunday, because the API's sources number the week in two ways. `weekday` converts it. */
  day_of_week: Open<DayOfWeek> | null
  /** A display name, such as `Sydney`. For calculations use `time_zone_identifier`. */
  time_zone: string | null
  /** An IANA name, such as `Australia/Sydney`. */
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

/**
 * Lists daily availabilities. `GET /daily_availabilities`
 * @see {@link https://docs.api.cliniko.com/openapi/daily-availability | Cliniko's page about daily availabilities}
 */
export const list = /* @__PURE__ */ listOf<DailyAvailability, DailyAvailabilityFilters>(
  '/daily_availabilities',
  filters,
  links,
)

/**
 * Returns a daily availability by id. `GET /daily_availabilities/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/daily-availability | Cliniko's page about daily availabilities}
 */
export const get = /* @__PURE__ */ getOf<DailyAvailability, DailyAvailabilityFilters>(
  '/daily_availabilities/{id}',
  filters,
  links,
)

/**
 * Lists the daily availabilities of a business. `GET /businesses/{business_id}/daily_availabilities`
 * @see {@link https://docs.api.cliniko.com/openapi/daily-availability | Cliniko's page about daily availabilities}
 */
export const listForBusiness = /* @__PURE__ */ listIn<DailyAvailability, DailyAvailabilityFilters, 'business_id'>(
  '/businesses/{business_id}/daily_availabilities',
  filters,
  links,
)

/**
 * Lists the daily availabilities of a practitioner. `GET /practitioners/{practitioner_id}/daily_availabilities`
 * @see {@link https://docs.api.cliniko.com/openapi/daily-availability | Cliniko's page about daily availabilities}
 */
export const listForPractitioner = /* @__PURE__ */ listIn<
  DailyAvailability,
  DailyAvailabilityFilters,
  'practitioner_id'
>('/practitioners/{practitioner_id}/daily_availabilities', filters, links)
