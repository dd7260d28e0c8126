import type {
  ActOperation,
  ChangeOperation,
  Client,
  CreateOperation,
  Operation,
  OutOf,
  VariablesOf,
} from '@cliniko/core'
import { nameOf } from '@cliniko/core'
import type { WriteContext } from './cache.js'
import { checkOperation } from './check.js'
import { write } from './write.js'

/** Options for TanStack Query's `useMutation`. All callbacks of a mutation are free for the app. */
export interface ClinikoMutation<Data, Variables> {
  /** `[scope, resource, operation]`, for `useMutationState` and `isMutating`. */
  readonly mutationKey: readonly [scope: string, resource: string, operation: string]
  readonly mutationFn: (variables: Variables, context: WriteContext) => Promise<Data>
  /** The client retries a write only if it certainly had no effect. */
  readonly retry: false
  /** Offline a write fails at once. It doesn't wait to be sent at another time. */
  readonly networkMode: 'always'
}

/**
 * Returns the options of a mutation for an operation that writes.
 *
 * What the write changes shows at once in each query that has the record, also while they are fetched again. If the write
 * fails, it shows no more. Writes to one record are sent one after the other. The response goes into the cache: records
 * change, move, enter and leave lists by each list's own filters and order. Only what can't be worked out is fetched again.
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
  checkOperation(client, operation)
  return {
    mutationKey: [client.scope, operation.resource, nameOf(operation)],
    mutationFn: (variables, context) => write(context, client, operation, variables),
    retry: false,
    networkMode: 'always',
  }
}
