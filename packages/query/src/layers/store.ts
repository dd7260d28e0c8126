import { replaceEqualDeep } from '@tanstack/query-core'
import type { CacheClient, CachedQuery, QueryEvent } from '../cache.js'
import { heldBy } from '../descriptor.js'
import type { Written } from '../effects.js'
import { sessionsOf } from '../sessions.js'
import { type Entry, entries } from './base.js'
import { finderOf } from './find.js'
import { createHistory } from './history.js'
import { joinLayers, joinReturned } from './merge.js'
import { type Find, isAbout, type Patch } from './patch.js'
import { patchData } from './patch-data.js'
import { responseIn } from './response-in.js'
import { withoutLayers } from './without-layers.js'

/** A write on its way. */
export interface PendingWrite {
  /**
   * Puts what the server returned into each query that it concerns. Returns the queries for which it isn't certain what the
   * API would return now: they are to be fetched again.
   */
  apply(patches: readonly Patch[]): ReadonlySet<CachedQuery>
  /** Marks queries to be fetched again, now if they are on screen. */
  invalidate(isAffected: (query: CachedQuery) => boolean): void
  /** Whether the session that it belongs to goes on. */
  isCurrent(): boolean
  /** Notes what it changed. */
  confirm(written: Written): void
  /** What other writes changed since it began: its response may be from before. */
  confirmedMeanwhile(): readonly Written[]
  /** A moment, for {@link hasNewer}. */
  now(): number
  /** Whether a newer version of a record may have arrived since a moment. */
  hasNewer(resource: string, id: string, since: number): boolean
  /** Takes its layer out: the cache has what it changed. */
  hide(): void
  /** Ends it, and takes its layer out. */
  end(): void
}

/**
 * Shows pending writes over what the server returned. Each query has a base, the last answer of the server; it shows the
 * base and, over it, the fields that pending writes change. A refused write takes its layer out again.
 */
export interface Store {
  /** Begins a write, and shows its layer if it has one. */
  begin(scope: string, layer?: Patch): PendingWrite
}

const stores = new WeakMap<CacheClient, Store>()

/** Returns the store of a query client. */
export function storeOf(queryClient: CacheClient): Store {
  const store = stores.get(queryClient) ?? createStore(queryClient)
  stores.set(queryClient, store)
  return store
}

/** A write that has begun, and not been forgotten. */
interface Begun {
  readonly scope: string
  /** What it changes, as far as that is shown. */
  layer: Patch | undefined
  /** How many responses had arrived before. */
  readonly since: number
}

function createStore(queryClient: CacheClient): Store {
  const cache = queryClient.getQueryCache()
  const writes = new Set<Begun>()
  const history = createHistory()
  /** Data that was replaced here. A cancelled request would put it back. */
  const past = new WeakSet<object>()
  /** What writes returned while a query was being fetched: its response may be from before. */
  const overtaken = new WeakMap<CachedQuery, readonly Patch[]>()
  /** Queries that were invalidated while being fetched, which goes on: the response would make them count as fresh. */
  const outdated = new WeakSet<CachedQuery>()
  let responses = 0
  /** The query whose data is being replaced here. */
  let painting: CachedQuery | undefined

  cache.subscribe((event) => {
    if ((event.type === 'updated' || event.type === 'added') && event.query !== painting) update(event)
  })
  sessionsOf(queryClient).onEnd(forget)

  function update({ query, action }: QueryEvent): void {
    const entry = entries.get(query)
    if (!entry && !writes.size && !overtaken.has(query) && !outdated.has(query)) return
    const { data } = query.state
    // A request that is sent now returns what has been written.
    if (action?.type === 'fetch') {
      overtaken.delete(query)
      outdated.delete(query)
    }
    const isResponse = action?.type === 'success' && !action.manual
    if (!isResponse && entry && (data === entry.shown || isPast(data))) {
      show(query, entry)
      return
    }
    responses++
    const base = isResponse ? responseIn(query, entry) : withoutLayers(query.queryKey[2], data, entry)
    const next = { base, shown: data, at: responses }
    entries.set(query, next)
    const patches = isResponse && overtaken.get(query)
    if (isResponse) overtaken.delete(query)
    const isCertain = !patches || patchBase(query, next, patches, true)
    // One page is from before or after, the others are not.
    if (!isCertain || (patches && query.state.fetchMeta?.fetchMore)) invalidateLater(query)
    if (isResponse && outdated.delete(query)) invalidateLater(query)
    show(query, next)
  }

  function isPast(data: unknown): boolean {
    return typeof data === 'object' && data !== null && past.has(data)
  }

  /**
   * Shows a query's base with the pending writes over it.
   * @param find - Shared by the queries of one pass, so that the cache is looked through once.
   */
  function show(query: CachedQuery, entry: Entry, find?: Find): void {
    const held = heldBy(query)
    const layers = held
      ? joinLayers([...writes].flatMap(({ scope, layer }) => (scope === held.scope && layer) || []))
      : []
    const { data: painted } =
      held && layers.length
        ? patchData(held, entry.base, layers, find ?? finderOf(cache, held.scope))
        : { data: entry.base }
    // A next page comes after pages that show the pending writes already: most often there is nothing to replace.
    const shown = held?.kind === 'infinite' && layers.length ? replaceEqualDeep(query.state.data, painted) : painted
    if (shown !== query.state.data) {
      if (typeof query.state.data === 'object' && query.state.data) past.add(query.state.data)
      painting = query
      query.setState({ data: shown })
      painting = undefined
    }
    entry.shown = shown
  }

  function affected(scope: string, patches: readonly Patch[]): readonly CachedQuery[] {
    const resources = [...new Set(patches.map(({ resource }) => resource))]
    return cache.getAll().filter((query) => resources.some((resource) => isAbout(query, scope, resource)))
  }

  function entryOf(query: CachedQuery): Entry {
    const entry = entries.get(query) ?? { base: query.state.data, shown: query.state.data, at: 0 }
    entries.set(query, entry)
    return entry
  }

  /**
   * @param isRaced - Whether the base may be from before or after the patches.
   * @returns Whether the base is certainly what the API would return now.
   */
  function patchBase(
    query: CachedQuery,
    entry: Entry,
    patches: readonly Patch[],
    isRaced: boolean,
    find?: Find,
  ): boolean {
    const held = heldBy(query)
    if (!held) return true
    const { data, isCertain, isGuess } = patchData(held, entry.base, patches, find ?? finderOf(cache, held.scope))
    entry.base = data
    return isCertain && !(isRaced && isGuess())
  }

  /** A query can't be fetched again while it still handles its response. */
  function invalidateLater(query: CachedQuery): void {
    void Promise.resolve().then(() => invalidate((other) => other === query))
  }

  function invalidate(isAffected: (query: CachedQuery) => boolean): void {
    for (const query of cache.getAll()) {
      const { fetchStatus, data } = query.state
      const goesOn = !query.isActive() || data === undefined
      if (fetchStatus === 'fetching' && goesOn && isAffected(query)) outdated.add(query)
    }
    void queryClient.invalidateQueries({ predicate: isAffected })
  }

  /** The responses to pending writes of a session that has ended concern nobody any more. */
  function forget(scope?: string): void {
    for (const write of writes) if (scope === undefined || write.scope === scope) writes.delete(write)
    for (const query of cache.getAll()) {
      const entry = entries.get(query)
      if (entry) show(query, entry)
    }
  }

  return {
    begin(scope, patch) {
      const write: Begun = { scope, layer: patch, since: responses }
      const repaint = () => {
        if (!patch) return
        const find = finderOf(cache, scope)
        for (const query of affected(scope, [patch])) show(query, entryOf(query), find)
      }
      const begunAt = history.now()
      writes.add(write)
      repaint()
      return {
        apply(patches) {
          const undecided = new Set<CachedQuery>()
          if (!writes.has(write)) return undecided
          for (const { resource, id } of patches) history.note(scope, resource, id)
          const find = finderOf(cache, scope)
          const known = patches.map((patch): Patch => {
            // Looked up only where it matters: a list that is here as a whole shows which records it had.
            if (patch.previous !== undefined) return patch
            return {
              ...patch,
              get previous() {
                return find(patch.resource, patch.id)
              },
            }
          })
          for (const query of affected(scope, patches)) {
            const entry = entryOf(query)
            if (query.state.fetchStatus === 'fetching') {
              overtaken.set(query, joinReturned([...(overtaken.get(query) ?? []), ...known]))
            }
            if (!patchBase(query, entry, known, entry.at > write.since, find)) undecided.add(query)
            show(query, entry, find)
          }
          return undecided
        },
        invalidate(isAffected) {
          if (writes.has(write)) invalidate(isAffected)
        },
        isCurrent: () => writes.has(write),
        confirm: history.confirm,
        confirmedMeanwhile: () => history.confirmedSince(begunAt),
        now: history.now,
        hasNewer: (resource, id, since) => history.hasNewer(scope, resource, id, since),
        hide() {
          write.layer = undefined
          repaint()
        },
        end() {
          if (writes.delete(write) && write.layer) repaint()
          if (!writes.size) history.clear()
        },
      }
    },
  }
}
