import { linkedRecord, paramsOf } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'
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
}

/** Finds a record in the cache. */
export type Find = (resource: string, id: string) => CachedRecord | undefined

/** A query's data after patches. */
export interface Patched {
  readonly data: unknown
  /** Whether that is what the API would return. */
  readonly isCertain: boolean
}

/** Whether lists of a resource hold records of another one. Bookings are appointments and blocks. */
export function holds(resource: string, other: string): boolean {
  return resource === other || (resource === 'bookings' && bookable.includes(other))
}

const bookable = ['individual_appointments', 'group_appointments', 'unavailable_blocks']

/** Whether a query has records of a resource, or includes them. */
export function concerns(descriptor: Descriptor, resource: string): boolean {
  return holds(descriptor.operation.resource, resource) || includedNames(descriptor, resource).length > 0
}

/** The names of the included links that may point to a resource. */
function includedNames({ operation, args }: Descriptor, resource: string): readonly string[] {
  const include = paramsOf(operation, args)?.include ?? []
  return include.filter((name) => [operation.links[name] ?? []].flat().some((target) => holds(target, resource)))
}

/** Returns a query's data with patches, by the rules of its own list. */
export function patchData(descriptor: Descriptor, data: unknown, patches: readonly Patch[], find: Find): Patched {
  if (data === undefined) return { data, isCertain: true }
  const { kind, operation } = descriptor
  const before = listsIn(kind, data)
  const own = new Map(
    patches.flatMap((patch) => (holds(operation.resource, patch.resource) ? [[patch.id, patch]] : [])),
  )
  const result =
    kind === 'one' ? patchOne(descriptor, before, own, find) : patchList(descriptor, data, before, own, find)
  let { lists } = result
  for (const patch of patches) {
    const names = includedNames(descriptor, patch.resource)
    if (names.length) lists = lists.map((list) => mapSame(list, (record) => patchIncluded(record, names, patch)))
  }
  const isSame = !result.added && lists.every((list, index) => list === before[index])
  return { data: isSame ? data : withLists(kind, data, lists, result.added), isCertain: result.isCertain }
}

/** The lists of a query's data after patches. */
interface Lists {
  readonly lists: readonly (readonly CachedRecord[])[]
  /** How many entries were added in total. */
  readonly added: number
  readonly isCertain: boolean
}

function patchOne(descriptor: Descriptor, lists: Lists['lists'], own: ReadonlyMap<string, Patch>, find: Find): Lists {
  const record = lists[0]?.[0]
  const patch = own.get(String(record?.id))
  if (!record || !patch) return { lists, added: 0, isCertain: true }
  // Only the API can say that a record no longer exists.
  if (!patch.change) return { lists, added: 0, isCertain: false }
  const next = patchRecord(descriptor, record, patch.change, find)
  return { lists: next ? [[next]] : lists, added: 0, isCertain: Boolean(next) }
}

function patchList(
  descriptor: Descriptor,
  data: unknown,
  before: Lists['lists'],
  own: ReadonlyMap<string, Patch>,
  find: Find,
): Lists {
  if (!own.size) return { lists: before, added: 0, isCertain: true }
  const rules = membershipOf(descriptor)
  const entering = new Map(own)
  let [added, isCertain] = [0, true]
  /** Records that have to be put where they belong. */
  const unplaced: CachedRecord[] = []

  let lists: Lists['lists'] = before.map((list) =>
    mapSame(list, (record) => {
      const patch = own.get(String(record.id))
      if (!patch) return record
      entering.delete(patch.id)
      const next = patch.change && patchRecord(descriptor, record, patch.change, find)
      if (patch.change && !next) isCertain = false
      const isMember = patch.change ? rules.has(next ?? record) : false
      if (isMember === undefined) isCertain = false
      if (isMember === false) {
        added--
        return undefined
      }
      if (!next || next === record) return record
      const moved = rules.compare(record, next)
      if (moved === undefined) isCertain = false
      if (!moved) return next
      unplaced.push(next)
      return undefined
    }),
  )

  for (const { whole } of entering.values()) {
    const isMember = whole && rules.has(whole)
    if (whole ? isMember === undefined : false) isCertain = false
    if (!whole || !isMember) continue
    const next = patchRecord(descriptor, whole, (record) => record, find)
    added++
    if (next) unplaced.push(next)
    else isCertain = false
  }
  const pages = descriptor.kind === 'all' ? undefined : pagesIn(data)
  const isWhole = !pages || (!pages.at(-1)?.links.next && !pages[0]?.links.previous)
  for (const record of unplaced) {
    const placed = place(lists, record, rules, isWhole)
    if (placed) lists = placed
    else isCertain = false
  }
  // Whatever enters or leaves one page of several moves the records of those after it.
  if (descriptor.kind === 'page' && !isWhole && (added || unplaced.length)) isCertain = false
  return { lists, added, isCertain: isCertain && fits(descriptor, lists) }
}

function pagesIn(data: unknown): readonly CachedPage[] {
  const pages = data as CachedPage | CachedPages
  return 'pages' in pages ? pages.pages : [pages]
}

/** Whether one page still has room for its records. */
function fits({ kind, operation, args }: Descriptor, lists: Lists['lists']): boolean {
  return kind !== 'page' || (lists[0]?.length ?? 0) <= (paramsOf(operation, args)?.perPage ?? 50)
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
function patchRecord(
  { operation, args }: Descriptor,
  record: CachedRecord,
  change: Change,
  find: Find,
): CachedRecord | undefined {
  const changed = change(record)
  const include = paramsOf(operation, args)?.include ?? []
  if (changed === record && (record.included || !include.length)) return record
  if (!include.length) return changed
  const included: Record<string, CachedRecord | null> = {}
  for (const name of include) {
    const target = linkedRecord(changed[name])
    const present = record.included?.[name]
    const isPresent = present && target && present.id === target.id
    const related = !target ? null : isPresent ? present : find(target.resource, target.id)
    if (related === undefined) return undefined
    included[name] = related
  }
  return { ...changed, included }
}

function patchIncluded(record: CachedRecord, names: readonly string[], patch: Patch): CachedRecord {
  let { included } = record
  for (const name of names) {
    const related = included?.[name]
    if (related?.id !== patch.id) continue
    const next = patch.change ? patch.change(related) : null
    if (next !== related) included = { ...included, [name]: next }
  }
  return included && included !== record.included ? { ...record, included } : record
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
