import type { KeyKind } from './keys.js'

/** A record as the API returns it, with its related records if it has any. */
export interface CachedRecord {
  readonly id?: unknown
  readonly included?: { readonly [name: string]: CachedRecord | null | undefined }
  readonly [field: string]: unknown
}

/** One page of a list. */
export interface CachedPage {
  readonly items: readonly CachedRecord[]
  readonly totalEntries: number
  readonly links: { readonly next?: string | undefined; readonly previous?: string | undefined }
}

/** The pages of an infinite query. */
export interface CachedPages {
  readonly pages: readonly CachedPage[]
  readonly pageParams: readonly unknown[]
}

/** Returns the address in a link, or that of a record itself. */
export function selfOf(linked: unknown): string | undefined {
  const { links } = (linked ?? {}) as { readonly links?: { readonly self?: unknown } }
  return typeof links?.self === 'string' ? links.self : undefined
}

/** Returns the lists of records in a query's data: one for each page. None if a query has no data, or not of its kind. */
export function listsIn(kind: unknown, data: unknown): readonly (readonly CachedRecord[])[] {
  if (typeof data !== 'object' || data === null) return []
  // The kind of a key says what shape its data has.
  if (kind === 'one') return [[data as CachedRecord]]
  if (kind === 'all') return Array.isArray(data) ? [data] : []
  if (kind === 'page') return 'items' in data ? [(data as CachedPage).items] : []
  return kind === 'infinite' && 'pages' in data ? (data as CachedPages).pages.map(({ items }) => items) : []
}

/** Returns a query's data with other lists of records, and with `added` more entries in total. */
export function withLists(
  kind: KeyKind,
  data: unknown,
  lists: readonly (readonly CachedRecord[])[],
  added: number,
): unknown {
  if (kind === 'one') return lists[0]?.[0]
  if (kind === 'all') return lists[0]
  const pageAt = (page: CachedPage, index: number) => {
    const items = lists[index] ?? []
    return items === page.items && !added ? page : { ...page, items, totalEntries: page.totalEntries + added }
  }
  if (kind === 'page') return pageAt(data as CachedPage, 0)
  const { pages, pageParams } = data as CachedPages
  return { pages: pages.map(pageAt), pageParams }
}

/** Returns a record as the API returned it, without related records. */
export function withoutIncluded(record: CachedRecord): CachedRecord {
  if (!record.included) return record
  const { included: _included, ...own } = record
  return own
}
