import { type Clock, isOperation, type Operation } from '@cliniko/core'

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
  /** Tells the tab that leads which lists this one has on screen, again and again. */
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
  /** Whether the changes of a list can be watched. */
  isWatchable(list: Operation): boolean
  /** Whether a message is news. A tab with another version of the app may send anything. */
  isNews(value: unknown): value is News
  onNews(news: News): void
  /** For how many milliseconds a tab counts as open that announces nothing: it may have crashed. */
  lifetime(): number
  readonly clock: Clock
  /** Called when this tab begins to lead. */
  onLead(): void
}

/** A message between tabs. */
type Message<News> = { readonly news: News } | { readonly tab: number; readonly lists: readonly WatchedList[] }

/** Joins the tabs of a session. Where a runtime has no locks or no channels, each tab leads itself. */
export function createTabs<News>(
  name: string,
  { ownLists, isWatchable, isNews, onNews, lifetime, clock, onLead }: TabOptions<News>,
): Tabs<News> {
  const locks = globalThis.navigator?.locks
  const channel = locks && openChannel(name)
  const tab = Math.random()
  const others = new Map<number, { readonly lists: readonly WatchedList[]; readonly heardAt: number }>()
  /** Ends the wait for the lock, or the lead. */
  let release: (() => void) | undefined
  let leads = false

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { news, tab: sender, lists } = Object(data) as { news?: unknown; tab?: unknown; lists?: unknown }
    if (isNews(news)) onNews(news)
    else if (typeof sender === 'number' && Array.isArray(lists)) {
      others.set(sender, { lists: lists.filter(isWatchedList), heardAt: clock.now() })
    }
  })
  const isWatchedList = (value: unknown): value is WatchedList => {
    const { list, since } = Object(value) as Partial<WatchedList>
    return typeof since === 'number' && isListed(list) && isWatchable(list)
  }
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
      for (const [other, { heardAt }] of others) if (clock.now() - heardAt > lifetime()) others.delete(other)
      for (const { list, since } of [...others.values()].flatMap((other) => other.lists).concat(ownLists())) {
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
      // Rejects if this tab no longer waits, and in a sandboxed frame, which shares nothing with other tabs.
      locks.request(name, { signal: controller.signal }, lead).catch(() => {
        if (!controller.signal.aborted && !leads) take()
      })
    },
    follow,
    close() {
      follow()
      channel?.close()
    },
  }
}

/** Undefined where a runtime has no channels, or a sandboxed frame must not use them. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined
  } catch {
    return undefined
  }
}

/** Whether a message describes an operation, as far as a change feed uses it. */
function isListed(value: unknown): value is Operation {
  return isOperation(value) && typeof value.resource === 'string' && Object(value.filters) === value.filters
}
