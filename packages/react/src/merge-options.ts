'use client'
import type { ClinikoKey } from '@cliniko/query'
import { useMemo } from 'react'
import { useMovingTimeWarning } from './moving-time.js'

/** What this package needs of the options of a query. */
export interface QueryOptions {
  readonly queryKey: ClinikoKey
  readonly queryFn: unknown
  readonly meta: object
}

/** What this package needs of the options that a hook is called with. */
export interface UserOptions {
  readonly meta?: object | undefined
  /** What a component gets of the data. */
  readonly select?: unknown
}

/**
 * Joins the options of a query with those that a hook is called with. The latter win where they are defined, except for the key, the function and
 * `meta.health`. A `select` gets what the query's own `select` returns.
 *
 * @param hook - The name of a hook with a query of its own, for the developer panel.
 */
export function useMergedOptions<Options extends QueryOptions>(
  own: Options,
  options: UserOptions | undefined,
  hook?: string,
): Options {
  const { queryKey, queryFn, meta } = own
  useMovingTimeWarning(queryKey)
  const selecting = useSelect(own, options)
  return {
    ...own,
    ...defined(options),
    ...selecting,
    queryKey,
    queryFn,
    meta: { ...options?.meta, ...meta, ...(hook && { hook }) },
  }
}

/** An option that is undefined is left out: `retry: undefined` would bring back the retries of TanStack Query. */
function defined(options: UserOptions | undefined): UserOptions {
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined))
}

/** Joins two `select` functions. The result is the same function at each render, so that TanStack Query runs it once. */
function useSelect(own: UserOptions, options: UserOptions | undefined): UserOptions | undefined {
  const [first, second] = [own.select, options?.select]
  return useMemo(() => {
    if (typeof first !== 'function') return undefined
    return { select: typeof second === 'function' ? (data: unknown) => second(first(data)) : first }
  }, [first, second])
}
