import type { Client, InputError, Operation } from '@cliniko/core'
import type { DataTag } from '@tanstack/query-core'
import type { ClinikoKey, KeyKind } from '../keys.js'
import { type ClinikoQuery, type CommonQueryOptions, commonOptions, type QueryError } from '../query.js'

/**
 * Makes the common options of a query that takes more than one request of an operation.
 *
 * @param operation - An operation of the resource that the result changes with.
 * @param question - What sets the query apart from others of the same resource and kind. It holds no personal values.
 */
export function workflowOptions<Data>(
  client: Client,
  operation: Operation,
  kind: KeyKind,
  question: string,
): CommonQueryOptions & { readonly queryKey: DataTag<ClinikoKey, Data, QueryError> } {
  const { resource } = operation
  return {
    ...commonOptions({ client, operation, args: [], kind }),
    queryKey: tagged([client.scope, resource, kind, question]),
  }
}

/** Adds to a key the type of its data. It exists only in the type. */
export function tagged<Data>(key: ClinikoKey): DataTag<ClinikoKey, Data, QueryError> {
  return key as DataTag<ClinikoKey, Data, QueryError>
}

/** Makes a query fail. Options are made in a render, which must not throw: a query with an invalid input fails instead. */
export function failing<Options extends FailingOptions>(options: Options, error: InputError): Options {
  const [scope, resource, kind] = options.queryKey
  return {
    ...options,
    queryKey: tagged([scope, resource, kind, `!${error.message}`]),
    queryFn: () => Promise.reject(error),
  }
}

/** What a query that fails keeps of a real one. */
type FailingOptions = Pick<ClinikoQuery<unknown>, 'queryKey' | 'queryFn'>
