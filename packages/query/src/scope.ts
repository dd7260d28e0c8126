import type { Client } from '@cliniko/core'

/**
 * Returns the same client with another scope, for a session. Cache keys begin with the scope, so that two sessions share no
 * cache entry. Devtools, persisted caches and the names of locks and channels show it.
 *
 * @param scope - The id of the session, never its token.
 * @example const client = withScope(accountClient, session.id)
 */
export function withScope(client: Client, scope: string): Client {
  if (scope === client.scope) return client
  // A copy would freeze `limits`, which is read anew each time.
  return Object.create(client, { scope: { value: scope, enumerable: true } })
}
