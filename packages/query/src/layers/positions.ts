import type { CachedRecord } from '../records.js'
import { derive, hasAnyId, indexedRecords } from './record-index.js'

/** To look for more records than this one by one costs more than to look through the list once. */
const many = 200

/**
 * Maps the records of a list that have one of these ids, or include a record that has. The list is indexed if it is mapped
 * again, so that a write, or what a change feed brings, finds its records in many long lists at once.
 *
 * @returns The list itself if nothing changed. Records that become undefined are left out.
 */
export function mapIds(
  list: readonly CachedRecord[],
  ids: ReadonlySet<unknown>,
  map: (record: CachedRecord) => CachedRecord | undefined,
): readonly CachedRecord[] {
  let next: CachedRecord[] | undefined
  const [replaced, replacements]: [CachedRecord[], CachedRecord[]] = [[], []]
  const left: number[] = []
  for (const position of positionsOf(list, ids)) {
    const record = list[position]
    const mapped = record && map(record)
    if (!record || mapped === record) continue
    next ??= [...list]
    replaced.push(record)
    if (mapped) {
      next[position] = mapped
      replacements.push(mapped)
    } else left.push(position)
  }
  if (!next) return list
  for (const position of left.reverse()) next.splice(position, 1)
  derive(list, next, replaced, replacements)
  return next
}

/** Returns a list without some of its records. */
export function without(list: readonly CachedRecord[], records: ReadonlySet<CachedRecord>): readonly CachedRecord[] {
  const positions = positionsOfRecords(list, records)
  if (!positions.length) return list
  const rest = [...list]
  for (const position of positions.reverse()) rest.splice(position, 1)
  derive(list, rest, records, [])
  return rest
}

/** Returns the positions of the records that have one of these ids, or include a record that has, in ascending order. */
function positionsOf(list: readonly CachedRecord[], ids: ReadonlySet<unknown>): number[] {
  const records = indexedRecords(list, ids)
  if (records && records.size <= many) return positionsOfRecords(list, records)
  const positions: number[] = []
  for (let position = 0; position < list.length; position++) {
    const record = list[position]
    if (record && hasAnyId(record, ids)) positions.push(position)
  }
  return positions
}

/** Returns the positions of records in ascending order. `indexOf` compares pointers: it doesn't read the records of the list. */
function positionsOfRecords(list: readonly CachedRecord[], records: ReadonlySet<CachedRecord>): number[] {
  return [...records]
    .map((record) => list.indexOf(record))
    .filter((position) => position >= 0)
    .sort((a, b) => a - b)
}
