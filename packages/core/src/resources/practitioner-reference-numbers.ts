import { createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/operation.js'
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

const { practitioner_id: _practitionerId, ...filtersInPractitioner } = filters

/** Practitioner reference numbers. `GET /practitioner_reference_numbers` */
export const list = /* @__PURE__ */ listOf<PractitionerReferenceNumber, typeof filters>(
  '/practitioner_reference_numbers',
  filters,
)

/** One practitioner reference number, by its id. `GET /practitioner_reference_numbers/{id}` */
export const get = /* @__PURE__ */ getOf<PractitionerReferenceNumber>('/practitioner_reference_numbers/{id}')

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
export const listForPractitioner = /* @__PURE__ */ listIn<PractitionerReferenceNumber, typeof filtersInPractitioner>(
  '/practitioners/{practitioner_id}/practitioner_reference_numbers',
  filtersInPractitioner,
)

const remove = /* @__PURE__ */ deleteOf('/practitioner_reference_numbers/{id}')

export {
  /** Deletes a practitioner reference number. There is no way back. `DELETE /practitioner_reference_numbers/{id}` */
  remove as delete,
}
