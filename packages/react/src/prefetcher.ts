import type { ClinikoInfiniteQuery, ClinikoQuery } from '@cliniko/query'
import { type DehydratedState, dehydrate, QueryClient } from '@tanstack/react-query'

/** Fetches queries on a server, for the browser to start with. */
export interface Prefetcher {
  /**
   * Fetches queries at the same time. Await it to have their data in the HTML. Without `await` the page is sent at once,
   * and the data follow it.
   *
   * It never rejects: the browser sends the requests that failed, and shows their errors.
   *
   * @param queries - Options such as `query(client, patients.get, id)` and `appointmentsQuery(client, { from, to })`.
   */
  prefetch(...queries: readonly PrefetchableQuery[]): Promise<void>
  /** Returns what has been fetched, and what is on its way, for `<HydrateCliniko state={…}>`. */
  state(): DehydratedState
}

/** The options of a query: those of `query`, `allQuery` and `infiniteQuery`, or of a domain query. */
export type PrefetchableQuery =
  | ClinikoQuery<unknown>
  | Omit<ClinikoInfiniteQuery<unknown>, 'getNextPageParam' | 'select'>

/**
 * Creates a prefetcher. Each rendering of a page needs its own, because it holds the data of one user.
 *
 * @example
 * const cliniko = prefetcher()
 * await cliniko.prefetch(appointmentsQuery(client, { from, to, include: ['patient'] }))
 * return <HydrateCliniko state={cliniko.state()}><Day /></HydrateCliniko>
 */
export function prefetcher(): Prefetcher {
  const queryClient = new QueryClient()
  return {
    async prefetch(...queries) {
      await Promise.all(
        queries.map((options) =>
          'initialPageParam' in options
            ? queryClient.prefetchInfiniteQuery(options)
            : queryClient.prefetchQuery(options),
        ),
      )
    },
    state: () => dehydrate(queryClient, { shouldDehydrateQuery: ({ state: { status } }) => status !== 'error' }),
  }
}
