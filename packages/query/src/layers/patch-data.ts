import type { Held } from '../descriptor.js'
import { listsIn, withLists } from '../records.js'
import { type Find, holds, type Patch } from './patch.js'
import { type Lists, patchList } from './patch-list.js'
import { isSameSecond, patchIncluded, patchRecord } from './patch-record.js'

/** A query's data after patches. */
export interface Patched {
  readonly data: unknown
  /** Whether that is what the API would return, if the patches are newer than the data. */
  readonly isCertain: boolean
  /** Whether it would be wrong if they are older: a record entered, or changed within the second of its last change. */
  readonly isGuess: () => boolean
}

/** Returns a query's data with patches, by the rules of its own list. */
export function patchData(held: Held, data: unknown, patches: readonly Patch[], find: Find): Patched {
  if (data === undefined) return { data, isCertain: true, isGuess: () => false }
  const { kind, resource } = held
  const before = listsIn(kind, data)
  const own = new Map(patches.filter((patch) => holds(resource, patch.resource)).map((patch) => [patch.id, patch]))
  const { lists, added, isCertain, isGuess } =
    kind === 'one' ? patchOne(held, before, own, patches, find) : patchList(held, data, before, own, patches, find)
  const isSame = !added && lists.every((list, index) => list === before[index])
  return { data: isSame ? data : withLists(kind, data, lists, added), isCertain, isGuess }
}

function patchOne(
  held: Held,
  lists: Lists['lists'],
  own: ReadonlyMap<string, Patch>,
  patches: readonly Patch[],
  find: Find,
): Lists {
  const record = lists[0]?.[0]
  const patch = own.get(String(record?.id))
  const next = record && (patch ? patch.change && patchRecord(held, record, patch.change, find) : record)
  // Only the API can say that a record no longer exists.
  const isCertain = !record || next !== undefined
  const latest = next ?? record
  const shown = latest && patchIncluded(latest, patches)
  const isGuess = () => !!record && !!next && next !== record && isSameSecond(record, next)
  return { lists: shown === record ? lists : [shown ? [shown] : []], added: 0, isCertain, isGuess }
}
