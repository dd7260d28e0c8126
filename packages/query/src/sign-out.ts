import { InputError } from '@cliniko/core'
import type { CacheClient, CachedQuery } from './cache.js'
import { sessionsOf } from './sessions.js'

/** What {@link signOut} needs of a `QueryClient`. */
export interface SignOutClient extends CacheClient {
  removeQueries(filters: { readonly predicate: (query: CachedQuery) => boolean }): void
}

/**
 * Removes all queries and mutations of a session from the cache. The responses to its requests and writes that are still on their way
 * don't come back into it.
 *
 * A mounted observer keeps the result that it shows: unsubscribe it, or unmount its component, first. The provider of
 * `@cliniko/react` does so when its `scope` changes.
 *
 * @param scope - The scope of the session's client.
 * @throws {@link InputError} without a scope.
 * @example signOut(queryClient, client.scope)
 */
export function signOut(queryClient: SignOutClient, scope: string): void {
  if (typeof scope !== 'string' || typeof queryClient?.removeQueries !== 'function') {
    throw new InputError('signOut takes a QueryClient and the scope of a session: signOut(queryClient, client.scope).')
  }
  sessionsOf(queryClient).end(scope)
  const mutations = queryClient.getMutationCache()
  for (const mutation of mutations.getAll()) if (mutation.options.mutationKey?.[0] === scope) mutations.remove(mutation)
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] === scope })
}
