'use client'
import type { ClinikoQuery, QueryError } from '@cliniko/query'
import { type SkipToken, skipToken } from '@tanstack/react-query'

/** The result of a hook that is made of several queries. */
export interface CombinedResult<Data> {
  /** Undefined until it can be made. */
  readonly data: Data | undefined
  /** The first error of a query. There may be `data` as well. */
  readonly error: QueryError | null
  /** Whether there is neither `data` nor an error. */
  readonly isPending: boolean
  /** Whether one of the queries is being fetched. */
  readonly isFetching: boolean
}

/** Options of a hook that is made of several queries. */
export interface CombinedOptions<Data, Selected = Data> {
  /** False: nothing is sent. Default: true. */
  readonly enabled?: boolean
  /** What the component gets of the data. */
  readonly select?: (data: Data) => Selected
  /** Milliseconds after which the queries are fetched again, while they are shown. Default: never. */
  readonly refetchInterval?: number | false
}

/** What this package needs of the result of a query. */
export interface QueryResult {
  readonly data?: unknown
  readonly error: unknown
  readonly isFetching: boolean
}

/** Makes one result from the results of several queries. */
export function combined<Data, Selected>(
  results: readonly QueryResult[],
  data: Data | undefined,
  select: ((data: Data) => Selected) | undefined,
): CombinedResult<Selected> {
  // TanStack Query doesn't know what queries fail with.
  const error = (results.find((result) => result.error)?.error ?? null) as QueryError | null
  return {
    data: data && selected(data, select),
    error,
    isPending: data === undefined && !error,
    isFetching: results.some((result) => result.isFetching),
  }
}

/** Returns what a component gets of the data. Without `select`, `Selected` is the type of the data. */
export function selected<Data, Selected>(data: Data, select: ((data: Data) => Selected) | undefined): Selected {
  return select ? select(data) : (data as unknown as Selected)
}

/** A query with the options of a hook. */
export interface CombinedQuery extends Omit<ClinikoQuery<unknown>, 'queryFn'> {
  readonly queryFn: ClinikoQuery<unknown>['queryFn'] | SkipToken
}

/** Adds the options of a hook to each of its queries. Without an input, nothing is sent. */
export function withOptions<Data, Selected>(
  queries: readonly ClinikoQuery<unknown>[],
  { enabled, refetchInterval }: CombinedOptions<Data, Selected>,
  hasInput: boolean,
  hook: string,
): CombinedQuery[] {
  return queries.map((query) => ({
    ...query,
    meta: { ...query.meta, hook },
    ...(enabled !== undefined && { enabled }),
    ...(refetchInterval !== undefined && { refetchInterval }),
    ...(!hasInput && { queryFn: skipToken }),
  }))
}
