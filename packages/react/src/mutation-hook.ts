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
import { type ClinikoMutation, mutation } from '@cliniko/query'
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useClinikoClient } from './provider.js'

/** TanStack Query's options for a mutation. Its callbacks run after the hook's own. */
export type MutationHookOptions<Data, Variables> = Omit<
  UseMutationOptions<Data, Error, Variables>,
  'mutationFn' | 'mutationKey' | 'networkMode' | 'retry'
>

/**
 * Writes. The cache changes at once and is rolled back if the write fails. Afterwards the queries that the write affects
 * are refetched.
 */
export interface MutationHook<Data, Variables> {
  (options?: MutationHookOptions<Data, Variables>): UseMutationResult<Data, Error, Variables>
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
  return function useClinikoMutation(options) {
    const own = optionsFor(useClinikoClient())
    return useMutation<Data, Error, Variables>({ ...options, ...own })
  }
}
