import type { Open } from '../models/open.js'
import { getOf, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { LinkToMany } from '../relations/link.js'

/** A way for patients to find the clinic, such as another patient or an advertisement. */
export interface ReferralSourceType {
  id: string
  archived_at: string | null
  created_at: string
  name: string
  referrer_type: Open<'Contact' | 'Patient'> | null
  subcategories: string[] | null
  updated_at: string
  /** Points to patients or contacts: see `referrer_type`. */
  referrers: LinkToMany<'patients'> | LinkToMany<'contacts'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    referral_source_types: ReferralSourceType
  }
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that referral source types can be filtered by. */
export type ReferralSourceTypeFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<ReferralSourceType> = {}

/**
 * Lists referral source types. Archived referral source types are excluded unless `where` includes them.
 * `GET /referral_source_types`
 * @see {@link https://docs.api.cliniko.com/openapi/referral-source-type | Cliniko's page about referral source types}
 */
export const list = /* @__PURE__ */ listOf<ReferralSourceType, ReferralSourceTypeFilters>(
  '/referral_source_types',
  filters,
  links,
)

/**
 * Returns a referral source type by id. `GET /referral_source_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/referral-source-type | Cliniko's page about referral source types}
 */
export const get = /* @__PURE__ */ getOf<ReferralSourceType, ReferralSourceTypeFilters>(
  '/referral_source_types/{id}',
  filters,
  links,
)
