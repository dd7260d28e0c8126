import { createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A type of concession that patients can have. */
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

/** The fields of a concession type that can be changed. */
export interface ConcessionTypeUpdate {
  /** At most 255 characters. */
  name?: string
}

/** The body that creates a concession type. */
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

/**
 * Lists concession types. Archived concession types are excluded unless `where` includes them. `GET /concession_types`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-type | Cliniko's page about concession types}
 */
export const list = /* @__PURE__ */ listOf<ConcessionType, ConcessionTypeFilters>('/concession_types', filters, links)

/**
 * Returns a concession type by id. `GET /concession_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-type | Cliniko's page about concession types}
 */
export const get = /* @__PURE__ */ getOf<ConcessionType, ConcessionTypeFilters>(
  '/concession_types/{id}',
  filters,
  links,
)

/**
 * Creates a concession type. `POST /concession_types`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-type | Cliniko's page about concession types}
 */
export const create = /* @__PURE__ */ createOf<ConcessionType, ConcessionTypeCreate>('/concession_types')

/**
 * Updates the given fields of a concession type. `PATCH /concession_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-type | Cliniko's page about concession types}
 */
export const update = /* @__PURE__ */ updateOf<ConcessionType, ConcessionTypeUpdate>('/concession_types/{id}')
