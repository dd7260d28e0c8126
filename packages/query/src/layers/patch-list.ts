import { paramsOf } from '@cliniko/core'
import type { Held } from '../descriptor.js'
import { type Membership, membershipOf } from '../membership.js'
import type { CachedPage, CachedPages, CachedRecord } from '../records.js'
import { isComplete } from './is-complete.js'
import { type Find, isOf, type Patch } from './patch.js'
import { isSameSecond, patchIncluded, patchRecord } from './patch-record.js'
import { type Placed, placeAll } from './place.js'
import { mapIds, without } from './positions.js'

/** The lists of a query's data after patches. */
export interface Lists {
  readonly lists: readonly (readonly CachedRecord[])[]
  /** How many entries were added in total. */
  readonly added: number
  readonly isCertain: boolean
  readonly isGuess: () => boolean
}

/** Patches the records of a list: they change, move, enter and leave. */
export function patchList(
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
    const isWholeRecord =
      next !== undefined && hasFieldsOf(next, held.resource === resource ? undefined : resource, before)
    const isKnown = wasMember !== undefined && isMember !== undefined && (!isMember || isWholeRecord)
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

/**
 * Whether a record has the fields of others on its list. A response may lack some.
 * @param resource - Which of the others to look at, if the list has records of several resources.
 */
function hasFieldsOf(record: CachedRecord, resource: string | undefined, lists: Lists['lists']): boolean {
  for (const list of lists) {
    const other = resource === undefined ? list[0] : list.find((candidate) => isOf(candidate, resource))
    if (other) return isComplete(record, other)
  }
  // There is more to any record than its id.
  return Object.keys(record).length > 1
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
