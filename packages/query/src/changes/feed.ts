import { type Client, isClinikoError } from '@cliniko/core'
import { focusManager, onlineManager } from '@tanstack/query-core'
import type { CacheClient } from '../cache.js'
import { changedRecords, isUndecided, mayChange } from '../effects.js'
import { load } from '../follow-up.js'
import { baseOf } from '../layers/base.js'
import { patchWith } from '../layers/returned.js'
import { type PendingWrite, storeOf } from '../layers/store.js'
import type { CachedRecord } from '../records.js'
import { createCoverage, isWatchable } from './coverage.js'
import { createIncluded, type IncludedRecords } from './included.js'
import { isNews, type News } from './news.js'
import { type Position, poll } from './poll.js'
import { createTabs, type WatchedList } from './tabs.js'
import { nextTurns, type Turn } from './turns.js'

/** How a change feed runs. */
export interface WatchOptions {
  /**
   * Milliseconds between two requests, 1000 or more. Resources take turns, reference data more rarely than others, so that
   * this is what the feed costs, however many lists are on screen. A function is called before each wait: it may return
   * more while nobody works. Default: 20 000, three requests a minute.
   */
  readonly interval?: number | (() => number) | undefined
  /**
   * Lets your server say what was written, so that it shows at once. It is called in the tab that sends the requests, with a
   * function that polls the lists which a write to some resources may have changed. It returns how to stop.
   *
   * A name with an id, such as `patients/1`, also loads the records on screen that show something of that record without
   * counting as changed, such as the patient's appointments, which have their name.
   *
   * @example
   * subscribe: (poll) => {
   *   const source = new EventSource('/api/live') // sends names such as `patients` or `patients/1`
   *   source.onmessage = ({ data }) => poll([data])
   *   return () => source.close()
   * }
   */
  readonly subscribe?: ((poll: (resources: readonly string[]) => void) => () => void) | undefined
  /** Called with the error of a request. The feed goes on. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/** A running change feed. */
export interface Feed {
  stop(): void
}

/** In milliseconds. */
export const shortestInterval = 1000

/** After how many intervals without a message a tab counts as closed. */
const silentIntervals = 3

/** Starts a change feed for the lists of a session that are on screen. */
export function createFeed(
  queryClient: CacheClient,
  client: Client,
  { interval: wait = 20_000, subscribe, onError }: WatchOptions,
): Feed {
  const { scope, clock } = client
  function intervalNow(): number {
    return typeof wait === 'number' ? wait : Math.max(shortestInterval, wait() || 0)
  }
  const positions = new Map<string, Position>()
  /** When each resource was last polled, by this tab or another. */
  const polledAt = new Map<string, number>()
  /** Resources whose records can't be loaded by their ids: a proxy doesn't allow it. */
  const refused = new Set<string>()
  /** Resources and records that the server says were written, and that haven't been polled since. */
  const written = new Set<string>()
  const controller = new AbortController()
  const coverage = createCoverage(queryClient, client)
  const included = createIncluded(client, coverage)
  const tabs = createTabs<News>(`cliniko ${scope}`, {
    ownLists: coverage.watched,
    isWatchable,
    isNews,
    onNews: put,
    lifetime: () => silentIntervals * intervalNow(),
    clock,
    onLead() {
      unsubscribe ??= subscribe?.(pollNow)
      if (hasStarted) void next(true)
    },
  })
  let unsubscribe: (() => void) | undefined
  let hasStarted = false
  let cancelTimer = () => {}
  let isCoverScheduled = false
  let isPolling = false
  /** Whether the last turn was a full check. */
  let hasChecked = false

  /** Whether anybody looks at this tab. Otherwise nothing is sent. */
  function isInUse(): boolean {
    return focusManager.isFocused() && onlineManager.isOnline()
  }

  /** Polls a list, for all tabs. */
  async function pollList(list: WatchedList): Promise<void> {
    const { resource } = list.list
    polledAt.set(resource, clock.now())
    await withPending((pending) =>
      poll(client, list, positions.get(resource), controller.signal, (news) => {
        put(news, pending)
        tabs.tell(news)
      }),
    )
  }

  /** Loads included records, for this tab and others that show them as well. */
  async function loadIncluded({ resource, ids }: IncludedRecords): Promise<void> {
    included.note(resource, ids)
    try {
      await withPending(async (pending) => {
        const records = await load(client, pending, resource, ids)
        if (!controller.signal.aborted) tabs.tell({ resource, records: records as readonly CachedRecord[] })
      })
    } catch (error) {
      if (isClinikoError(error) && error.status === 403) refused.add(resource)
      throw error
    }
  }

  async function withPending(run: (pending: PendingWrite) => Promise<void>): Promise<void> {
    const pending = storeOf(queryClient).begin(scope)
    try {
      await run(pending)
    } finally {
      pending.end()
    }
  }

  /** Puts news into the cache. */
  function put(news: News, write?: PendingWrite): void {
    const { resource, records } = news
    const isChange = 'cursor' in news
    if (isChange) {
      positions.set(resource, news)
      polledAt.set(resource, clock.now())
    }
    if (records.length) {
      const pending = write ?? storeOf(queryClient).begin(scope)
      const undecided = pending.apply(records.map((record) => patchWith(resource, record)))
      const written = { scope, resource, id: '', isNew: false, isSeries: false, versions: [] }
      pending.invalidate((query) => undecided.has(query) || (isChange && isUndecided(query, written)))
      if (!write) pending.end()
    }
    const ids = records.map(({ id }) => String(id))
    if (isChange) coverage.note(news)
    else included.note(resource, ids)
  }

  /** The turns of this tab, whether or not they are due. */
  function turns(): readonly Turn[] {
    const lists = tabs.lists()
    const watched = new Set(lists.map(({ list }) => list.resource))
    const ofLists = lists.map((list): Turn => {
      const { resource } = list.list
      return { resource, since: polledAt.get(resource) ?? list.since, shortestWait: 0, take: () => pollList(list) }
    })
    // The tab that leads passes on what it loads. Others load what it doesn't show.
    const shortestWait = tabs.isLeader() ? 1 : 2
    const ofIncluded = included
      .oldest(watched)
      .filter(({ resource }) => !refused.has(resource))
      .map((records): Turn => ({ ...records, shortestWait, take: () => loadIncluded(records) }))
    return tabs.isLeader() ? [...ofLists, ...ofIncluded] : ofIncluded
  }

  /** Polls what a write to some resources or records may have changed. */
  function pollNow(names: readonly string[]): void {
    const lists = tabs.lists()
    const changed = names.filter((name) => lists.some(({ list }) => mayChange(list.resource, partsOf(name).resource)))
    for (const name of changed) written.add(name)
    if (changed.length) void next()
  }

  /** Returns the turns of lists and records that were written, and forgets that they were. */
  function writtenTurns(): readonly Turn[] {
    const names = [...written].map(partsOf)
    written.clear()
    const urgent = { since: 0, shortestWait: 0 }
    const ofLists = tabs
      .lists()
      .filter(({ list }) => names.some(({ resource }) => mayChange(list.resource, resource)))
      .map((list): Turn => ({ ...urgent, resource: list.list.resource, take: () => pollList(list) }))
    const ofLinked = Array.from(linkedTo(names), ([resource, ids]): Turn => {
      return { ...urgent, resource, take: () => loadIncluded({ resource, ids: [...ids], since: 0 }) }
    })
    return [...ofLists, ...ofLinked.filter(({ resource }) => !refused.has(resource))]
  }

  /** Returns the ids of records on screen that a write of another one changes, by resource: their own date may stay the same. */
  function linkedTo(names: readonly WrittenName[]): ReadonlyMap<string, ReadonlySet<string>> {
    const linked = new Map<string, Set<string>>()
    for (const { resource, id } of names) {
      if (id === undefined) continue
      const write = { scope, resource, id, isNew: false, isSeries: false, versions: [] }
      for (const query of coverage.queries()) {
        for (const [name, other] of changedRecords(query, baseOf(query), write)) {
          linked.set(name, (linked.get(name) ?? new Set()).add(other))
        }
      }
    }
    return linked
  }

  /**
   * Takes the turn that has waited longest, or makes a full check in its place.
   * @param isBack - Whether nobody looked before. Then all turns are taken that were missed.
   */
  async function next(isBack = false): Promise<void> {
    cancelTimer()
    if (isPolling || controller.signal.aborted) return
    isPolling = true
    coverage.update()
    if (isInUse()) tabs.announce()
    // A check may send several requests, for pages and related records: it takes two turns, and a poll comes next.
    const urgent = isInUse() ? writtenTurns() : []
    hasChecked = isInUse() && !isBack && !urgent.length && !hasChecked && coverage.check(refused)
    if (isInUse() && !hasChecked) {
      const due = urgent.length ? urgent : nextTurns(turns(), { now: clock.now(), interval: intervalNow(), isBack })
      for (const { take } of due) await take().catch(report)
    }
    isPolling = false
    if (controller.signal.aborted) return
    if (written.size && isInUse()) return next()
    cancelTimer = clock.after(hasChecked ? 2 * intervalNow() : intervalNow(), () => void next())
  }

  /** The feed goes on, even if the app's own code throws. */
  function report(error: unknown): void {
    // biome-ignore lint/suspicious/noConsole: an error of the app's own code must not get lost
    if (!controller.signal.aborted) (async () => onError?.(error))().catch(console.error)
  }

  /** Components mount and unmount many at a time. */
  function scheduleCover(): void {
    if (isCoverScheduled) return
    isCoverScheduled = true
    queueMicrotask(() => {
      isCoverScheduled = false
      if (controller.signal.aborted) return
      coverage.update()
      tabs.announce()
    })
  }

  function stopListening(): void {
    unsubscribe?.()
    unsubscribe = undefined
  }

  function onFocus(isFocused: boolean): void {
    if (!isFocused) {
      stopListening()
      tabs.follow()
    } else if (tabs.isLeader()) void next(true)
    else tabs.lead()
  }

  const stopWatchingFocus = focusManager.subscribe(onFocus)
  const stopWatchingCache = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type === 'observerAdded' || type === 'observerRemoved') scheduleCover()
  })
  if (focusManager.isFocused()) tabs.lead()
  hasStarted = true
  coverage.update()
  cancelTimer = clock.after(intervalNow(), () => void next())

  return {
    stop() {
      controller.abort()
      cancelTimer()
      stopListening()
      stopWatchingFocus()
      stopWatchingCache()
      tabs.close()
      coverage.stop()
    },
  }
}

/** What a server says was written. */
interface WrittenName {
  readonly resource: string
  readonly id: string | undefined
}

/** Splits a name such as `patients` or `patients/1`. */
function partsOf(name: string): WrittenName {
  const [resource = '', id] = name.split('/')
  return { resource, id }
}
