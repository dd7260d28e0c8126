import type { CachedRecord } from '../records.js'

type List = readonly CachedRecord[]

/** The records of a list, by their own ids and by those of the records that they include. Most ids have one. */
type RecordsById = Map<unknown, CachedRecord | Set<CachedRecord>>

/** An index that goes over from a list to the one that is made from it, because a new one costs as much as the list is long. */
interface Index {
  readonly records: RecordsById
  /** Goes up with each list that the index goes over to. */
  version: number
}

/** How to bring an index to the state of a list. */
interface Source {
  readonly index: Index
  /** The version that `edits` begin with. The index is of no use to the list if it has gone over to another one. */
  readonly version: number
  readonly edits: readonly Edit[]
}

/** What one list lacks of another, and what it has more. */
interface Edit {
  readonly removed: Iterable<CachedRecord>
  readonly added: Iterable<CachedRecord>
}

const sources = new WeakMap<List, Source>()

/** Lists that were looked through once. An index costs twice as much, so only a list that is looked through again gets one. */
const lookedThrough = new WeakSet<List>()

/** Shorter lists aren't worth an index. */
const short = 32

/** Notes that a list was made from another one by some edits. Its index is made of the other's when it is needed. */
export function derive(from: List, to: List, removed: Edit['removed'], added: Edit['added']): void {
  if (lookedThrough.has(from)) lookedThrough.add(to)
  const source = sources.get(from)
  if (source) sources.set(to, { ...source, edits: [...source.edits, { removed, added }] })
}

/**
 * Returns the records of a list that have one of these ids, or include a record that has. Undefined if the list has no index:
 * it is short, or has not been looked through before.
 */
export function indexedRecords(list: List, ids: Iterable<unknown>): ReadonlySet<CachedRecord> | undefined {
  if (list.length < short) return undefined
  if (!lookedThrough.has(list)) {
    lookedThrough.add(list)
    return undefined
  }
  const records = recordsById(list)
  const matches = new Set<CachedRecord>()
  for (const id of ids) {
    const known = records.get(id)
    if (known instanceof Set) for (const record of known) matches.add(record)
    else if (known) matches.add(known)
  }
  return matches
}

/** Whether a record has one of these ids, or includes a record that has. */
export function hasAnyId({ id, included }: CachedRecord, ids: ReadonlySet<unknown>): boolean {
  if (ids.has(id)) return true
  for (const name in included) if (ids.has(included[name]?.id)) return true
  return false
}

function recordsById(list: List): RecordsById {
  const source = sources.get(list)
  const isUsable = source?.version === source?.index.version
  const index = (isUsable && source?.index) || { records: new Map(), version: 0 }
  const edits = isUsable && source ? source.edits : [{ removed: [], added: list }]
  if (!edits.length) return index.records
  for (const { removed, added } of edits) {
    for (const record of removed) forEachId(record, (id) => remove(index.records, id, record))
    for (const record of added) forEachId(record, (id) => add(index.records, id, record))
  }
  index.version++
  sources.set(list, { index, version: index.version, edits: [] })
  return index.records
}

function forEachId({ id, included }: CachedRecord, call: (id: unknown) => void): void {
  call(id)
  for (const name in included) {
    const related = included[name]
    if (related) call(related.id)
  }
}

function add(records: RecordsById, id: unknown, record: CachedRecord): void {
  const known = records.get(id)
  if (!known) records.set(id, record)
  else if (known instanceof Set) known.add(record)
  else if (known !== record) records.set(id, new Set([known, record]))
}

function remove(records: RecordsById, id: unknown, record: CachedRecord): void {
  const known = records.get(id)
  if (known instanceof Set) known.delete(record)
  else if (known === record) records.delete(id)
}
