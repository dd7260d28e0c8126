import { type Client, InputError } from '@cliniko/core'
import type { CacheClient } from '../cache.js'
import { checkClients } from '../check.js'
import { createFeed, type Feed, shortestInterval, type WatchOptions } from './feed.js'

const feeds = new WeakMap<CacheClient, Map<string, { readonly feed: Feed; watchers: number }>>()

/**
 * Keeps the lists on screen up to date by what changed since they were fetched, instead of fetching them again: a poll is
 * one request of a few kilobytes. Records that others change, move, cancel or create change, move, leave and enter the
 * lists. Lists that the feed keeps up to date aren't fetched on focus.
 *
 * All tabs of a session share one feed. It stops while no tab is in view, and is checked by a full request every ten
 * minutes, for records that the API removes without a trace. Call it once for a session, however often: calls share a
 * feed, and the first one's options hold.
 *
 * @returns A function that ends it.
 * @throws {@link InputError} if `interval` is out of range, or the clients are swapped.
 * @example const stop = watchChanges(queryClient, client)
 */
export function watchChanges(queryClient: CacheClient, client: Client, options: WatchOptions = {}): () => void {
  checkClients(queryClient, client, 'watchChanges(queryClient, client)')
  const { interval } = options
  if (interval !== undefined && typeof interval !== 'function' && !(interval >= shortestInterval)) {
    throw new InputError('interval must be a number of milliseconds, 1000 or more, or a function that returns one.')
  }
  const byScope = feeds.get(queryClient) ?? new Map<string, { readonly feed: Feed; watchers: number }>()
  feeds.set(queryClient, byScope)
  const shared = byScope.get(client.scope) ?? { feed: createFeed(queryClient, client, options), watchers: 0 }
  byScope.set(client.scope, shared)
  shared.watchers++
  let isWatching = true
  return () => {
    if (!isWatching) return
    isWatching = false
    shared.watchers--
    if (shared.watchers) return
    byScope.delete(client.scope)
    shared.feed.stop()
  }
}
