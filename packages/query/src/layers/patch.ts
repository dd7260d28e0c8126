import { linkedRecord, paramsOf } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'
import { type Membership, membershipOf } from '../membership.js'
import { type CachedRecord, listsIn, withLists } from '../records.js'
import type { Change } from './paint.js'

/** What is new about one record. */
export interface Patch {
  readonly resource: string
  readonly id: string
  /** Makes the new record from an old one. Undefined if the record was removed for good. */
  readonly change: Change | undefined
  /** The record, where it is known as a whole. It can enter lists that didn't have it. */
  readonly whole?: CachedRecord | undefined
}

/** A query's data after patches. */
export interface Patched {
  readonly data: unknown
  /** Whether that is what the API would return. */
  readonly isCertain: boolean
}

/** Whether a resource's lists hold records of another one. Bookings are appointments and blocks. */
export function holds(resource: string, other: string): boolean {
  return resource === other || (resource === 'bookings' && bookable.includes(other))
}

const bookable = ['individual_appointments', 'group_appointments', 'unavailable_blocks']

/** Whether patches of a resource concern a query: it has such records, or includes them. */
export function concerns({ operation, args }: Descriptor, resource: string): boolean {
  return holds(operation.resource, resource) || includedNames({ operation, args }, resource).length > 0
}

/** The names of the included links that may point to a resource. */
function includedNames({ operation, args }: Pick<Descriptor, 'operation' | 'args'>, resource: string): string[] {
  const include = paramsOf(operation, args)?.include ?? []
  return include.filter((name) => [operation.links[name] ?? []].flat().some((target) => holds(target, resource)))
}

/** Returns a query's data with patches, by the rules of its own list. */
export function patchData(descriptor: Descriptor, data: unknown, patches: readonly Patch[]): Patched {
  if (data === undefined) return { data, isCertain: true }
  const own = new Map<string, Patch>()
  for (const patch of patches) if (holds(descriptor.operation.resource, patch.resource)) own.set(patch.id, patch)
  const result = { isCertain: true, added: 0 }
  let lists = listsIn(descriptor.kind, data)
  if (own.size) lists = patchOwn(descriptor, lists, own, result)
  for (const patch of patches) {
    const names = includedNames(descriptor, patch.resource)
    if (names.length) lists = lists.map((list) => mapSame(list, (record) => patchIncluded(record, names, patch)))
  }
  const isSame = lists.every((list, index) => list === listsIn(descriptor.kind, data)[index])
  return { data: isSame && !result.added ? data : withLists(descriptor.kind, data, lists, result.added), ...result }
}
