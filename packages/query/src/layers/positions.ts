import type { CachedRecord } from '../records.js'

/** Where a list has each id, of its own records or of included ones. Most ids are there once. */
type Index = ReadonlyMap<unknown, number | readonly number[]>

const indexes = new WeakMap<readonly CachedRecord[], Index>()

/** Lists that were looked through once. An index costs twice as much, so only a list that is looked through again gets one. */
const lookedThrough = new WeakSet<readonly CachedRecord[]>()

/** A list isn't worth an index for more ids than this: looking through it once costs less. */
const few = 8

/**
 * Maps the records of a list that have one of these ids, or include a record that has. A list that
 * is mapped again is indexed, so that a write finds its record in many long lists at once.
 *
 * @returns The list itself if nothing changed. Records that become undefined are left out.
 */
export function mapIds(
  list: readonly CachedRecord[],
  ids: ReadonlySet<unknown>,
  map: (record: CachedRecord) => CachedRecord | undefined,
): readonly CachedRecord[] {
  const index = ids.size > few || !lookedThrough.has(list) ? undefined : indexOf(list)
  lookedThrough.add(list)
  const positions = index ? positionsIn(index, ids) : positionsOf(list, ids)
  let next: CachedRecord[] | undefined
  let isElsewhere = false
  const removed: number[] = []
  for (const position of positions) {
    const record = list[position]
    const mapped = record && map(record)
    if (mapped === record) continue
    next ??= [...list]
    if (mapped) next[position] = mapped
    else removed.push(position)
    isElsewhere ||= !mapped || !hasSameIds(record, mapped)
  }
  if (!next) return list
  for (const position of removed.sort((a, b) => b - a)) next.splice(position, 1)
  if (index && !isElsewhere) {
    indexes.set(next, index)
    lookedThrough.add(next)
  }
  return next
}

function indexOf(list: readonly CachedRecord[]): Index {
  const known = indexes.get(list)
  if (known) return known
  const index = new Map<unknown, number | number[]>()
  const add = (id: unknown, position: number) => {
    const positions = index.get(id)
    if (positions === undefined) index.set(id, position)
    else if (typeof positions === 'number') index.set(id, [positions, position])
    else positions.push(position)
  }
  for (const [position, record] of list.entries()) {
    add(record.id, position)
    for (const name in record.included) add(record.included[name]?.id, position)
  }
  indexes.set(list, index)
  return index
}

/** Looks through a list. Most records have none of the ids, and no related records. */
function positionsOf(list: readonly CachedRecord[], ids: ReadonlySet<unknown>): readonly number[] {
  const positions: number[] = []
  for (let position = 0; position < list.length; position++) {
    const record = list[position]
    if (record && (ids.has(record.id) || (record.included && includesAny(record.included, ids))))
      positions.push(position)
  }
  return positions
}

function includesAny(included: NonNullable<CachedRecord['included']>, ids: ReadonlySet<unknown>): boolean {
  for (const name in included) if (ids.has(included[name]?.id)) return true
  return false
}

function positionsIn(index: Index, ids: ReadonlySet<unknown>): ReadonlySet<number> {
  return new Set([...ids].flatMap((id) => index.get(id) ?? []))
}

/** Whether an index of the one record is right for the other as well. */
function hasSameIds(record: CachedRecord | undefined, other: CachedRecord): boolean {
  if (record?.id !== other.id) return false
  const [before, after] = [record?.included ?? {}, other.included ?? {}]
  return [before, after].every((included) =>
    Object.keys(included).every((name) => before[name]?.id === after[name]?.id),
  )
}
