import { replaceEqualDeep } from '@tanstack/query-core'
import type { CacheClient, CachedQuery, QueryEvent } from '../cache.js'
import { heldBy } from '../descriptor.js'
import type { Written } from '../effects.js'
import type { CachedPages } from '../records.js'
import { type Entry, entries } from './base.js'
import { finderOf } from './find.js'
import { forgetters } from './forget.js'
import { joinLayers, latestPatches } from './merge.js'
import { type Find, isAbout, type Patch, patchData } from './patch.js'
import { withoutLayers } from './without-layers.js'

/** A write on its way. */
export interface PendingWrite {
  /**
   * Puts what the server returned into each query that it concerns. Queries for which it isn't certain what the API would
   * return now are fetched again.
   */
  apply(patches: readonly Patch[]): void
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
  /** Runs a write after those of the same record. */
  inOrder<T>(record: string | undefined, write: () => Promise<T>): Promise<T>
  /** Forgets the pending writes of a scope, or of all: their responses concern nobody any more. */
  readonly forget: (scope?: string) => void
}

const stores = new WeakMap<CacheClient, Store>()

/** Returns the store of a query client. */
export function storeOf(queryClient: CacheClient): Store {
  const store = stores.get(queryClient) ?? createStore(queryClient)
  stores.set(queryClient, store)
  forgetters.set(queryClient, store.forget)
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
  const queues = new Map<string, Promise<unknown>>()
  /** Data that was replaced here. A cancelled request would put it back. */
  const past = new WeakSet<object>()
  /** What writes returned while a query was being fetched: its response may be from before. */
  const overtaken = new WeakMap<CachedQuery, readonly Patch[]>()
  /** Queries that were invalidated while being fetched, which goes on: the response would make them count as fresh. */
  const outdated = new WeakSet<CachedQuery>()
  /** When records were last put into the cache, as far as a write on its way may want to know. */
  const arrivals = new Map<string, number>()
  /** What writes changed, for others that are on their way. */
  const confirmed = new Map<Written, number>()
  let responses = 0
  let now = 0
  /** The query whose data is being replaced here. */
  let painting: CachedQuery | undefined

  cache.subscribe((event) => {
    if ((event.type === 'updated' || event.type === 'added') && event.query !== painting) update(event)
  })
  const mutations = queryClient.getMutationCache()
  mutations.subscribe(({ type, mutation }) => {
    // A cleared cache still holds the mutations that it reports as removed. A mutation removed on its own is already gone.
    if (type === 'removed' && mutation && mutations.getAll().includes(mutation)) forget()
  })

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
    if (patches) patchBase(query, next, patches, true)
    // One page is from before or after, the others are not.
    if (patches && query.state.fetchMeta?.fetchMore) invalidateLater(query)
    if (isResponse && outdated.delete(query)) invalidateLater(query)
    show(query, next)
  }

  function isPast(data: unknown): boolean {
    return typeof data === 'object' && data !== null && past.has(data)
  }

  /** The server's part of a query's new data. All pages but the new one are as they were shown, pending writes included. */
  function responseIn({ state: { data, fetchMeta } }: CachedQuery, entry: Entry | undefined): unknown {
    const fetchMore = fetchMeta?.fetchMore
    if (!entry?.base || !fetchMore) return data
    const [before, { pages, pageParams }] = [(entry.base as CachedPages).pages, data as CachedPages]
    // With `maxPages` a page at the other end was dropped.
    const kept = pages.length - 1
    return fetchMore.direction === 'backward'
      ? { pages: [...pages.slice(0, 1), ...before.slice(0, kept)], pageParams }
      : { pages: [...before.slice(before.length - kept), ...pages.slice(kept)], pageParams }
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

  /** @param isRaced - Whether the base may be from before or after the patches. */
  function patchBase(query: CachedQuery, entry: Entry, patches: readonly Patch[], isRaced: boolean, find?: Find): void {
    const held = heldBy(query)
    if (!held) return
    const { data, isCertain, isGuess } = patchData(held, entry.base, patches, find ?? finderOf(cache, held.scope))
    entry.base = data
    if (!isCertain || (isRaced && isGuess())) invalidateLater(query)
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
      const begunAt = now
      writes.add(write)
      repaint()
      return {
        apply(patches) {
          if (!writes.has(write)) return
          for (const { resource, id } of patches) arrivals.set(`${scope}/${resource}/${id}`, ++now)
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
              overtaken.set(query, latestPatches([...(overtaken.get(query) ?? []), ...known]))
            }
            patchBase(query, entry, known, entry.at > write.since, find)
            show(query, entry, find)
          }
        },
        invalidate(isAffected) {
          if (writes.has(write)) invalidate(isAffected)
        },
        isCurrent: () => writes.has(write),
        confirm: (written) => void confirmed.set(written, ++now),
        confirmedMeanwhile: () => [...confirmed].flatMap(([written, at]) => (at > begunAt ? [written] : [])),
        now: () => now,
        hasNewer: (resource, id, since) => (arrivals.get(`${scope}/${resource}/${id}`) ?? 0) > since,
        hide() {
          write.layer = undefined
          repaint()
        },
        end() {
          if (writes.delete(write) && write.layer) repaint()
          if (writes.size) return
          arrivals.clear()
          confirmed.clear()
        },
      }
    },
    async inOrder(record, write) {
      if (record === undefined) return write()
      const result = (queues.get(record) ?? Promise.resolve()).then(write)
      const done = result.then(
        () => {},
        () => {},
      )
      queues.set(record, done)
      try {
        return await result
      } finally {
        if (queues.get(record) === done) queues.delete(record)
      }
    },
    forget,
  }
}
