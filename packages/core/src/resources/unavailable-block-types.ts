import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A kind of unavailable block. */
export interface UnavailableBlockType {
  id: string
  archived_at: string | null
  /** `#` and three or six hexadecimal digits. */
  color: string
  created_at: string
  /** Minutes, from 1 to 1439. */
  duration_in_minutes: number
  name: string
  /** Whether Cliniko itself manages it. */
  system_controlled: boolean | null
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    unavailable_block_types: UnavailableBlockType
  }
}

/** What can be changed of an unavailable block type. */
export interface UnavailableBlockTypeUpdate {
  /** `#` and three or six hexadecimal digits. */
  color?: string
  /** Minutes, from 1 to 1439. */
  duration_in_minutes?: number
  /** 255 characters at most. */
  name?: string
}

/** What a new unavailable block type is made from. */
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

/** Unavailable block types, those archived left out unless `where` asks for them. `GET /unavailable_block_types` */
export const list = /* @__PURE__ */ listOf<UnavailableBlockType, UnavailableBlockTypeFilters>(
  '/unavailable_block_types',
  filters,
  links,
)

/** One unavailable block type, by its id. `GET /unavailable_block_types/{id}` */
export const get = /* @__PURE__ */ getOf<UnavailableBlockType, UnavailableBlockTypeFilters>(
  '/unavailable_block_types/{id}',
  filters,
  links,
)

/** Creates an unavailable block type. `POST /unavailable_block_types` */
export const create = /* @__PURE__ */ createOf<UnavailableBlockType, UnavailableBlockTypeCreate>(
  '/unavailable_block_types',
)

/** Changes the given fields of an unavailable block type. `PATCH /unavailable_block_types/{id}` */
export const update = /* @__PURE__ */ updateOf<UnavailableBlockType, UnavailableBlockTypeUpdate>(
  '/unavailable_block_types/{id}',
)

/** Archives an unavailable block type. `POST /unavailable_block_types/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/unavailable_block_types/{id}/archive')
