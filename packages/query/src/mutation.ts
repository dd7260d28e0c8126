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
import { changesOf, restore, type Snapshot, updateCached } from './optimistic.js'

/**
 * Options for TanStack Query's `useMutation`. The cache is updated at once, rolled back if the write fails, and what the
 * write affects is refetched.
 */
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
  /** The client retries a write only if the first attempt can't have had an effect. */
  readonly retry: false
}

/**
 * Returns the options of a mutation for an operation that writes.
 *
 * Cached copies of the record change at once and are rolled back if the write fails. Afterwards the queries that the
 * write affects are refetched.
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
      return updateCached(queryClient, client, operation.resource, id, changes)
    },
    onError: (_error, _variables, snapshot, { client: queryClient }) => restore(queryClient, snapshot),
    onSettled: (_data, _error, _variables, _snapshot, { client: queryClient }) =>
      invalidate(queryClient, client, operation.resource),
    retry: false,
  }
}

/**
 * Invalidates the queries that a write to a resource affects. Active queries are refetched now, the others when they are
 * next used.
 *
 * @example await invalidate(queryClient, client, 'patients')
 */
export async function invalidate(queryClient: QueryClient, client: Client, resource: string): Promise<void> {
  await Promise.all(
    affectedBy(resource).map((name) => queryClient.invalidateQueries({ queryKey: resourceKey(client, name) })),
  )
}
