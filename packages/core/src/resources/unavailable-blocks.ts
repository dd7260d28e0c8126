import type { RepeatRule, RepeatRuleBody } from '../models/repeat-rules.js'
import { archiveOf, conflictsOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToConflicts, LinkToMany } from '../relations/link.js'

/** Time when a practitioner takes no appointments. */
export interface UnavailableBlock {
  id: string
  archived_at: string | null
  created_at: string
  deleted_at: string | null
  ends_at: string
  notes: string | null
  repeat_rule: RepeatRule | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  updated_at: string
  business: Link<'businesses'>
  conflicts?: LinkToConflicts | null
  practitioner: Link<'practitioners'>
  repeated_from?: Link<'unavailable_blocks'> | null
  /** The later bookings that repeat this one. Null if nothing repeats. */
  repeats: LinkToMany<'unavailable_blocks'> | null
  unavailable_block_type?: Link<'unavailable_block_types'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    unavailable_blocks: UnavailableBlock
  }
}

/** The fields of an unavailable block that can be changed. */
export interface UnavailableBlockUpdate {
  business_id?: string
  ends_at?: string
  notes?: string | null
  practitioner_id?: string
  repeat_rule?: RepeatRuleBody | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at?: string
  unavailable_block_type_id?: string
}

/** The body that creates an unavailable block. */
export interface UnavailableBlockCreate extends UnavailableBlockUpdate {
  business_id: string
  practitioner_id: string
  starts_at: string
}

const filters = {
  archived_at: 'datetime',
  business_id: 'id',
  created_at: 'datetime',
  deleted_at: 'datetime',
  ends_at: 'datetime',
  id: 'id',
  practitioner_id: 'id',
  repeated_from_id: 'id',
  starts_at: 'datetime',
  unavailable_block_type_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that unavailable blocks can be filtered by. */
export type UnavailableBlockFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<UnavailableBlock> = {
  business: 'businesses',
  practitioner: 'practitioners',
  repeated_from: 'unavailable_blocks',
  unavailable_block_type: 'unavailable_block_types',
}

/**
 * Lists unavailable blocks. Archived and deleted unavailable blocks are excluded unless `where` includes them.
 * `GET /unavailable_blocks`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const list = /* @__PURE__ */ listOf<UnavailableBlock, UnavailableBlockFilters>(
  '/unavailable_blocks',
  filters,
  links,
)

/**
 * Returns an unavailable block by id. `GET /unavailable_blocks/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const get = /* @__PURE__ */ getOf<UnavailableBlock, UnavailableBlockFilters>(
  '/unavailable_blocks/{id}',
  filters,
  links,
)

/**
 * Creates an unavailable block. `POST /unavailable_blocks`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const create = /* @__PURE__ */ createOf<UnavailableBlock, UnavailableBlockCreate>('/unavailable_blocks')

/**
 * Updates the given fields of an unavailable block. `PATCH /unavailable_blocks/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const update = /* @__PURE__ */ updateOf<UnavailableBlock, UnavailableBlockUpdate>('/unavailable_blocks/{id}')

/**
 * Archives an unavailable block. `POST /unavailable_blocks/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const archive = /* @__PURE__ */ archiveOf('/unavailable_blocks/{id}/archive')

/**
 * Checks whether an unavailable block overlaps another booking. `GET /unavailable_blocks/{id}/conflicts`
 * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
 */
export const conflicts = /* @__PURE__ */ conflictsOf('/unavailable_blocks/{id}/conflicts')

const remove = /* @__PURE__ */ deleteOf('/unavailable_blocks/{id}', 'deleted_at')

export {
  /**
   * Deletes an unavailable block, which hides it from lists. `DELETE /unavailable_blocks/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/unavailable-block | Cliniko's page about unavailable blocks}
   */
  remove as delete,
}
