import { type Client, type Operation, paramsOf } from '@cliniko/core'
import type { CacheClient, CachedQuery } from '../cache.js'
import { heldBy } from '../descriptor.js'
import { setFed } from '../fed.js'
import type { ChangeNews } from './news.js'
import type { WatchedList } from './tabs.js'

/** For how many milliseconds a query is kept up to date by changes alone. */
const longestUnchecked = 600_000

/** The same for one that shows related records which can't be loaded apart from it. */
const longestWithRelated = 120_000

/** The queries of a session that a feed keeps up to date. */
export interface Coverage {
  /** The lists whose changes are watched: the plain ones on screen, one for each resource. */
  watched(): readonly WatchedList[]
  /** Looks anew which queries on screen the feed keeps up to date, and marks them. */
  update(): void
  /** The queries that it keeps up to date, as far as they have data. */
  queries(): readonly CachedQuery[]
  /**
   * Fetches the query as a whole that has been without it for longest, if it is time: the API removes some records without a
   * trace. Returns whether it is.
   * @param refused - Resources of which no records are returned by their ids.
   */
  check(refused: ReadonlySet<string>): boolean
  /**
   * Notes that the changes of a resource are in the cache. Queries that have them all are fresh. One that missed earlier
   * changes is fetched: its data was fetched elsewhere, such as on a server, and came into the cache after those changes.
   */
  note(news: ChangeNews): void
  stop(): void
}

export function createCoverage(queryClient: CacheClient, { scope, clock }: Client): Coverage {
  const cache = queryClient.getQueryCache()
  /** When each query was last fetched as a whole. */
  const checkedAt = new Map<CachedQuery, number>()
  /** Until when each query has all changes of its resource. */
  const changedUntil = new WeakMap<CachedQuery, number>()

  function ownQueries(): readonly CachedQuery[] {
    return cache.getAll().filter(({ queryKey }) => queryKey[0] === scope)
  }

  function watched(): readonly WatchedList[] {
    const lists = new Map<string, WatchedList>()
    for (const query of ownQueries()) {
      const operation = query.isActive() ? heldBy(query)?.descriptor?.operation : undefined
      if (!operation || !isWatchable(operation)) continue
      lists.set(operation.resource, { list: operation, since: firstFetchOf(operation.resource) })
    }
    return [...lists.values()]
  }

  function firstFetchOf(resource: string): number {
    const times = ownQueries().flatMap((query) =>
      query.queryKey[1] === resource && query.isActive() && query.state.dataUpdatedAt
        ? [query.state.dataUpdatedAt]
        : [],
    )
    return Math.min(clock.now(), Date.now(), ...times)
  }

  return {
    watched,
    update() {
      const resources = new Set(watched().map(({ list }) => list.resource))
      const queries = new Set(cache.getAll())
      // A query that an app removes may still have observers.
      for (const query of checkedAt.keys()) if (!queries.has(query)) checkedAt.delete(query)
      for (const query of queries) {
        const held = heldBy(query)
        const isCovered = query.isActive() && held?.scope === scope && resources.has(held.resource)
        setFed(query, isCovered)
        if (!isCovered) checkedAt.delete(query)
        else if (query.state.data !== undefined && !checkedAt.has(query)) {
          checkedAt.set(query, query.state.dataUpdatedAt)
        }
      }
    },
    queries: () => [...checkedAt.keys()],
    check(refused) {
      const dueAt = ([query, at]: readonly [CachedQuery, number]) =>
        at + (includesAny(query, refused) ? longestWithRelated : longestUnchecked)
      const [next] = [...checkedAt].sort((a, b) => dueAt(a) - dueAt(b))
      if (!next || Date.now() <= dueAt(next)) return false
      checkedAt.set(next[0], Date.now())
      void queryClient.invalidateQueries({ predicate: (query) => query === next[0] })
      return true
    },
    note({ resource, from, to, isComplete }) {
      const missing = new Set<CachedQuery>()
      for (const query of ownQueries()) {
        const { data, dataUpdatedAt, fetchStatus, isInvalidated } = query.state
        if (query.queryKey[1] !== resource || data === undefined) continue
        const hasEarlier = Math.max(dataUpdatedAt, changedUntil.get(query) ?? 0) >= from
        if (hasEarlier) changedUntil.set(query, to)
        if (!query.isActive() || fetchStatus !== 'idle' || isInvalidated) continue
        if (!hasEarlier) missing.add(query)
        else if (isComplete) query.setState({ dataUpdatedAt: Date.now() })
      }
      if (missing.size) void queryClient.invalidateQueries({ predicate: (query) => missing.has(query) })
    },
    stop() {
      for (const query of checkedAt.keys()) setFed(query, false)
    },
  }
}

/** Whether a query includes records of one of these resources. */
function includesAny(query: CachedQuery, resources: ReadonlySet<string>): boolean {
  const descriptor = resources.size ? heldBy(query)?.descriptor : undefined
  const include = (descriptor && paramsOf(descriptor.operation, descriptor.args)?.include) ?? []
  return include.some((link) => [descriptor?.operation.links[link] ?? []].flat().some((name) => resources.has(name)))
}

/** Whether the changes of a list can be watched. */
export function isWatchable({ kind, ids, path, resource, filters }: Operation): boolean {
  return kind === 'list' && !ids.length && path === `/${resource}` && 'updated_at' in filters
}
