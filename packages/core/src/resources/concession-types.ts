import { createOf, getOf, listOf, updateOf } from '../operation/operation.js'

/** A kind of concession that patients may have. */
export interface ConcessionType {
  id: string
  archived_at: string | null
  created_at: string
  name: string
  updated_at: string
  links: { self: string }
}

/** What can be changed of a concession type. */
export interface ConcessionTypeUpdate {
  /** 255 characters at most. */
  name?: string
}

/** What a new concession type is made from. */
export type ConcessionTypeCreate = ConcessionTypeUpdate

const hidden = {
  archived_at: 'datetime',
} as const

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** Concession types, those archived left out unless `where` asks for them. `GET /concession_types` */
export const list = /* @__PURE__ */ listOf<ConcessionType, typeof filters>('/concession_types', filters)

/** One concession type, by its id. `GET /concession_types/{id}` */
export const get = /* @__PURE__ */ getOf<ConcessionType, typeof hidden>('/concession_types/{id}', hidden)

/** Creates a concession type. `POST /concession_types` */
export const create = /* @__PURE__ */ createOf<ConcessionType, ConcessionTypeCreate>('/concession_types')

/** Changes the given fields of a concession type. `PATCH /concession_types/{id}` */
export const update = /* @__PURE__ */ updateOf<ConcessionType, ConcessionTypeUpdate>('/concession_types/{id}')
