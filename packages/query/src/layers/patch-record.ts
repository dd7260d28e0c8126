import { linkedRecord, paramsOf } from '@cliniko/core'
import type { Held } from '../descriptor.js'
import type { CachedRecord } from '../records.js'
import type { Change } from './paint.js'
import { type Find, isOf, type Patch } from './patch.js'

/**
 * Returns a changed record with the related records that belong to it. Undefined if a related record isn't in the cache.
 */
export function patchRecord(
  { descriptor }: Held,
  record: CachedRecord,
  change: Change,
  find: Find,
): CachedRecord | undefined {
  const changed = change(record)
  const include = record.included
    ? Object.keys(record.included)
    : ((descriptor && paramsOf(descriptor.operation, descriptor.args)?.include) ?? [])
  if (!include.length || (changed === record && record.included)) return changed
  const included: Record<string, CachedRecord | null> = {}
  for (const name of include) {
    const target = linkedRecord(changed[name])
    const present = record.included?.[name]
    const related = !target ? null : present?.id === target.id ? present : find(target.resource, target.id)
    if (related === undefined) return undefined
    included[name] = related
  }
  return { ...changed, included }
}

/** Returns a record with patches of the related records that it includes. */
export function patchIncluded(record: CachedRecord, patches: readonly Patch[]): CachedRecord {
  let { included } = record
  if (!included) return record
  for (const [name, related] of Object.entries(included)) {
    if (!related) continue
    let next: CachedRecord | null = related
    for (const patch of patches) {
      if (next?.id === patch.id && isOf(next, patch.resource)) next = patch.change ? patch.change(next) : null
    }
    if (next !== related) included = { ...included, [name]: next }
  }
  return included !== record.included ? { ...record, included } : record
}

/** Whether two versions of a record differ although they have the same time: which is newer can't be told. */
export function isSameSecond(record: CachedRecord, next: CachedRecord): boolean {
  return record.updated_at === next.updated_at && JSON.stringify(record) !== JSON.stringify(next)
}
