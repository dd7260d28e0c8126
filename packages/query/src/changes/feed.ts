import { type ChangeSource, type Client, changes, type Operation } from '@cliniko/core'
import { focusManager, onlineManager } from '@tanstack/query-core'
import type { CacheClient, CachedQuery } from '../cache.js'
import { type Held, heldBy } from '../descriptor.js'
import { isUndecided } from '../effects.js'
import { setFed } from '../fed.js'
import { staleTimeOf } from '../freshness.js'
import { type PendingWrite, storeOf } from '../layers/store.js'
import type { CachedRecord } from '../records.js'
import { patchWith } from '../write.js'
import { createTabs, type WatchedList } from './tabs.js'

/** How a change feed runs. */
export interface WatchOptions {
  /**
   * Milliseconds between two requests, 1000 or more. Resources take turns, reference data more rarely than others, so that
   * this is what the feed costs, however many lists are on screen. Default: 20 000, three requests a minute.
   */
  readonly interval?: number | undefined
  /** Called with the error of a request. The feed goes on. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/** A running change feed. */
export interface Feed {
  stop(): void
}

/** What one tab tells the others. */
interface News {
  readonly resource: string
  readonly records: readonly CachedRecord[]
  readonly cursor: string
}

/** For how many milliseconds a list is kept up to date by its changes alone. */
const longestUnchecked = 600_000

/** How far back the first poll begins, in milliseconds: the clocks here and there may differ. */
const overlap = 60_000

/** Starts a change feed for the lists of a session that are on screen. */
export function createFeed(
  queryClient: CacheClient,
  client: Client,
  { interval = 20_000, onError }: WatchOptions,
): Feed {
  const { scope, clock } = client
  const cache = queryClient.getQueryCache()
  const cursors = new Map<string, string>()
  /** When each resource was last polled, by this tab or another. */
  const polledAt = new Map<string, number>()
  /** When each query was last fetched as a whole. */
  const checkedAt = new Map<CachedQuery, number>()
  const controller = new AbortController()
  const tabs = createTabs<News>(`cliniko ${scope}`, {
    ownLists: watched,
    isWatchable,
    isNews,
    onNews(news) {
      put(news)
      markChecked(news.resource)
    },
    onLead: () => hasStarted && void next(true),
  })
  let hasStarted = false
  let cancelTimer = () => {}
  let isCoverScheduled = false
  let isPolling = false
  /** Whether the last turn was a full check. */
  let hasChecked = false

  /** The lists whose changes are watched: the plain ones on screen, one for each resource. */
  function watched(): readonly WatchedList[] {
    const lists = new Map<string, Operation>()
    for (const query of activeQueries()) {
      const operation = heldBy(query)?.descriptor?.operation
      if (operation && isWatchable(operation)) lists.set(operation.resource, operation)
    }
    return Array.from(lists.values(), (list) => ({
      list,
      since: Math.min(clock.now(), Date.now(), ...fetchTimes(list.resource)),
    }))
  }

  function activeQueries(): readonly CachedQuery[] {
    return cache.getAll().filter((query) => query.queryKey[0] === scope && query.isActive())
  }

  /** Marks the queries that the feed keeps up to date. */
  function cover(): void {
    const resources = new Set(watched().map(({ list }) => list.resource))
    const queries = new Set(cache.getAll())
    // A query that an app removes may still have observers.
    for (const query of checkedAt.keys()) if (!queries.has(query)) checkedAt.delete(query)
    for (const query of queries) {
      const isCovered = query.isActive() && isOfFeed(heldBy(query), resources)
      setFed(query, isCovered)
      if (!isCovered) checkedAt.delete(query)
      else if (query.state.data !== undefined && !checkedAt.has(query)) {
        checkedAt.set(query, query.state.dataUpdatedAt)
      }
    }
  }

  /** Fetches the query as a whole that has been without it for longest, if it is time. Returns whether it is. */
  function check(): boolean {
    const [oldest] = [...checkedAt].sort(([, a], [, b]) => a - b)
    if (!oldest || Date.now() - oldest[1] <= longestUnchecked) return false
    checkedAt.set(oldest[0], Date.now())
    void queryClient.invalidateQueries({ predicate: (query) => query === oldest[0] })
    return true
  }

  /** Whether anybody looks at this tab. Otherwise nothing is sent. */
  function isInUse(): boolean {
    return focusManager.isFocused() && onlineManager.isOnline()
  }

  function isOfFeed(held: Held | undefined, resources: ReadonlySet<string>): boolean {
    return held !== undefined && held.scope === scope && resources.has(held.resource)
  }

  async function poll({ list, since }: WatchedList): Promise<void> {
    const { resource } = list
    polledAt.set(resource, clock.now())
    const pending = storeOf(queryClient).begin(scope)
    const records: CachedRecord[] = []
    let cursor: string | undefined
    /** All pages at once: a list of which only the API knows the order is fetched again once, not once a page. */
    const share = () => {
      if (cursor === undefined || controller.signal.aborted) return
      const news = { resource, records, cursor }
      put(news, pending)
      tabs.tell(news)
    }
    try {
      const pages = changes(client, [{ list } as ChangeSource], {
        cursor: cursors.get(resource),
        since: new Date(since - overlap),
        once: true,
        priority: 'background',
        signal: controller.signal,
      }).pages()
      for await (const page of pages) {
        records.push(...page.changes.map(({ record }) => record as CachedRecord))
        cursor = page.cursor
      }
      share()
      markChecked(resource)
    } catch (error) {
      // The next poll goes on from there.
      share()
      // The feed goes on, even if the app's own code throws.
      // biome-ignore lint/suspicious/noConsole: an error of the app's own code must not get lost
      if (!controller.signal.aborted) (async () => onError?.(error))().catch(console.error)
    } finally {
      pending.end()
    }
  }

  /** Puts what changed into the cache. */
  function put({ resource, records, cursor }: News, write?: PendingWrite): void {
    cursors.set(resource, cursor)
    polledAt.set(resource, clock.now())
    if (!records.length) return
    const pending = write ?? storeOf(queryClient).begin(scope)
    pending.apply(records.map((record) => patchWith(resource, record)))
    pending.invalidate((query) =>
      isUndecided(query, { scope, resource, id: '', isNew: false, isSeries: false, versions: [] }),
    )
    if (!write) pending.end()
  }

  /** Lists whose changes are in the cache are fresh. */
  function markChecked(resource: string): void {
    for (const query of activeQueries()) {
      const { data, fetchStatus, isInvalidated } = query.state
      if (query.queryKey[1] !== resource || data === undefined || fetchStatus !== 'idle' || isInvalidated) continue
      query.setState({ dataUpdatedAt: Date.now() })
    }
  }

  function fetchTimes(resource: string): readonly number[] {
    return activeQueries().flatMap(({ queryKey, state }) =>
      queryKey[1] === resource && state.dataUpdatedAt ? [state.dataUpdatedAt] : [],
    )
  }

  /**
   * Polls the list that has waited longest, or makes a full check in its place.
   * @param isBack - Whether nobody looked before. Then it polls whatever has missed its turn.
   */
  async function next(isBack = false): Promise<void> {
    cancelTimer()
    if (isPolling || controller.signal.aborted) return
    isPolling = true
    cover()
    // A check may send several requests, for pages and related records: it takes two turns, and a poll comes next.
    hasChecked = isInUse() && !isBack && !hasChecked && check()
    if (isInUse() && !hasChecked && tabs.isLeader()) {
      for (const list of dueLists(isBack)) await poll(list)
    }
    isPolling = false
    if (!controller.signal.aborted) cancelTimer = clock.after(hasChecked ? 2 * interval : interval, () => void next())
  }

  /** Lists wait in proportion to how long their records count as fresh. */
  function dueLists(isBack: boolean): readonly WatchedList[] {
    const now = clock.now()
    const ageOf = ({ list: { resource }, since }: WatchedList) => now - (polledAt.get(resource) ?? since)
    const waitOf = (list: WatchedList) => ageOf(list) / staleTimeOf(list.list.resource)
    const lists = [...tabs.lists()].sort((a, b) => waitOf(b) - waitOf(a))
    if (!isBack) return lists.slice(0, 1)
    const round = interval * lists.length
    return lists.filter((list, index) => ageOf(list) >= (index ? round : interval) && (!index || waitOf(list) >= 1))
  }

  /** Components mount and unmount many at a time. */
  function scheduleCover(): void {
    if (isCoverScheduled) return
    isCoverScheduled = true
    queueMicrotask(() => {
      isCoverScheduled = false
      if (controller.signal.aborted) return
      cover()
      tabs.announce()
    })
  }

  function onFocus(isFocused: boolean): void {
    if (!isFocused) tabs.follow()
    else if (tabs.isLeader()) void next(true)
    else tabs.lead()
  }

  const stopWatchingFocus = focusManager.subscribe(onFocus)
  const stopWatchingCache = cache.subscribe(({ type }) => {
    if (type === 'observerAdded' || type === 'observerRemoved') scheduleCover()
  })
  if (focusManager.isFocused()) tabs.lead()
  hasStarted = true
  cover()
  cancelTimer = clock.after(interval, () => void next())

  return {
    stop() {
      controller.abort()
      cancelTimer()
      stopWatchingFocus()
      stopWatchingCache()
      tabs.close()
      for (const query of checkedAt.keys()) setFed(query, false)
    },
  }
}

function isNews(value: unknown): value is News {
  const { resource, records, cursor } = Object(value) as Partial<News>
  return (
    typeof resource === 'string' &&
    typeof cursor === 'string' &&
    Array.isArray(records) &&
    records.every((record: unknown) => typeof Object(record).id === 'string')
  )
}

function isWatchable({ kind, ids, path, resource, filters }: Operation): boolean {
  return kind === 'list' && !ids.length && path === `/${resource}` && 'updated_at' in filters
}
