/** The records of several pages in one list. */
interface Joined {
  readonly pages: readonly { readonly items: readonly unknown[] }[]
  /** Each record once. */
  readonly items: readonly unknown[]
  /** Grows with the pages: a copy would cost as much as joining them anew. */
  readonly identities: Set<unknown>
}

/** What was joined last, by the first page. */
const joined = new WeakMap<object, Joined>()

/**
 * Joins pages into one list, with each record once. A page that is added to those of the last time costs what it has itself,
 * however long the list is.
 */
export function joinPages<T>(pages: readonly { readonly items: readonly T[] }[]): readonly T[] {
  const [firstPage] = pages
  if (!firstPage) return []
  const last = joined.get(firstPage)
  const isLonger = last?.pages.every((page, index) => page === pages[index])
  if (last && isLonger && last.pages.length === pages.length) return last.items as readonly T[]
  const start = (isLonger && last) || { pages: [], items: [], identities: new Set<unknown>() }
  const items = [...start.items] as T[]
  const { identities } = start
  for (const page of pages.slice(start.pages.length)) {
    for (const record of page.items) {
      const identity = identityOf(record)
      if (identities.has(identity)) continue
      identities.add(identity)
      items.push(record)
    }
  }
  joined.set(firstPage, { pages, items, identities })
  return items
}

/** The id of a record, or the record itself if it has none, as available times do. */
function identityOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'id' in record ? record.id : record
}
