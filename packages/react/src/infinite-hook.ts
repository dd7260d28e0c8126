'use client'
import type { Filters, Included, IncludeName, ListOperation, ListParams, Page } from '@cliniko/core'
import { type ClinikoKey, type InfiniteList, infiniteQuery } from '@cliniko/query'
import {
  skipToken,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { useClinikoClient } from './provider.js'

/** TanStack's own options of an infinite query, less those the hook sets. */
export type InfiniteHookOptions<T> = Omit<
  UseInfiniteQueryOptions<Page<T>, Error, InfiniteList<T>, ClinikoKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'select'
>

/** Reads a list page by page; `data.items` are the records of all pages so far. While `params` is null nothing is sent. */
export type InfiniteHook<T, F extends Filters> = <const I extends IncludeName<T> = never>(
  params?: ListParams<T, F, I> | null,
  options?: InfiniteHookOptions<Included<T, I>>,
) => UseInfiniteQueryResult<InfiniteList<Included<T, I>>, Error>

/** No list has a page 0: what isn't asked for must not find the answers of another list in the cache. */
const nothing = { page: 0 }

/** Makes the hook that reads a list page by page: `export const useInfinitePatients = infiniteHook(patients.list)`. */
/* @__NO_SIDE_EFFECTS__ */
export function infiniteHook<T, F extends Filters>(operation: ListOperation<T, F>): InfiniteHook<T, F> {
  return function useClinikoInfiniteQuery<const I extends IncludeName<T> = never>(
    params?: ListParams<T, F, I> | null,
    options?: InfiniteHookOptions<Included<T, I>>,
  ) {
    const built = infiniteQuery(useClinikoClient(), operation, params === null ? nothing : (params ?? {}))
    return useInfiniteQuery<Page<Included<T, I>>, Error, InfiniteList<Included<T, I>>, ClinikoKey, number>({
      ...built,
      ...options,
      ...(params === null && { queryFn: skipToken }),
    })
  }
}
