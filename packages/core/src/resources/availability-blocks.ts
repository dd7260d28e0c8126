import type { RepeatRule, RepeatRuleBody } from '../models/repeat-rules.js'
import { createOf, getOf, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** Time when a practitioner takes appointments outside their daily availability. */
export interface AvailabilityBlock {
  id: string
  created_at: string
  ends_at: string
  repeat_rule: RepeatRule | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  updated_at: string
  business: Link<'businesses'>
  practitioner: Link<'practitioners'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    availability_blocks: AvailabilityBlock
  }
}

/** The body that creates an availability block. */
export interface AvailabilityBlockCreate {
  business_id: string
  ends_at: string
  practitioner_id: string
  repeat_rule?: RepeatRuleBody | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
}

const filters = {
  business_id: 'id',
  created_at: 'datetime',
  id: 'id',
  practitioner_id: 'id',
  starts_at: 'datetime',
  updated_at: 'datetime',
} as const

/** The fields that availability blocks can be filtered by. */
export type AvailabilityBlockFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<AvailabilityBlock> = {
  business: 'businesses',
  practitioner: 'practitioners',
}

/**
 * Lists availability blocks. `GET /availability_blocks`
 * @see {@link https://docs.api.cliniko.com/openapi/availability-block | Cliniko's page about availability blocks}
 */
export const list = /* @__PURE__ */ listOf<AvailabilityBlock, AvailabilityBlockFilters>(
  '/availability_blocks',
  filters,
  links,
)

/**
 * Returns an availability block by id. `GET /availability_blocks/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/availability-block | Cliniko's page about availability blocks}
 */
export const get = /* @__PURE__ */ getOf<AvailabilityBlock, AvailabilityBlockFilters>(
  '/availability_blocks/{id}',
  filters,
  links,
)

/**
 * Creates an availability block. `POST /availability_blocks`
 * @see {@link https://docs.api.cliniko.com/openapi/availability-block | Cliniko's page about availability blocks}
 */
export const create = /* @__PURE__ */ createOf<AvailabilityBlock, AvailabilityBlockCreate>('/availability_blocks')
