import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A type of unavailable block. */
export interface UnavailableBlockType {
  id: string
  archived_at: string | null
  /** `#` and three or six hexadecimal digits. */
  color: string
  created_at: string
  /** Minutes, from 1 to 1439. */
  duration_in_minutes: number
  name: string
  /** Whether Cliniko manages it. */
  system_controlled: boolean | null
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    unavailable_block_types: UnavailableBlockType
  }
}

/** The fields of an unavailable block type that can be changed. */
export interface UnavailableBlockTypeUpdate {
  /** `#` and three or six hexadecimal digits. */
  color?: string
  /** Minutes, from 1 to 1439. */
  duration_in_minutes?: number
  /** At most 255 characters. */
  name?: string
}

/** The body that creates an unavailable block type. */
export type UnavailableBlockTypeCreate = UnavailableBlockTypeUpdate

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that unavailable block types can be filtered by. */
export type UnavailableBlockTypeFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<UnavailableBlockType> = {}

/**
 * Lists unavailable block types. Archived unavailable block types are excluded unless `where` includes them.
 * `GET /unavailable_block_types`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block-type | Cliniko's page about unavailable block types}
 */
export const list = /* @__PURE__ */ listOf<UnavailableBlockType, UnavailableBlockTypeFilters>(
  '/unavailable_block_types',
  filters,
  links,
)

/**
 * Returns an unavailable block type by id. `GET /unavailable_block_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block-type | Cliniko's page about unavailable block types}
 */
export const get = /* @__PURE__ */ getOf<UnavailableBlockType, UnavailableBlockTypeFilters>(
  '/unavailable_block_types/{id}',
  filters,
  links,
)

/**
 * Creates an unavailable block type. `POST /unavailable_block_types`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block-type | Cliniko's page about unavailable block types}
 */
export const create = /* @__PURE__ */ createOf<UnavailableBlockType, UnavailableBlockTypeCreate>(
  '/unavailable_block_types',
)

/**
 * Updates the given fields of an unavailable block type. `PATCH /unavailable_block_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block-type | Cliniko's page about unavailable block types}
 */
export const update = /* @__PURE__ */ updateOf<UnavailableBlockType, UnavailableBlockTypeUpdate>(
  '/unavailable_block_types/{id}',
)

/**
 * Archives an unavailable block type. `POST /unavailable_block_types/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block-type | Cliniko's page about unavailable block types}
 */
export const archive = /* @__PURE__ */ archiveOf('/unavailable_block_types/{id}/archive')
