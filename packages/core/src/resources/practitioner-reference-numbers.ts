import { createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A number that a practitioner has with an insurer or authority. */
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

/** What can be changed of a practitioner reference number. */
export interface PractitionerReferenceNumberUpdate {
  business_id?: string
  name?: string | null
  practitioner_id?: string
  reference_number?: string | null
}

/** What a new practitioner reference number is made from. */
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

/** Practitioner reference numbers. `GET /practitioner_reference_numbers` */
export const list = /* @__PURE__ */ listOf<PractitionerReferenceNumber, PractitionerReferenceNumberFilters>(
  '/practitioner_reference_numbers',
  filters,
  links,
)

/** One practitioner reference number, by its id. `GET /practitioner_reference_numbers/{id}` */
export const get = /* @__PURE__ */ getOf<PractitionerReferenceNumber, PractitionerReferenceNumberFilters>(
  '/practitioner_reference_numbers/{id}',
  filters,
  links,
)

/** Creates a practitioner reference number. `POST /practitioner_reference_numbers` */
export const create = /* @__PURE__ */ createOf<PractitionerReferenceNumber, PractitionerReferenceNumberCreate>(
  '/practitioner_reference_numbers',
)

/** Changes the given fields of a practitioner reference number. `PATCH /practitioner_reference_numbers/{id}` */
export const update = /* @__PURE__ */ updateOf<PractitionerReferenceNumber, PractitionerReferenceNumberUpdate>(
  '/practitioner_reference_numbers/{id}',
)

/**
 * Practitioner reference numbers of a practitioner. `GET /practitioners/{practitioner_id}/practitioner_reference_numbers`
 * @deprecated Use `list` with `where: { practitioner_id }`.
 */
export const listForPractitioner = /* @__PURE__ */ listIn<
  PractitionerReferenceNumber,
  PractitionerReferenceNumberFilters,
  'practitioner_id'
>('/practitioners/{practitioner_id}/practitioner_reference_numbers', filters, links)

const remove = /* @__PURE__ */ deleteOf('/practitioner_reference_numbers/{id}')

export {
  /** Deletes a practitioner reference number. There is no way back. `DELETE /practitioner_reference_numbers/{id}` */
  remove as delete,
}
