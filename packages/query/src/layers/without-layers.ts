import type { KeyKind } from '../keys.js'
import { type CachedPage, type CachedRecord, listsIn, withLists } from '../records.js'
import type { Entry } from './base.js'

/**
 * Takes pending writes out of data that an app made from what is shown, as `setQueryData` does: whatever is as it was shown is
 * as the server returned it. Returns data that comes from elsewhere as it is.
 */
export function withoutLayers(kind: unknown, data: unknown, entry: Entry | undefined): unknown {
  const [shownLists, baseLists] = [listsIn(kind, entry?.shown), listsIn(kind, entry?.base)]
  if (!entry || entry.base === entry.shown || !shownLists.length) return data
  const [shown, base] = [byId(shownLists), byId(baseLists)]
  const lists = listsIn(kind, data)
  // `resetQueries` leaves no data.
  if (!lists.length) return data
  const ownLists = lists.map((list, index) => {
    const records = list.flatMap((record) => {
      const [asShown, asReturned] = [shown.get(record.id), base.get(record.id)]
      if (!asShown) return [record]
      return asReturned ? [withoutLayer(record, asShown, asReturned)] : []
    })
    // Records that a pending write hides.
    baseLists[index]?.forEach((record, position) => {
      if (!shown.has(record.id)) records.splice(position, 0, record)
    })
    // An equal list stays the same object, as its index is kept by it.
    const isSame = records.length === list.length && records.every((record, position) => record === list[position])
    return isSame ? list : records
  })
  return withLists(kind as KeyKind, data, ownLists, totalOf(entry.base) - totalOf(entry.shown))
}

function withoutLayer(record: CachedRecord, shown: CachedRecord, base: CachedRecord): CachedRecord {
  if (shown === base) return record
  const fields = Object.entries(record)
  return Object.fromEntries(fields.map(([field, value]) => [field, value === shown[field] ? base[field] : value]))
}

function byId(lists: readonly (readonly CachedRecord[])[]): ReadonlyMap<unknown, CachedRecord> {
  return new Map(lists.flat().map((record) => [record.id, record]))
}

/** The entries in total, as a page or the first of several says. */
function totalOf(data: unknown): number {
  const { totalEntries, pages } = data as Partial<CachedPage> & { readonly pages?: readonly CachedPage[] }
  return totalEntries ?? pages?.[0]?.totalEntries ?? 0
}
