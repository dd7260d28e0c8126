import { type Page, paramsOf } from '@cliniko/core'
import type { ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import { joinPages } from '../join-pages.js'
import type { CachedPages } from '../records.js'
import { readPage } from './page.js'

/**
 * Fetches the next page of an infinite list. The API counts its pages from the start of the list: when records left it
 * since the pages before were fetched, others have moved up from this page to those before. They are fetched as well.
 */
export async function readNextPage(
  descriptor: Descriptor,
  context: ReadContext & { readonly pageParam: number },
): Promise<Page<unknown>> {
  const { client: queryClient, queryKey, pageParam } = context
  const page = await readPage(descriptor, context, { page: pageParam })
  const { pages, pageParams } = (queryClient.getQueryData(queryKey) as CachedPages | undefined) ?? none
  // When the whole list is fetched again, its first pages are new as well.
  if (!pages.length || pageParams.includes(pageParam)) return page
  const { operation, args } = descriptor
  const { perPage = 50 } = paramsOf(operation, args) ?? {}
  // With `maxPages` the pages before it were dropped on purpose.
  const firstPage = Number(pageParams[0])
  const loaded = joinPages(pages)
  const before = (pageParam - firstPage) * perPage
  const left = Math.max(before - loaded.length, (pages.at(-1)?.totalEntries ?? 0) - page.totalEntries)
  if (left <= 0) return page
  const loadedIds = new Set(loaded.map(({ id }) => id))
  const movedUp: unknown[] = []
  for (let number = pageParam - 1; number >= firstPage && number >= pageParam - Math.ceil(left / perPage); number--) {
    const { items } = await readPage(descriptor, context, { page: number })
    movedUp.unshift(...items.filter((item) => !loadedIds.has((item as { readonly id?: unknown }).id)))
  }
  return { ...page, items: [...movedUp, ...page.items] }
}

const none: CachedPages = { pages: [], pageParams: [] }
