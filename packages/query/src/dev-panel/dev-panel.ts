import { type Client, nameOf, type RequestEvent, type ResponseEvent } from '@cliniko/core'
import type { CacheClient, CachedQuery, QueryEvent } from '../cache.js'
import { checkClients } from '../check.js'
import { type Descriptor, descriptorOf } from '../descriptor.js'
import { trackFetches } from './fetches.js'
import { hookNamesOf } from './hook-name.js'
import type { CacheHit, DevPanelState, PanelRequest } from './state.js'

/** How many requests and hits are kept. */
const most = 500

/** Options of {@link createDevPanel}. */
export interface DevPanelOptions {
  /** The module of the hooks, to name the one behind each query: `import * as hooks from '@cliniko/react'`. */
  readonly hooks?: object | undefined
}

/** The data of a developer panel. Its methods can be passed to `useSyncExternalStore`. */
export interface DevPanel {
  /** Calls back after changes, once for all changes of a tick. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Returns the state: the same object until something changes. */
  readonly getSnapshot: () => DevPanelState
  /** Forgets all requests and hits. */
  readonly clear: () => void
  /** Stops recording. */
  readonly stop: () => void
}

/**
 * Records what a client sends, which queries it is for, and when the cache is enough, for a developer panel. It holds no
 * personal data: no id, filter, key or response.
 *
 * @throws {@link InputError} if `client` or `queryClient` is none.
 * @example
 * const panel = createDevPanel(client, queryClient, { hooks })
 * const { requests, hits, limits } = useSyncExternalStore(panel.subscribe, panel.getSnapshot)
 */
export function createDevPanel(client: Client, queryClient: CacheClient, { hooks }: DevPanelOptions = {}): DevPanel {
  checkClients(queryClient, client, 'createDevPanel(client, queryClient)')
  const empty = { requests: [], hits: [], totals: { requests: 0, retries: 0, hits: 0 } }
  const hookOf = hookNamesOf(hooks)
  const fetches = trackFetches(hookOf)
  const listeners = new Set<() => void>()
  let state: DevPanelState = { ...empty, limits: client.limits }
  let isNotifying = false

  function change(changes: Partial<DevPanelState>): void {
    state = { ...state, ...changes, limits: client.limits }
    if (isNotifying) return
    isNotifying = true
    // A query may be fetched while React renders, when no component may be updated.
    queueMicrotask(() => {
      isNotifying = false
      for (const listener of listeners) listener()
    })
  }

  function addRequest(event: RequestEvent): void {
    const { operation, attempt, ids } = event
    const queries = fetches.queriesOf(event)
    const request: PanelRequest = { operation, attempt, ids, sentAt: client.clock.now(), queries }
    const { requests, retries, hits } = state.totals
    change({
      requests: [...state.requests, request].slice(-most),
      totals: { hits, requests: requests + 1, retries: retries + Number(attempt > 1) },
    })
  }

  function endRequest({ operation, attempt, ids, status, duration }: ResponseEvent): void {
    const request = state.requests.find(
      (other) =>
        other.duration === undefined && other.operation === operation && other.attempt === attempt && other.ids === ids,
    )
    if (request)
      change({
        requests: state.requests.map((other) => (other === request ? { ...request, status, duration } : other)),
      })
  }

  function addHit(query: CachedQuery, descriptor: Descriptor): void {
    const { operation, kind } = descriptor
    const hook = hookOf(query, descriptor)
    const hit: CacheHit = { operation: nameOf(operation), kind, ...(hook && { hook }), at: client.clock.now() }
    change({ hits: [...state.hits, hit].slice(-most), totals: { ...state.totals, hits: state.totals.hits + 1 } })
  }

  function noteQuery({ type, query, action }: QueryEvent): void {
    const descriptor = descriptorOf(query)
    if (descriptor?.client !== client) return
    // An observer that needs new data fetches it as soon as it is added.
    if (type === 'observerAdded') queueMicrotask(() => isAnswered(query) && addHit(query, descriptor))
    if (type !== 'updated') return
    if (action?.type === 'fetch') fetches.start(query, descriptor)
    // `setQueryData` is a manual success.
    else if (action?.type === 'success' && !action.manual && fetches.end(query) === false) addHit(query, descriptor)
    else if (action?.type === 'error') fetches.end(query)
  }

  const stopRequests = client.listen({ onRequest: addRequest, onResponse: endRequest })
  const stopQueries = queryClient.getQueryCache().subscribe(noteQuery)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getSnapshot: () => state,
    clear: () => change(empty),
    stop() {
      stopRequests()
      stopQueries()
    },
  }
}

/** Whether a query has data and fetches none. */
function isAnswered({ state: { data, fetchStatus } }: CachedQuery): boolean {
  return data !== undefined && fetchStatus === 'idle'
}
