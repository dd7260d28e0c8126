import { paramsOf } from '@cliniko/core'
import type { CachedQuery } from '../cache.js'
import { heldBy } from '../descriptor.js'
import { type CachedRecord, listsIn, selfOf } from '../records.js'
import type { Change } from './paint.js'

/** What is new about one record. */
export interface Patch {
  readonly resource: string
  readonly id: string
  /** Makes the new record from an old one. Undefined if the record was removed for good. */
  readonly change: Change | undefined
  /** The record, where it is known as a whole. It can enter lists that didn't have it. */
  readonly whole?: CachedRecord | undefined
  /** The record before, where the cache has it; null if the record is new. */
  readonly previous?: CachedRecord | null | undefined
}

/** Finds a record in the cache. */
export type Find = (resource: string, id: string) => CachedRecord | undefined

/** Whether lists of a resource hold records of another one. Bookings are appointments and blocks. */
export function holds(resource: string, other: string): boolean {
  return resource === other || (resource === 'bookings' && bookable.includes(other))
}

const bookable = ['individual_appointments', 'group_appointments', 'unavailable_blocks']

/** Whether a query of a scope has records of a resource, or may include them. */
export function isAbout(query: CachedQuery, scope: string, resource: string): boolean {
  const held = heldBy(query)
  if (held?.scope !== scope) return false
  const { kind, descriptor } = held
  const includes = descriptor && paramsOf(descriptor.operation, descriptor.args)?.include?.length
  const lists = listsIn(kind, query.state.data)
  return holds(held.resource, resource) || Boolean(includes) || lists.some(([first]) => first?.included)
}

/** Whether a record is one of a resource, as its own link says. */
export function isOf(record: CachedRecord, resource: string): boolean {
  return holds(selfOf(record)?.split('/').at(-2) ?? '', resource)
}
