import type { Relation } from '../models/codes.js'
import type { Open } from '../models/shared.js'
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

/** What can be changed of a relationship. */
export interface RelationshipUpdate {
  patient_id?: string
  related_patient_id?: string
  relation?: Relation
}

/** What a new relationship is made from. */
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

/** Relationships, those archived left out unless `where` asks for them. `GET /relationships` */
export const list = /* @__PURE__ */ listOf<Relationship, RelationshipFilters>('/relationships', filters, links)

/** One relationship, by its id. `GET /relationships/{id}` */
export const get = /* @__PURE__ */ getOf<Relationship, RelationshipFilters>('/relationships/{id}', filters, links)

/** Creates a relationship. `POST /relationships` */
export const create = /* @__PURE__ */ createOf<Relationship, RelationshipCreate>('/relationships')

/** Changes the given fields of a relationship. `PATCH /relationships/{id}` */
export const update = /* @__PURE__ */ updateOf<Relationship, RelationshipUpdate>('/relationships/{id}')

/** Archives a relationship. `POST /relationships/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/relationships/{id}/archive')
