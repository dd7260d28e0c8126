'use client'
import type { ActOperation, ChangeOperation, Client, CreateOperation, OutOf, VariablesOf } from '@cliniko/core'
import { type ClinikoMutation, mutation, type Snapshot } from '@cliniko/query'
import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useClinikoClient } from './provider.js'

/** TanStack's own options of a mutation. Its callbacks run after the hook's own. */
export type MutationHookOptions<Data, Variables> = Omit<
  UseMutationOptions<Data, Error, Variables, Snapshot>,
  'mutationFn' | 'onMutate'
>

/** Writes. The cache changes at once, goes back if it fails, and what the write touches is fetched again. */
export type MutationHook<Data, Variables> = (
  options?: MutationHookOptions<Data, Variables>,
) => UseMutationResult<Data, Error, Variables, Snapshot>

/** Makes the hook that writes with an operation: `export const useCreatePatient = mutationHook(patients.create)`. */
/* @__NO_SIDE_EFFECTS__ */
export function mutationHook<Op extends CreateOperation | ChangeOperation | ActOperation>(
  operation: Op,
): MutationHook<OutOf<Op>, VariablesOf<Op>> {
  return hookOf((client) => mutation(client, operation))
}

/** Makes the hook of a mutation's options. */
/* @__NO_SIDE_EFFECTS__ */
export function hookOf<Data, Variables>(
  build: (client: Client) => ClinikoMutation<Data, Variables>,
): MutationHook<Data, Variables> {
  return function useClinikoMutation(options) {
    const own = build(useClinikoClient())
    return useMutation<Data, Error, Variables, Snapshot>({
      ...own,
      ...options,
      async onError(...args) {
        own.onError(...args)
        await options?.onError?.(...args)
      },
      async onSettled(...args) {
        await own.onSettled(...args)
        await options?.onSettled?.(...args)
      },
    })
  }
}
