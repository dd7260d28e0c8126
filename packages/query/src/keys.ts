import { type Client, type Operation, withoutOptions } from '@cliniko/core'

/** What a query is told: the path of its operation, then ids and parameters. */
export type KeyInput = readonly [path: string, ...args: readonly unknown[]]

/** How a query is read; kinds never share an entry, since what they cache has different shapes. */
export type KeyKind = 'one' | 'page' | 'infinite' | 'all'

/**
 * `[scope, resource, kind, input]`. The scope is the account's, so that two accounts never see each other's cache; a
 * shorter key matches all below it.
 */
export type ClinikoKey = readonly [scope: string, resource: string, kind: KeyKind, input: KeyInput]

/** The key of a query. */
export function keyOf(client: Client, operation: Operation, kind: KeyKind, args: readonly unknown[]): ClinikoKey {
  return [client.scope, operation.resource, kind, [operation.path, ...withoutOptions(operation, args)]]
}

/**
 * The start of every key of a resource, for invalidation and filters.
 * @example queryClient.invalidateQueries({ queryKey: resourceKey(client, 'patients') })
 */
export function resourceKey(client: Client, resource: string): readonly [scope: string, resource: string] {
  return [client.scope, resource]
}
