import type { Open } from '../models/open.js'
import { getIn, listOf, updateIn } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** How a patient found the clinic. */
export interface ReferralSource {
  id: string
  archived_at: string | null
  created_at: string
  notes: string | null
  referrer_type: Open<'Patient' | 'Contact'> | null
  subcategory: string | null
  updated_at: string
  patient: Link<'patients'>
  referral_source_type?: Link<'referral_source_types'> | null
  /** Points to a patient or a contact: see `referrer_type`. */
  referrer?: Link<'patients'> | Link<'contacts'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    referral_sources: ReferralSource
  }
}

/** The fields of a referral source that can be changed. */
export interface ReferralSourceUpdate {
  notes?: string | null
  referral_source_type_id?: string
  referrer_id?: string
  subcategory?: string | null
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  referral_source_type_id: 'id',
  referrer_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that referral sources can be filtered by. */
export type ReferralSourceFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<ReferralSource> = {
  patient: 'patients',
  referral_source_type: 'referral_source_types',
  referrer: ['patients', 'contacts'],
}

/**
 * Lists referral sources. Archived referral sources are excluded unless `where` includes them. `GET /referral_sources`
 * @see {@link https://docs.api.cliniko.com/openapi/referral-source | Cliniko's page about referral sources}
 */
export const list = /* @__PURE__ */ listOf<ReferralSource, ReferralSourceFilters>('/referral_sources', filters, links)

/**
 * Returns how a patient found the clinic. Throws a `NotFoundError` if that is unknown.
 * `GET /patients/{patient_id}/referral_source`
 * @see {@link https://docs.api.cliniko.com/openapi/referral-source | Cliniko's page about referral sources}
 */
export const getForPatient = /* @__PURE__ */ getIn<ReferralSource, readonly ['patient_id'], ReferralSourceFilters>(
  '/patients/{patient_id}/referral_source',
  'referral_sources',
  filters,
  links,
)

/**
 * Updates how a patient found the clinic. `PATCH /patients/{patient_id}/referral_source`
 * @see {@link https://docs.api.cliniko.com/openapi/referral-source | Cliniko's page about referral sources}
 */
export const updateForPatient = /* @__PURE__ */ updateIn<ReferralSource, ReferralSourceUpdate, 'patient_id'>(
  '/patients/{patient_id}/referral_source',
  'referral_sources',
)
