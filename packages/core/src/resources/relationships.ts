import type { Relation } from '../models/codes.js'
import type { Open } from '../models/open.js'
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** How two patients are related. */
export interface Relationship {
  id: string
  archived_at: string | null
  created_at: string
  relation: Open<Relation> | null
  relation_description: Open<'Parent' | 'Child' | 'Sibling' | 'Spouse' | 'Partner' | 'Relative' | 'Other'> | null
  updated_at: string
  patient: Link<'patients'>
  related_patient: Link<'patients'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    relationships: Relationship
  }
}

/** The fields of a relationship that can be changed. */
export interface RelationshipUpdate {
  patient_id?: string
  related_patient_id?: string
  relation?: Relation
}

/** The body that creates a relationship. */
export type RelationshipCreate = RelationshipUpdate

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  patient_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that relationships can be filtered by. */
export type RelationshipFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Relationship> = {
  patient: 'patients',
  related_patient: 'patients',
}

/**
 * Lists relationships. Archived relationships are excluded unless `where` includes them. `GET /relationships`
 * @see {@link https://docs.api.cliniko.com/openapi/relationship | Cliniko's page about relationships}
 */
export const list = /* @__PURE__ */ listOf<Relationship, RelationshipFilters>('/relationships', filters, links)

/**
 * Returns a relationship by id. `GET /relationships/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/relationship | Cliniko's page about relationships}
 */
export const get = /* @__PURE__ */ getOf<Relationship, RelationshipFilters>('/relationships/{id}', filters, links)

/**
 * Creates a relationship. `POST /relationships`
 * @see {@link https://docs.api.cliniko.com/openapi/relationship | Cliniko's page about relationships}
 */
export const create = /* @__PURE__ */ createOf<Relationship, RelationshipCreate>('/relationships')

/**
 * Updates the given fields of a relationship. `PATCH /relationships/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/relationship | Cliniko's page about relationships}
 */
export const update = /* @__PURE__ */ updateOf<Relationship, RelationshipUpdate>('/relationships/{id}')

/**
 * Archives a relationship. `POST /relationships/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/relationship | Cliniko's page about relationships}
 */
export const archive = /* @__PURE__ */ archiveOf('/relationships/{id}/archive')
