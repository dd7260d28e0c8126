import { linkedRecord, paramsOf } from '@cliniko/core'
import type { CachedQuery } from '../cache.js'
import { type Held, heldBy } from '../descriptor.js'
import { type Membership, membershipOf } from '../membership.js'
import { type CachedPage, type CachedPages, type CachedRecord, listsIn, selfOf, withLists } from '../records.js'
import type { Change } from './paint.js'
import { type Placed, placeAll } from './place.js'
import { mapIds, without } from './positions.js'

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
  readonly isGuess: () => boolean
}

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

/** The lists of a query's data after patches. */
interface Lists {
  readonly lists: readonly (readonly CachedRecord[])[]
  /** How many entries were added in total. */
  readonly added: number
  readonly isCertain: boolean
  readonly isGuess: () => boolean
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

function patchList(
  held: Held,
  data: unknown,
  before: Lists['lists'],
  own: ReadonlyMap<string, Patch>,
  patches: readonly Patch[],
  find: Find,
): Lists {
  const ids = new Set(patches.map(({ id }) => id))
  if (!own.size) {
    const lists = before.map((list) => mapIds(list, ids, (record) => patchIncluded(record, patches)))
    return { lists, added: 0, isCertain: true, isGuess: () => false }
  }
  const rules = membershipOf(held.descriptor)
  const pages = held.kind === 'all' ? undefined : pagesIn(data)
  const isWhole = !pages || (!pages.at(-1)?.links.next && !pages[0]?.links.previous)
  const absent = new Map(own)
  let [added, isCertain, hasEntered] = [0, true, false]
  const changes: (readonly [record: CachedRecord, next: CachedRecord])[] = []
  /** Records that may have to move. */
  const moving = new Set<CachedRecord>()

  let lists: Lists['lists'] = before.map((list) =>
    mapIds(list, ids, (record) => {
      const patch = own.get(String(record.id))
      if (!patch) return patchIncluded(record, patches)
      // A record that is on two pages counts once.
      const isFirst = absent.delete(patch.id)
      const next = patch.change && patchRecord(held, record, patch.change, find)
      const isMember = patch.change ? rules.has(next ?? record) : false
      if ((patch.change && !next) || isMember === undefined) isCertain = false
      if (isMember === false) {
        if (isFirst) added--
        return undefined
      }
      const shown = patchIncluded(next ?? record, patches)
      if (!next || next === record) return shown
      changes.push([record, next])
      const difference = rules.compare(record, next)
      if (difference) moving.add(shown)
      else if (difference === undefined) isCertain = false
      return shown
    }),
  )
  /** Records that may enter, and whether their list had them: on pages that aren't here. */
  const entering = new Map<CachedRecord, boolean>()
  for (const patch of absent.values()) {
    const { resource, id, change, whole } = patch
    const source = whole ?? find(resource, id)
    const next = change && source && patchRecord(held, source, change, find)
    const isMember = change ? source && rules.has(next ?? source) : false
    // A list that is here as a whole didn't have the record. Of others, pages that aren't here may.
    const wasMember = isWhole || patch.previous === null ? false : patch.previous && rules.has(patch.previous)
    if (isMember === false && wasMember === false) continue
    const isKnown = wasMember !== undefined && isMember !== undefined && (!isMember || next !== undefined)
    if (!isKnown || (!isWhole && held.kind === 'page')) isCertain = false
    if (!isKnown) continue
    if (next && isMember) entering.set(patchIncluded(next, patches), wasMember)
    else {
      added--
      hasEntered = true
    }
  }
  const { placed, undecided, ...inOrder } = arrange(lists, moving, [...entering.keys()], rules, isWhole)
  lists = inOrder.lists
  if (undecided.size) isCertain = false
  for (const [record, wasMember] of entering) {
    if (undecided.has(record)) continue
    if (placed.has(record) || !wasMember) hasEntered = true
    if (!wasMember) added++
  }
  // Whatever enters, leaves or moves on one page of several moves the records of those after it.
  if (held.kind === 'page' && !isWhole && (added || moving.size)) isCertain = false
  // An empty screen would say that there are no records, though there are more pages.
  if (!isWhole && lists.every((list) => !list.length)) isCertain = false
  const isGuess = () => hasEntered || changes.some(([record, next]) => isSameSecond(record, next))
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

/** Puts records where they belong. A record that moves stays where it is if only the API knows where it belongs. */
function arrange(
  lists: Lists['lists'],
  moving: ReadonlySet<CachedRecord>,
  entering: readonly CachedRecord[],
  rules: Membership,
  isWhole: boolean,
): Placed {
  const others = moving.size ? lists.map((list) => without(list, moving)) : lists
  const arranged = placeAll(others, [...moving, ...entering], rules, isWhole)
  const decided = new Set([...moving].filter((record) => !arranged.undecided.has(record)))
  if (decided.size === moving.size) return arranged
  const again = arrange(lists, decided, entering, rules, isWhole)
  return { ...again, undecided: new Set([...again.undecided, ...arranged.undecided]) }
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
function isSameSecond(record: CachedRecord, next: CachedRecord): boolean {
  return record.updated_at === next.updated_at && JSON.stringify(record) !== JSON.stringify(next)
}

/** Whether a record is one of a resource, as its own link says. */
export function isOf(record: CachedRecord, resource: string): boolean {
  return holds(selfOf(record)?.split('/').at(-2) ?? '', resource)
}
