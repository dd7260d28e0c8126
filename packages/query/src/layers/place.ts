import type { Membership } from '../membership.js'
import type { CachedRecord } from '../records.js'
import { derive } from './record-index.js'

/** Lists with records put where they belong. */
export interface Placed {
  readonly lists: readonly (readonly CachedRecord[])[]
  /** The records that are on the lists now. Others belong past the last page so far, and come with the next one. */
  readonly placed: ReadonlySet<CachedRecord>
  /** The records of which only the API knows where they belong. */
  readonly undecided: ReadonlySet<CachedRecord>
}

/**
 * Puts records where they belong in a list, all in one pass: a change feed brings up to a hundred for lists of thousands.
 *
 * @param lists - The records that are there and in order: a list for each page.
 * @param isWhole - Whether these are all pages.
 */
export function placeAll(
  lists: Placed['lists'],
  entering: readonly CachedRecord[],
  rules: Membership,
  isWhole: boolean,
): Placed {
  const [placed, undecided] = [new Set<CachedRecord>(), new Set<CachedRecord>()]
  if (!entering.length) return { lists, placed, undecided }
  const records = lists.length === 1 ? (lists[0] ?? []) : lists.flat()
  /** The records to insert before each position, in order. */
  const insertions = new Map<number, readonly CachedRecord[]>()
  for (const record of entering) {
    const position = positionOf(record, records, rules)
    const others = (position !== undefined && insertions.get(position)) || []
    const rank = positionOf(record, others, rules)
    if (position === undefined || rank === undefined) undecided.add(record)
    else if (position < records.length || isWhole) {
      insertions.set(position, [...others.slice(0, rank), record, ...others.slice(rank)])
      placed.add(record)
    }
  }
  return { lists: withInsertions(lists, insertions), placed, undecided }
}

/** Returns the position before which a record belongs. Undefined if only the API knows. */
function positionOf(
  record: CachedRecord,
  records: readonly CachedRecord[],
  { compare }: Membership,
): number | undefined {
  let [low, high] = [0, records.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = records[middle]
    const difference = other && compare(record, other)
    if (difference === undefined) return undefined
    if (difference < 0) high = middle
    else low = middle + 1
  }
  return low
}

/** Inserts records before positions that count through all lists. Between two lists they go to the end of the first. */
function withInsertions(
  lists: Placed['lists'],
  insertions: ReadonlyMap<number, readonly CachedRecord[]>,
): Placed['lists'] {
  const fromTheEnd = [...insertions].sort(([a], [b]) => b - a)
  let end = 0
  return lists.map((list, index) => {
    const start = end
    end += list.length
    const own = fromTheEnd.filter(([position]) => (position > start || !index) && position <= end)
    if (!own.length) return list
    const items = [...list]
    for (const [position, records] of own) items.splice(position - start, 0, ...records)
    derive(
      list,
      items,
      [],
      own.flatMap(([, records]) => records),
    )
    return items
  })
}
