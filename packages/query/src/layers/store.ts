import type { CacheClient, CachedQuery, QueryEvent } from '../cache.js'
import { type Descriptor, descriptorOf } from '../descriptor.js'
import { type CachedRecord, listsIn } from '../records.js'
import { baseOf, type Entry, entries } from './base.js'
import { concerns, holds, type Patch, patchData } from './patch.js'

/** A pending write. */
export interface Layer extends Patch {
  readonly scope: string
}

/**
 * Shows pending writes over what the server returned. Each query has a base, the last answer of the server; it shows the
 * base and, over it, the fields that pending writes change. A refused write takes its layer out again.
 */
export interface Store {
  /** Shows a pending write. Returns a function that takes it out again. */
  add(layer: Layer): () => void
  /** Puts what the server returned into each query that it concerns. */
  apply(scope: string, patches: readonly Patch[]): void
  /** Marks queries to be fetched again, now if they are on screen. */
  invalidate(isAffected: (query: CachedQuery) => boolean): void
  /** Runs a write after those of the same record. */
  inOrder<T>(record: string | undefined, write: () => Promise<T>): Promise<T>
  /** How often the cache was cleared: what was sent before the last time concerns nobody any more. */
  readonly generation: number
  /** Forgets the pending writes of a scope, or of all. */
  forget(scope?: string): void
}

const stores = new WeakMap<CacheClient, Store>()

/** Returns the store of a query client. */
export function storeOf(queryClient: CacheClient): Store {
  const store = stores.get(queryClient) ?? createStore(queryClient)
  stores.set(queryClient, store)
  return store
}

function createStore(queryClient: CacheClient): Store {
  const cache = queryClient.getQueryCache()
  let layers: readonly Layer[] = []
  let generation = 0
  let isPainting = false
  const queues = new Map<string, Promise<unknown>>()
  /** Data that was replaced here. A cancelled request would put it back. */
  const past = new WeakSet<object>()
  /** What arrived while a query was being fetched, perhaps from before. */
  const overtaken = new WeakMap<CachedQuery, Patch[]>()
  const outdated = new WeakSet<CachedQuery>()

  cache.subscribe((event) => {
    if (event.type === 'updated' || event.type === 'added') update(event)
  })
  queryClient.getMutationCache().subscribe(({ type, mutation }) => {
    // Only a cleared cache removes a mutation that is pending.
    if (type === 'removed' && mutation?.state.status === 'pending') forget()
  })

  function update({ query, action }: QueryEvent): void {
    const { data } = query.state
    const entry = entries.get(query)
    if (isPainting || (!entry && !layers.length && !overtaken.has(query) && !outdated.has(query))) return
    const isResponse = action?.type === 'success' && !action.manual
    if (!isResponse && entry && data === entry.shown) return
    const isPast = !isResponse && typeof data === 'object' && data !== null && past.has(data)
    const next: Entry = isPast && entry ? entry : { base: data, shown: data }
    entries.set(query, next)
    const patches = isResponse ? overtaken.get(query) : undefined
    overtaken.delete(query)
    if (patches) patchBase(query, next, patches, true)
    if (isResponse && outdated.delete(query)) query.invalidate()
    show(query, next)
  }

  /** Shows a query's base with the pending writes over it. */
  function show(query: CachedQuery, entry: Entry): void {
    const descriptor = descriptorOf(query)
    const own = descriptor ? layers.filter(({ scope }) => scope === descriptor.client.scope) : []
    const painted =
      descriptor && own.length ? patchData(descriptor, entry.base, merged(own), find(descriptor)).data : entry.base
    if (painted !== query.state.data) {
      if (typeof query.state.data === 'object' && query.state.data) past.add(query.state.data)
      isPainting = true
      query.setState({ data: painted })
      isPainting = false
    }
    entry.shown = painted
  }

  function find({ client: { scope } }: Descriptor) {
    return (resource: string, id: string): CachedRecord | undefined => {
      for (const query of cache.getAll()) {
        const [ownScope, ownResource, kind] = query.queryKey
        if (ownScope !== scope) continue
        for (const record of listsIn(kind, baseOf(query)).flat()) {
          if (record.id === id && holds(String(ownResource), resource)) return withoutIncluded(record)
          for (const related of Object.values(record.included ?? {})) {
            if (related?.id === id && isOf(related, resource)) return related
          }
        }
      }
      return undefined
    }
  }

  function affected(scope: string, patches: readonly Patch[]): readonly [CachedQuery, Descriptor][] {
    return cache.getAll().flatMap((query) => {
      const descriptor = descriptorOf(query)
      const isAffected =
        descriptor?.client.scope === scope && patches.some(({ resource }) => concerns(descriptor, resource))
      return isAffected ? [[query, descriptor] as [CachedQuery, Descriptor]] : []
    })
  }

  function repaint(scope: string, patches: readonly Patch[]): void {
    for (const [query] of affected(scope, patches)) {
      const entry = entries.get(query) ?? { base: query.state.data, shown: query.state.data }
      entries.set(query, entry)
      show(query, entry)
    }
  }

  function patchBase(query: CachedQuery, entry: Entry, patches: readonly Patch[], isRaced = false): void {
    const descriptor = descriptorOf(query)
    if (!descriptor) return
    const { data, isCertain } = patchData(descriptor, entry.base, patches, find(descriptor))
    const isChanged = data !== entry.base
    entry.base = data
    if (!isCertain || (isRaced && isChanged)) invalidate((other) => other === query)
  }

  function invalidate(isAffected: (query: CachedQuery) => boolean): void {
    for (const query of cache.getAll()) {
      if (isAffected(query) && query.state.fetchStatus === 'fetching' && !query.isActive()) outdated.add(query)
    }
    void queryClient.invalidateQueries({ predicate: isAffected })
  }

  function forget(scope?: string): void {
    generation++
    layers = scope === undefined ? [] : layers.filter((layer) => layer.scope !== scope)
  }

  return {
    add(layer) {
      layers = [...layers, layer]
      repaint(layer.scope, [layer])
      return () => {
        layers = layers.filter((other) => other !== layer)
        repaint(layer.scope, [layer])
      }
    },
    apply(scope, patches) {
      for (const [query] of affected(scope, patches)) {
        const entry = entries.get(query) ?? { base: query.state.data, shown: query.state.data }
        entries.set(query, entry)
        if (query.state.fetchStatus === 'fetching') {
          overtaken.set(query, [...(overtaken.get(query) ?? []), ...patches])
        }
        patchBase(query, entry, patches)
        show(query, entry)
      }
    },
    invalidate,
    async inOrder(record, write) {
      if (record === undefined) return write()
      const previous = queues.get(record)
      const result = previous ? previous.then(write, write) : write()
      const done = result.catch(() => {})
      queues.set(record, done)
      void done.then(() => {
        if (queues.get(record) === done) queues.delete(record)
      })
      return result
    },
    get generation() {
      return generation
    },
    forget,
  }
}

/** Joins the pending writes of each record, in order. */
function merged(layers: readonly Layer[]): readonly Patch[] {
  const byRecord = new Map<string, Patch>()
  for (const layer of layers) {
    const name = `${layer.resource}/${layer.id}`
    const earlier = byRecord.get(name)
    byRecord.set(name, earlier ? joined(earlier, layer) : layer)
  }
  return [...byRecord.values()]
}

function joined(earlier: Patch, later: Patch): Patch {
  const [first, second] = [earlier.change, later.change]
  return { ...later, change: first && second && ((record) => second(first(record))) }
}

function withoutIncluded({ included: _included, ...record }: CachedRecord): CachedRecord {
  return record
}

function isOf({ links }: CachedRecord, resource: string): boolean {
  const { self } = (links ?? {}) as { readonly self?: string }
  return self?.split('/').at(-2) === resource
}
