'use client'
import type {
  ActOperation,
  ChangeOperation,
  Client,
  CreateOperation,
  Operation,
  OutOf,
  VariablesOf,
} from '@cliniko/core'
import { type ClinikoMutation, mutation, type QueryError } from '@cliniko/query'
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useClinikoClient } from './provider.js'

/**
 * TanStack Query's options for a mutation, except the ones that the hook sets. All callbacks are yours: `onMutate` returns
 * the context of the others.
 */
export type MutationHookOptions<Data, Variables, Context = unknown> = Omit<
  UseMutationOptions<Data, QueryError, Variables, Context>,
  'mutationFn' | 'mutationKey' | 'networkMode' | 'retry' | 'retryDelay'
>

/**
 * Writes. The change shows at once in every query that has the record, and no more if the write fails. The response goes
 * into the cache. A write is never repeated by TanStack Query: the client repeats it only if it certainly had no effect.
 */
export interface MutationHook<Data, Variables> {
  <Context = unknown>(
    options?: MutationHookOptions<Data, Variables, Context>,
  ): UseMutationResult<Data, QueryError, Variables, Context>
  /** Absent from a hook that sends several operations, such as `useMarkArrived`. */
  readonly operation?: Operation
}

/**
 * Makes a hook that writes with an operation.
 * @example export const useCreatePatient = mutationHook(patients.create)
 */
/* @__NO_SIDE_EFFECTS__ */
export function mutationHook<Op extends CreateOperation | ChangeOperation | ActOperation>(
  operation: Op,
): MutationHook<OutOf<Op>, VariablesOf<Op>> {
  return Object.assign(
    hookOf((client) => mutation(client, operation)),
    { operation },
  )
}

/** Makes a hook from the options of a mutation. */
/* @__NO_SIDE_EFFECTS__ */
export function hookOf<Data, Variables>(
  optionsFor: (client: Client) => ClinikoMutation<Data, Variables>,
): MutationHook<Data, Variables> {
  return function useWrite<Context>(options?: MutationHookOptions<Data, Variables, Context>) {
    const own = optionsFor(useClinikoClient())
    return useMutation<Data, QueryError, Variables, Context>({ ...options, ...own })
  }
}
