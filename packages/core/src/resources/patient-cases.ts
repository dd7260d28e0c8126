import type { Open } from '../models/open.js'
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A course of treatment for one condition, referral or claim. */
export interface PatientCase {
  id: string
  archived_at: string | null
  attendee_ids: string[] | null
  /** @deprecated Use `closed_at`. */
  closed: boolean | null
  closed_at: string | null
  created_at: string
  /** `YYYY-MM-DD`. */
  expiry_date: string | null
  include_cancelled_attendees: boolean | null
  include_dna_attendees: boolean | null
  /** `YYYY-MM-DD`. */
  issue_date: string | null
  /** A decimal string. */
  max_invoiceable_amount: string | null
  /** From 1 to 200. */
  max_sessions: number | null
  name: string
  notes: string | null
  /** Whether the case comes from a referral. */
  referral: boolean | null
  referral_type: Open<'dva' | 'medicare'> | null
  updated_at: string
  attendees: LinkToMany<'attendees'>
  bookings: LinkToMany<'bookings'>
  contact?: Link<'contacts'> | null
  invoices: LinkToMany<'invoices'>
  patient: Link<'patients'>
  patient_attachments: LinkToMany<'patient_attachments'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    patient_cases: PatientCase
  }
}

/** The fields of a patient case that can be changed. */
export interface PatientCaseUpdate {
  attendee_ids?: string[] | null
  /** @deprecated Use `closed_at`. */
  closed?: boolean | null
  contact_id?: string
  /** `YYYY-MM-DD`. */
  expiry_date?: string | null
  include_cancelled_attendees?: boolean | null
  include_dna_attendees?: boolean | null
  /** `YYYY-MM-DD`. */
  issue_date?: string | null
  /** A decimal string. */
  max_invoiceable_amount?: string | null
  /** From 1 to 200. */
  max_sessions?: number | null
  name?: string
  notes?: string | null
  patient_attachment_ids?: string[]
  patient_id?: string
  /** Whether the case comes from a referral. */
  referral?: boolean | null
  referral_type?: 'dva' | 'medicare' | null
}

/** The body that creates a patient case. */
export interface PatientCaseCreate extends PatientCaseUpdate {
  name: string
  patient_id: string
}

const filters = {
  archived_at: 'datetime',
  closed_at: 'datetime',
  created_at: 'datetime',
  expiry_date: 'date',
  id: 'id',
  issue_date: 'date',
  name: 'string',
  patient_id: 'id',
  referral_type: 'string',
  updated_at: 'datetime',
} as const

/** The fields that patient cases can be filtered by. */
export type PatientCaseFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<PatientCase> = {
  contact: 'contacts',
  patient: 'patients',
}

/**
 * Lists patient cases. Archived patient cases are excluded unless `where` includes them. `GET /patient_cases`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const list = /* @__PURE__ */ listOf<PatientCase, PatientCaseFilters>('/patient_cases', filters, links)

/**
 * Lists patient cases that are open and not used up. `GET /patient_cases/active`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const active = /* @__PURE__ */ listOf<PatientCase, PatientCaseFilters>(
  '/patient_cases/active',
  filters,
  links,
  'patient_cases',
)

/**
 * Returns a patient case by id. `GET /patient_cases/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const get = /* @__PURE__ */ getOf<PatientCase, PatientCaseFilters>('/patient_cases/{id}', filters, links)

/**
 * Creates a patient case. `POST /patient_cases`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const create = /* @__PURE__ */ createOf<PatientCase, PatientCaseCreate>('/patient_cases')

/**
 * Updates the given fields of a patient case. `PATCH /patient_cases/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const update = /* @__PURE__ */ updateOf<PatientCase, PatientCaseUpdate>('/patient_cases/{id}')

/**
 * Archives a patient case. `POST /patient_cases/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-case | Cliniko's page about patient cases}
 */
export const archive = /* @__PURE__ */ archiveOf('/patient_cases/{id}/archive')
