import type { CachedQuery } from '../cache.js'
import { heldBy } from '../descriptor.js'
import { membershipOf } from '../membership.js'
import { type CachedRecord, listsIn, selfOf } from '../records.js'
import { baseOf } from './base.js'
import { type Find, holds, isOf, type Patch } from './patch.js'

/** Records that have changed. */
export interface Changed {
  readonly scope: string
  readonly resource: string
  readonly ids: ReadonlySet<string>
  /** What is known of the changes. */
  readonly layers: readonly Patch[]
}

/** Returns whether a query shows records that have changed, or may show them when it is fetched again. */
export function mayShow(query: CachedQuery, { scope, resource, ids, layers }: Changed, find: Find): boolean {
  const held = heldBy(query)
  if (held?.scope !== scope) return false
  const isOwn = holds(held.resource, resource)
  const lists = listsIn(held.kind, baseOf(query))
  const isShown = (record: CachedRecord) =>
    (isOwn && ids.has(String(record.id))) ||
    Object.values(record.included ?? {}).some(
      (related) => related && ids.has(String(related.id)) && isOf(related, resource),
    )
  if (lists.some((list) => list.some(isShown))) return true
  if (!isOwn) return false
  if (held.kind === 'one') return !lists.length && (!held.descriptor || ids.has(String(held.descriptor.args[0])))
  const rules = membershipOf(held.descriptor)
  return [...ids].some((id) => {
    const known = find(resource, id)
    const layer = layers.find((other) => other.id === id)
    return rules.has(known ? (layer?.change?.(known) ?? onlyLinks(known)) : { id }) !== false
  })
}

/** A write to another record changes fields of a record, not which records it belongs to. */
function onlyLinks(record: CachedRecord): CachedRecord {
  return Object.fromEntries(Object.entries(record).filter(([field, value]) => field === 'id' || selfOf(value)))
}
