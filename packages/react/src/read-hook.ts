'use client'
import { type Client, type Operation, toArguments } from '@cliniko/core'
import type { SkipToken } from '@tanstack/react-query'
import { isComplete } from './input.js'
import { type QueryOptions, type UserOptions, useMergedOptions } from './merge-options.js'
import { useClinikoClient } from './provider.js'

/**
 * Makes a hook that reads with an operation.
 *
 * @param toOptions - Makes the options of a query from the operation and its arguments.
 * @param useResult - TanStack Query's hook for these options.
 * @param idle - Stands in for `queryFn` while the input is incomplete. Without it, the query fails then.
 */
/* @__NO_SIDE_EFFECTS__ */
export function readHook<Options extends QueryOptions>(
  operation: Operation,
  toOptions: (client: Client, operation: Operation, ...args: readonly unknown[]) => Options,
  useResult: (options: Options) => unknown,
  idle?: SkipToken,
): unknown {
  function useRead(input?: unknown, options?: UserOptions): unknown {
    const args = toArguments(operation, input)
    const merged = useMergedOptions(toOptions(useClinikoClient(), operation, ...args), options)
    return useResult(idle && !isComplete(operation, input, args) ? { ...merged, queryFn: idle } : merged)
  }
  return Object.assign(useRead, { operation })
}
