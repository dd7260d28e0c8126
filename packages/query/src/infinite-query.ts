import {
  type Between,
  type BetweenOperation,
  type BetweenPage,
  type BookableIds,
  type Client,
  type Filters,
  type IdArguments,
  type Included,
  type IncludeName,
  type ListOperation,
  type ListParams,
  type NestedListOperation,
  type Operation,
  type Page,
  paramsOf,
} from '@cliniko/core'
import type { DataTag, InfiniteData } from '@tanstack/query-core'
import type { ReadContext } from './cache.js'
import { checkOperation } from './check.js'
import { type Descriptor, described } from './descriptor.js'
import { joinPages } from './join-pages.js'
import type { ClinikoKey } from './keys.js'
import { type CommonQueryOptions, commonOptions, type QueryError } from './query.js'
import { readNextPage } from './read/next-page.js'

/** The data of an infinite query: the records of all pages so far, in one list. */
export interface InfiniteList<T> {
  /** Each record once, even if new records moved it onto two pages. */
  readonly items: readonly T[]
  /** How many records the list has on all pages, according to the latest page. */
  readonly totalEntries: number
}

/** Options for TanStack Query's `useInfiniteQuery`, `prefetchInfiniteQuery` and `fetchInfiniteQuery`. */
export interface ClinikoInfiniteQuery<T> extends CommonQueryOptions {
  readonly queryKey: DataTag<ClinikoKey, InfiniteData<Page<T>, number>, QueryError>
  readonly queryFn: (context: ReadContext & { readonly pageParam: number }) => Promise<Page<T>>
  readonly initialPageParam: number
  readonly getNextPageParam: (page: Page<T>) => number | null
  readonly select: (data: InfiniteData<Page<T>, number>) => InfiniteList<T>
}

/**
 * Returns the options of a query that reads a list page by page.
 *
 * No record is lost between two pages: if records left the list meanwhile, the next page comes with the ones that moved up.
 *
 * @example
 * const { data, fetchNextPage } = useInfiniteQuery(infiniteQuery(client, patients.list, { sort: 'last_name' }))
 * data?.items
 */
export function infiniteQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: ListOperation<T, F>,
  params?: ListParams<T, F, I>,
): ClinikoInfiniteQuery<Included<T, I>>
export function infiniteQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: NestedListOperation<T, F, readonly [string]>,
  parentId: string,
  params?: ListParams<T, F, I>,
): ClinikoInfiniteQuery<Included<T, I>>
export function infiniteQuery<T>(
  client: Client,
  operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>,
  ...args: readonly [...ids: IdArguments<BookableIds>, params: Between & BetweenPage]
): ClinikoInfiniteQuery<T>
export function infiniteQuery(
  client: Client,
  operation: Operation,
  ...args: readonly unknown[]
): ClinikoInfiniteQuery<unknown> {
  checkOperation(client, operation)
  const descriptor: Descriptor = { client, operation, args, kind: 'infinite' }
  return {
    ...commonOptions<InfiniteData<Page<unknown>, number>>(descriptor),
    queryFn: described((context) => readNextPage(descriptor, context), descriptor),
    initialPageParam: paramsOf(operation, args)?.page ?? 1,
    getNextPageParam: nextPageNumber,
    select: flatten,
  }
}

/** Reads the number of the next page from the API's own link. Returns null on the last page. */
function nextPageNumber({ links }: Page<unknown>): number | null {
  const page = /[?&]page=(\d+)/.exec(links.next ?? '')?.[1]
  return page ? Number(page) : null
}

/** Joins pages into one list, with each record once. */
function flatten<T>({ pages }: InfiniteData<Page<T>, number>): InfiniteList<T> {
  return { items: joinPages(pages), totalEntries: pages.at(-1)?.totalEntries ?? 0 }
}
