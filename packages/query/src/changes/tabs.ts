import type { Operation } from '@cliniko/core'

/** A list whose changes are watched. */
export interface WatchedList {
  readonly list: Operation
  /** When the oldest data of its resource was fetched, in milliseconds since 1970. */
  readonly since: number
}

/** The tabs of a session, one of which sends the requests of all. */
export interface Tabs<News> {
  /** Whether this tab sends the requests. */
  isLeader(): boolean
  /** The lists that any tab has on screen. */
  lists(): readonly WatchedList[]
  /** Passes to the other tabs what a request returned. */
  tell(news: News): void
  /** Tells the tab that leads which lists this one has on screen. */
  announce(): void
  /** Leads as soon as no other tab does. */
  lead(): void
  /** Lets another tab lead. */
  follow(): void
  close(): void
}

/** What a tab brings along, and hears from the others. */
export interface TabOptions<News> {
  /** The lists that this tab has on screen. */
  ownLists(): readonly WatchedList[]
  onNews(news: News): void
  /** Called when this tab begins to lead. */
  onLead(): void
}

/** A message between tabs. */
type Message<News> = { readonly news: News } | { readonly tab: number; readonly lists: readonly WatchedList[] }

/** Joins the tabs of a session. Where a runtime has no locks or no channels, each tab leads itself. */
export function createTabs<News>(name: string, { ownLists, onNews, onLead }: TabOptions<News>): Tabs<News> {
  const locks = globalThis.navigator?.locks
  const channel = locks && typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined
  const tab = Math.random()
  const others = new Map<number, readonly WatchedList[]>()
  /** Ends the wait for the lock, or the lead. */
  let release: (() => void) | undefined
  let leads = false

  channel?.addEventListener('message', ({ data }: MessageEvent<Message<News>>) => {
    if ('news' in data) onNews(data.news)
    else others.set(data.tab, data.lists)
  })
  const post = (message: Message<News>) => channel?.postMessage(message)

  function take(): void {
    leads = true
    onLead()
  }

  function follow(): void {
    leads = false
    release?.()
    release = undefined
    post({ tab, lists: [] })
  }

  return {
    isLeader: () => leads,
    lists() {
      const lists = new Map<string, WatchedList>()
      for (const { list, since } of [...others.values()].flat().concat(ownLists())) {
        const earlier = lists.get(list.resource)
        lists.set(list.resource, { list, since: Math.min(since, earlier?.since ?? since) })
      }
      return [...lists.values()]
    },
    tell: (news) => post({ news }),
    announce: () => post({ tab, lists: ownLists() }),
    lead() {
      if (leads || release) return
      if (!channel) return take()
      post({ tab, lists: ownLists() })
      const controller = new AbortController()
      const lead = () =>
        new Promise<void>((done) => {
          release = done
          take()
        })
      release = () => controller.abort()
      // Rejects if this tab no longer waits.
      locks.request(name, { signal: controller.signal }, lead).catch(() => {})
    },
    follow,
    close() {
      follow()
      channel?.close()
    },
  }
}
