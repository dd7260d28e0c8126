import { createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A kind of concession that patients may have. */
export interface ConcessionType {
  id: string
  archived_at: string | null
  created_at: string
  name: string
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    concession_types: ConcessionType
  }
}

/** What can be changed of a concession type. */
export interface ConcessionTypeUpdate {
  /** 255 characters at most. */
  name?: string
}

/** What a new concession type is made from. */
export type ConcessionTypeCreate = ConcessionTypeUpdate

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that concession types can be filtered by. */
export type ConcessionTypeFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<ConcessionType> = {}

/** Concession types, those archived left out unless `where` asks for them. `GET /concession_types` */
export const list = /* @__PURE__ */ listOf<ConcessionType, ConcessionTypeFilters>('/concession_types', filters, links)

/** One concession type, by its id. `GET /concession_types/{id}` */
export const get = /* @__PURE__ */ getOf<ConcessionType, ConcessionTypeFilters>(
  '/concession_types/{id}',
  filters,
  links,
)

/** Creates a concession type. `POST /concession_types` */
export const create = /* @__PURE__ */ createOf<ConcessionType, ConcessionTypeCreate>('/concession_types')

/** Changes the given fields of a concession type. `PATCH /concession_types/{id}` */
export const update = /* @__PURE__ */ updateOf<ConcessionType, ConcessionTypeUpdate>('/concession_types/{id}')
