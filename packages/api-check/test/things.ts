// A small API, defined as core defines Cliniko's. `facts.ts` and `document.ts` describe the same API.

import type { Open } from '../../core/src/models/open.js'
import { archiveOf, createOf, getOf, listIn, listOf, updateOf } from '../../core/src/operation/define.js'
import type { LinksOf } from '../../core/src/relations/included.js'
import type { Link, LinkToMany } from '../../core/src/relations/link.js'

export interface Text {
  text: string
}

export interface Code {
  code: 1 | 2
}

export interface Flag {
  flag: boolean
}

export interface Thing {
  id: string
  name: string | null
  state: Open<'on' | 'off'>
  parts: (Text | Code | Flag)[]
  tags: string[] | null
  rule: { every?: number | null } | null
  /** @deprecated */
  old: boolean
  owner: Link<'owners'> | null
  friends: LinkToMany<'owners'>
  links: { self: string }
}

export interface ThingUpdate {
  name?: string | null
  state?: 'on' | 'off'
  count?: number
}

export interface ThingCreate extends ThingUpdate {
  name: string | null
}

const filters = { id: 'id', created_at: 'datetime' } as const
type Filters = typeof filters

const links: LinksOf<Thing> = { owner: 'owners' }

export const list = /* @__PURE__ */ listOf<Thing, Filters>('/things', filters, links)
export const get = /* @__PURE__ */ getOf<Thing, Filters>('/things/{id}', filters, links)
export const create = /* @__PURE__ */ createOf<Thing, ThingCreate>('/things')
export const update = /* @__PURE__ */ updateOf<Thing, ThingUpdate>('/things/{id}')
export const archive = /* @__PURE__ */ archiveOf('/things/{id}/archive')
/** @deprecated Use `list`. */
export const listForPerson = /* @__PURE__ */ listIn<Thing, Record<never, never>, 'person_id'>(
  '/people/{person_id}/things',
  {},
  links,
)
