import { type Client, type Operation, withoutOptions } from '@cliniko/core'

/** The input of a query: the path of its operation, then ids and parameters. */
export type KeyInput = readonly [path: string, ...args: readonly unknown[]]

/** The shape of a query's data. Queries of different kinds never share a cache entry. */
export type KeyKind = 'one' | 'page' | 'infinite' | 'all'

/**
 * `[scope, resource, kind, input]`. The scope names the account, so that two accounts never share a cache entry. A
 * shorter key matches every key that starts with it.
 */
export type ClinikoKey = readonly [scope: string, resource: string, kind: KeyKind, input: KeyInput]

/** Makes the key of a query. */
export function keyOf(client: Client, operation: Operation, kind: KeyKind, args: readonly unknown[]): ClinikoKey {
  return [client.scope, operation.resource, kind, [operation.path, ...withoutOptions(operation, args)]]
}

/**
 * Returns the start of every key of a resource, for invalidation and filters.
 * @example queryClient.invalidateQueries({ queryKey: resourceKey(client, 'patients') })
 */
export function resourceKey(client: Client, resource: string): readonly [scope: string, resource: string] {
  return [client.scope, resource]
}
