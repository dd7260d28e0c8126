import { createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A number that identifies a practitioner to an insurer or authority. */
export interface PractitionerReferenceNumber {
  id: string
  created_at: string
  name: string | null
  reference_number: string | null
  updated_at: string
  business?: Link<'businesses'> | null
  practitioner: Link<'practitioners'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    practitioner_reference_numbers: PractitionerReferenceNumber
  }
}

/** The fields of a practitioner reference number that can be changed. */
export interface PractitionerReferenceNumberUpdate {
  business_id?: string
  name?: string | null
  practitioner_id?: string
  reference_number?: string | null
}

/** The body that creates a practitioner reference number. */
export interface PractitionerReferenceNumberCreate extends PractitionerReferenceNumberUpdate {
  business_id: string
  practitioner_id: string
}

const filters = {
  business_id: 'id',
  created_at: 'datetime',
  id: 'id',
  practitioner_id: 'id',
  reference_number: 'string',
  updated_at: 'datetime',
} as const

/** The fields that practitioner reference numbers can be filtered by. */
export type PractitionerReferenceNumberFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<PractitionerReferenceNumber> = {
  business: 'businesses',
  practitioner: 'practitioners',
}

/**
 * Lists practitioner reference numbers. `GET /practitioner_reference_numbers`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
 */
export const list = /* @__PURE__ */ listOf<PractitionerReferenceNumber, PractitionerReferenceNumberFilters>(
  '/practitioner_reference_numbers',
  filters,
  links,
)

/**
 * Returns a practitioner reference number by id. `GET /practitioner_reference_numbers/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
 */
export const get = /* @__PURE__ */ getOf<PractitionerReferenceNumber, PractitionerReferenceNumberFilters>(
  '/practitioner_reference_numbers/{id}',
  filters,
  links,
)

/**
 * Creates a practitioner reference number. `POST /practitioner_reference_numbers`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
 */
export const create = /* @__PURE__ */ createOf<PractitionerReferenceNumber, PractitionerReferenceNumberCreate>(
  '/practitioner_reference_numbers',
)

/**
 * Updates the given fields of a practitioner reference number. `PATCH /practitioner_reference_numbers/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
 */
export const update = /* @__PURE__ */ updateOf<PractitionerReferenceNumber, PractitionerReferenceNumberUpdate>(
  '/practitioner_reference_numbers/{id}',
)

/**
 * Lists the practitioner reference numbers of a practitioner.
 * `GET /practitioners/{practitioner_id}/practitioner_reference_numbers`
 * @deprecated Use `list` with `where: { practitioner_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
 */
export const listForPractitioner = /* @__PURE__ */ listIn<
  PractitionerReferenceNumber,
  PractitionerReferenceNumberFilters,
  'practitioner_id'
>('/practitioners/{practitioner_id}/practitioner_reference_numbers', filters, links)

const remove = /* @__PURE__ */ deleteOf('/practitioner_reference_numbers/{id}')

export {
  /**
   * Deletes a practitioner reference number permanently. `DELETE /practitioner_reference_numbers/{id}`
   * @see {@link https://docs.api.cliniko.com/openapi/practitioner-reference-number | Cliniko's page about practitioner reference numbers}
   */
  remove as delete,
}
