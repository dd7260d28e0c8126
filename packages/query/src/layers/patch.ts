import { linkedRecord, paramsOf } from '@cliniko/core'
import type { Held } from '../descriptor.js'
import { type Membership, membershipOf } from '../membership.js'
import { type CachedPage, type CachedPages, type CachedRecord, listsIn, withLists } from '../records.js'
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

/** A query's data after patches. */
export interface Patched {
  readonly data: unknown
  /** Whether that is what the API would return, if the patches are newer than the data. */
  readonly isCertain: boolean
  /** Whether it would be wrong if they are older: a record entered, or changed within the second of its last change. */
  readonly isGuess: boolean
}

/** Whether lists of a resource hold records of another one. Bookings are appointments and blocks. */
export function holds(resource: string, other: string): boolean {
  return resource === other || (resource === 'bookings' && bookable.includes(other))
}

const bookable = ['individual_appointments', 'group_appointments', 'unavailable_blocks']

/** Whether a query has records of a resource, or may include them. */
export function concerns({ resource, kind, descriptor }: Held, data: unknown, other: string): boolean {
  const includes = descriptor && paramsOf(descriptor.operation, descriptor.args)?.include?.length
  return holds(resource, other) || Boolean(includes) || listsIn(kind, data).some(([first]) => first?.included)
}

/** Returns a query's data with patches, by the rules of its own list. */
export function patchData(held: Held, data: unknown, patches: readonly Patch[], find: Find): Patched {
  if (data === undefined) return { data, isCertain: true, isGuess: false }
  const { kind, resource } = held
  const before = listsIn(kind, data)
  const own = new Map(patches.filter((patch) => holds(resource, patch.resource)).map((patch) => [patch.id, patch]))
  const result = kind === 'one' ? patchOne(held, before, own, find) : patchList(held, data, before, own, find)
  const lists = result.lists.map((list) => mapSame(list, (record) => patchIncluded(record, patches)))
  const isSame = !result.added && lists.every((list, index) => list === before[index])
  const { isCertain, isGuess } = result
  return { data: isSame ? data : withLists(kind, data, lists, result.added), isCertain, isGuess }
}

/** The lists of a query's data after patches. */
interface Lists {
  readonly lists: readonly (readonly CachedRecord[])[]
  /** How many entries were added in total. */
  readonly added: number
  readonly isCertain: boolean
  readonly isGuess: boolean
}

function patchOne(held: Held, lists: Lists['lists'], own: ReadonlyMap<string, Patch>, find: Find): Lists {
  const record = lists[0]?.[0]
  const patch = own.get(String(record?.id))
  const unchanged = { lists, added: 0, isCertain: true, isGuess: false }
  if (!record || !patch) return unchanged
  const next = patch.change && patchRecord(held, record, patch.change, find)
  // Only the API can say that a record no longer exists.
  if (!next) return { ...unchanged, isCertain: false }
  return next === record ? unchanged : { ...unchanged, lists: [[next]], isGuess: isSameSecond(record, next) }
}

function patchList(
  held: Held,
  data: unknown,
  before: Lists['lists'],
  own: ReadonlyMap<string, Patch>,
  find: Find,
): Lists {
  if (!own.size) return { lists: before, added: 0, isCertain: true, isGuess: false }
  const rules = membershipOf(held.descriptor)
  const pages = held.kind === 'all' ? undefined : pagesIn(data)
  const isWhole = !pages || (!pages.at(-1)?.links.next && !pages[0]?.links.previous)
  const absent = new Map(own)
  let [added, isCertain, isGuess] = [0, true, false]
  /** Records that may have to move. */
  const moving: CachedRecord[] = []

  let lists: Lists['lists'] = before.map((list) =>
    mapSame(list, (record) => {
      const patch = own.get(String(record.id))
      if (!patch) return record
      // A record that is on two pages counts once.
      const isFirst = absent.delete(patch.id)
      const next = patch.change && patchRecord(held, record, patch.change, find)
      const isMember = patch.change ? rules.has(next ?? record) : false
      if ((patch.change && !next) || isMember === undefined) isCertain = false
      if (isMember === false) {
        if (isFirst) added--
        return undefined
      }
      if (!next || next === record) return record
      isGuess ||= isSameSecond(record, next)
      const difference = rules.compare(record, next)
      if (difference) moving.push(next)
      else if (difference === undefined) isCertain = false
      return next
    }),
  )
  for (const record of moving) {
    const placed = place(
      lists.map((list) => mapSame(list, (other) => (other === record ? undefined : other))),
      record,
      rules,
      isWhole,
    )
    if (placed) lists = placed
    else isCertain = false
  }

  for (const { resource, id, change, whole, previous } of absent.values()) {
    const source = whole ?? find(resource, id)
    const next = change && source && patchRecord(held, source, change, find)
    const isMember = change ? source && rules.has(next ?? source) : false
    // A list that is here as a whole didn't have the record. Of others, pages that aren't here may.
    const wasMember = isWhole || previous === null ? false : previous && rules.has(previous)
    if (isMember === false && wasMember === false) continue
    const placed = next && isMember ? place(lists, next, rules, isWhole) : undefined
    const isKnown = wasMember !== undefined && isMember !== undefined && (!isMember || placed !== undefined)
    if (!isKnown || (!isWhole && held.kind === 'page')) isCertain = false
    if (!isKnown) continue
    const difference = Number(isMember) - Number(wasMember)
    if (difference || (placed && placed !== lists)) isGuess = true
    added += difference
    lists = placed ?? lists
  }
  // Whatever enters, leaves or moves on one page of several moves the records of those after it.
  if (held.kind === 'page' && !isWhole && (added || moving.length)) isCertain = false
  // An empty screen would say that there are no records, though there are more pages.
  if (!isWhole && lists.every((list) => !list.length)) isCertain = false
  return { lists, added, isCertain: isCertain && fits(held, lists), isGuess }
}

function pagesIn(data: unknown): readonly CachedPage[] {
  const pages = data as CachedPage | CachedPages
  return 'pages' in pages ? pages.pages : [pages]
}

/** Whether one page still has room for its records. */
function fits({ kind, descriptor }: Held, lists: Lists['lists']): boolean {
  const { perPage = 50 } = (descriptor && paramsOf(descriptor.operation, descriptor.args)) ?? {}
  return kind !== 'page' || (lists[0]?.length ?? 0) <= perPage
}

/** Puts a record where it belongs. Undefined if only the API knows where. */
function place(
  lists: Lists['lists'],
  record: CachedRecord,
  rules: Membership,
  isWhole: boolean,
): Lists['lists'] | undefined {
  const records = lists.flat()
  let [low, high] = [0, records.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = records[middle]
    const difference = other && rules.compare(record, other)
    if (difference === undefined) return undefined
    if (difference < 0) high = middle
    else low = middle + 1
  }
  // Past the last page so far it comes with the next one.
  if (low === records.length && !isWhole) return lists
  let position = low
  const page = lists.findIndex((list, index) => {
    if (position <= list.length || index === lists.length - 1) return true
    position -= list.length
    return false
  })
  return lists.map((list, index) =>
    index === page ? [...list.slice(0, position), record, ...list.slice(position)] : list,
  )
}

/**
 * Returns a changed record with the related records that belong to it. Undefined if a related record isn't in the cache.
 */
function patchRecord({ descriptor }: Held, record: CachedRecord, change: Change, find: Find): CachedRecord | undefined {
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

function patchIncluded(record: CachedRecord, patches: readonly Patch[]): CachedRecord {
  let { included } = record
  for (const [name, related] of Object.entries(included ?? {})) {
    if (!related) continue
    let next: CachedRecord | null = related
    for (const patch of patches) {
      if (next?.id === patch.id && isOf(next, patch.resource)) next = patch.change ? patch.change(next) : null
    }
    if (next !== related) included = { ...included, [name]: next }
  }
  return included && included !== record.included ? { ...record, included } : record
}

/** Whether two versions of a record differ although they have the same time: which is newer can't be told. */
function isSameSecond(record: CachedRecord, next: CachedRecord): boolean {
  return record.updated_at === next.updated_at && JSON.stringify(record) !== JSON.stringify(next)
}

/** Whether a record is one of a resource, as its own link says. */
export function isOf({ links }: CachedRecord, resource: string): boolean {
  const { self } = (links ?? {}) as { readonly self?: string }
  return holds(self?.split('/').at(-2) ?? '', resource)
}

/** Maps a list, without the records that become undefined. Returns the list itself if nothing changed. */
function mapSame(
  list: readonly CachedRecord[],
  map: (record: CachedRecord) => CachedRecord | undefined,
): readonly CachedRecord[] {
  let isSame = true
  const next: CachedRecord[] = []
  for (const record of list) {
    const mapped = map(record)
    if (mapped !== record) isSame = false
    if (mapped) next.push(mapped)
  }
  return isSame ? list : next
}
