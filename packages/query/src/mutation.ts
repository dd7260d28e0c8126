import {
  type ActOperation,
  bodyOf,
  type ChangeOperation,
  type Client,
  type CreateOperation,
  type Operation,
  type OutOf,
  recordIdOf,
  toArguments,
  type VariablesOf,
} from '@cliniko/core'
import type { MutationFunctionContext, QueryClient } from '@tanstack/query-core'
import { affectedBy } from './invalidation.js'
import { resourceKey } from './keys.js'
import { changesOf, patchCache, restore, type Snapshot } from './optimistic.js'

/** Options for TanStack's `useMutation`: optimistic, rolled back on failure, and followed by what it touches. */
export interface ClinikoMutation<Data, Variables> {
  readonly mutationFn: (variables: Variables) => Promise<Data>
  readonly onMutate: (variables: Variables, context: MutationFunctionContext) => Promise<Snapshot>
  readonly onError: (
    error: Error,
    variables: Variables,
    snapshot: Snapshot | undefined,
    context: MutationFunctionContext,
  ) => void
  readonly onSettled: (
    data: Data | undefined,
    error: Error | null,
    variables: Variables,
    snapshot: Snapshot | undefined,
    context: MutationFunctionContext,
  ) => Promise<void>
  /** A write is never sent twice, unless the client is sure that it had no effect. */
  readonly retry: false
}

/**
 * Options of a mutation for a writing operation.
 *
 * Cached copies of the record change at once and go back if the write fails; then every query is fetched again whose
 * answer the write may have changed.
 *
 * @example
 * const cancel = useMutation(mutation(client, individualAppointments.cancel))
 * cancel.mutate({ id, cancellation_reason: CancellationReason.Sick })
 */
export function mutation<Op extends CreateOperation | ChangeOperation | ActOperation>(
  client: Client,
  operation: Op,
): ClinikoMutation<OutOf<Op>, VariablesOf<Op>>
export function mutation(client: Client, operation: Operation): ClinikoMutation<unknown, unknown> {
  return {
    mutationFn: (variables) => client.request(operation, ...toArguments(operation, variables)),
    async onMutate(variables, { client: queryClient }) {
      const args = toArguments(operation, variables)
      const id = recordIdOf(operation, args)
      if (id === undefined) return []
      const changes = changesOf(operation, bodyOf(operation, args) ?? {}, new Date().toISOString())
      return patchCache(queryClient, client, operation.resource, id, changes)
    },
    onError: (_error, _variables, snapshot, { client: queryClient }) => restore(queryClient, snapshot),
    onSettled: (_data, _error, _variables, _snapshot, { client: queryClient }) =>
      invalidate(queryClient, client, operation.resource),
    retry: false,
  }
}

/** Fetches again what shows on screen and is affected by a write to a resource; the rest when it's next looked at. */
export async function invalidate(queryClient: QueryClient, client: Client, resource: string): Promise<void> {
  await Promise.all(
    affectedBy(resource).map((name) => queryClient.invalidateQueries({ queryKey: resourceKey(client, name) })),
  )
}
