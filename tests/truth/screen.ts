import type { Client, ListOperation, ListParams, NestedListOperation, Operation } from '@cliniko/core'
import { allQuery, infiniteQuery, mutation, queryOf } from '@cliniko/query'
import {
  InfiniteQueryObserver,
  type InfiniteQueryObserverResult,
  MutationObserver,
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverResult,
} from '@tanstack/query-core'
import { differences } from './compare.js'
import type { Fresh } from './fresh.js'
import type { Question } from './questions.js'

/** A query on screen. */
export interface Shown {
  readonly question: Question
  readonly queryKey: QueryKey
  result(): QueryObserverResult<unknown> | InfiniteQueryObserverResult<unknown>
  /** Loads the next page of an infinite list. */
  loadMore(): Promise<unknown>
  remove(): void
}

type AnyList = NestedListOperation<unknown, Operation['filters'], readonly [string]>

/** Puts a query on screen, as a component that uses it does. */
export function show(queryClient: QueryClient, client: Client, question: Question): Shown {
  const { kind, operation, args } = question
  if (kind === 'infinite') {
    const options = infiniteQuery(client, operation as AnyList, ...(args as [string, ListParams<unknown>]))
    const observer = new InfiniteQueryObserver(queryClient, options)
    const remove = observer.subscribe(() => {})
    const { queryKey } = options
    return {
      question,
      queryKey,
      result: () => observer.getCurrentResult(),
      loadMore: () => observer.fetchNextPage(),
      remove,
    }
  }
  const options =
    kind === 'all'
      ? allQuery(client, operation as AnyList, ...(args as [string, ListParams<unknown>]))
      : queryOf(client, operation, ...args)
  const observer = new QueryObserver<unknown>(queryClient, options as unknown as { queryKey: QueryKey })
  const remove = observer.subscribe(() => {})
  const { queryKey } = options
  return { question, queryKey, result: () => observer.getCurrentResult(), loadMore: async () => {}, remove }
}

/** Performs a write, as a component that uses it does. */
export async function write(
  queryClient: QueryClient,
  client: Client,
  operation: Operation,
  variables: unknown,
): Promise<unknown> {
  const observer = new MutationObserver(queryClient, mutation(client, operation as ListOperation as never))
  return observer.mutate(variables as never)
}

/**
 * Returns what a query shows that isn't so, or that it lacks.
 * @param mayVanish - Whether a record that is hidden now may be shown as one that doesn't exist.
 */
export function untruths({ result }: Shown, fresh: Fresh, mayVanish = true): readonly string[] {
  const { data, error } = result()
  const isGone = error?.name === 'NotFoundError'
  if (fresh.kind === 'gone') return isGone || data === null || data === undefined ? [] : ['still looks alive']
  if (isGone) return fresh.kind === 'hidden' && mayVanish ? [] : ['says that it is gone']
  if (error) return [`shows the error ${error.name}`]
  if (fresh.kind !== 'list') return differences(data, fresh.data)
  return untruthsOfPages(result() as InfiniteQueryObserverResult<unknown>, fresh.items)
}

/** Of a list that isn't loaded to its end, the pages so far must be its start. */
function untruthsOfPages(
  { data, hasNextPage }: InfiniteQueryObserverResult<unknown>,
  fresh: readonly unknown[],
): readonly string[] {
  const { items = [], totalEntries } = (data ?? {}) as { items?: readonly unknown[]; totalEntries?: number }
  return [
    ...differences(items, hasNextPage ? fresh.slice(0, items.length) : fresh, 'items'),
    ...differences(totalEntries, fresh.length, 'totalEntries'),
    ...(fresh.length && !items.length ? ['shows no items'] : []),
  ]
}
