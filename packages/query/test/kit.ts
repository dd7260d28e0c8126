import { type Client, createClient, type Fetch, individualAppointments } from '@cliniko/core'
import { createMock, type Mock } from '@cliniko/mock'
import {
  InfiniteQueryObserver,
  MutationObserver,
  notifyManager,
  QueryClient,
  type QueryKey,
  QueryObserver,
} from '@tanstack/query-core'
import type { ClinikoMutation } from '../src/index.js'

// Notified without a timer, so that no test waits for one.
notifyManager.setScheduler(queueMicrotask)

/** A request that the network holds back. */
export interface HeldRequest {
  /** Whether it has been sent. */
  readonly isSent: boolean
  readonly isAborted: boolean
  /** Lets it through. */
  release(): void
}

/** Clients of a mock, and the network between the two. */
export interface Session {
  readonly client: Client
  readonly queryClient: QueryClient
  /** Somebody else's client: it shares no cache, and is never held back. */
  readonly other: Client
  /** The requests of `client` that were sent, such as `PATCH /patients/1`. */
  readonly sent: readonly string[]
  /** Returns the requests that were sent since it was last called. */
  newlySent(): readonly string[]
  /**
   * Holds back the next request that matches.
   * @param request - The start of its method, path and query, such as `PATCH /patients/1`.
   * @param way - Whether it is held back on its way to the clinic, or its response on the way back.
   */
  hold(request: string, way?: Way): HeldRequest
  /** Waits until nothing is on its way but what is held back. */
  settle(): Promise<void>
}

type Way = 'there' | 'back'

/** Creates a clinic whose time stands still. Creating one takes a second or more: a file of tests shares one. */
export function createClinic(now: () => number = () => 0): Mock {
  return createMock({ now: '2026-03-02T00:00:00Z', patients: 30, rateLimit: false, clock: { now } })
}

/** Starts a session at a clinic. Its cache is empty. */
export function startSession(mock: Mock, scope = 'session'): Session {
  const sent: string[] = []
  let newlySent: readonly string[] = []
  let holds: readonly Hold[] = []
  let busy = 0

  const clientOf = (ownScope: string, fetch: Fetch) =>
    createClient({ ...mock.credentials, scope: ownScope, fetch, retry: { limit: 0 }, rateLimiter: noLimit })

  async function pass(request: string, way: Way, signal: AbortSignal | null | undefined): Promise<void> {
    const hold = holds.find((other) => other.way === way && request.startsWith(other.request))
    if (!hold) return
    holds = holds.filter((other) => other !== hold)
    busy--
    await hold.start(signal ?? undefined).finally(() => busy++)
  }

  const client = clientOf(scope, async (url, init) => {
    const request = `${init.method ?? 'GET'} ${decodeURIComponent(url.replace(/^.*?\/v1/, ''))}`
    sent.push(request)
    newlySent = [...newlySent, request]
    busy++
    try {
      await pass(request, 'there', init.signal)
      const response = await mock.fetch(url, init)
      await pass(request, 'back', init.signal)
      return response
    } finally {
      busy--
    }
  })

  return {
    client,
    queryClient: new QueryClient(),
    other: clientOf('other', mock.fetch),
    sent,
    newlySent() {
      const requests = newlySent
      newlySent = []
      return requests
    },
    hold(request, way = 'there') {
      const hold = createHold(request, way)
      holds = [...holds, hold]
      return hold
    },
    async settle() {
      for (let quiet = 0; quiet < 5; quiet++) {
        await new Promise((resolve) => setImmediate(resolve))
        if (busy) quiet = -1
      }
    },
  }
}

interface Hold extends HeldRequest {
  readonly request: string
  readonly way: Way
  /** Begins to hold a request back. Resolves when it is let through, rejects when it is aborted. */
  start(signal: AbortSignal | undefined): Promise<void>
}

function createHold(request: string, way: Way): Hold {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let [isSent, ownSignal]: [boolean, AbortSignal | undefined] = [false, undefined]
  return {
    request,
    way,
    release,
    get isSent() {
      return isSent
    },
    get isAborted() {
      return ownSignal?.aborted === true
    },
    start(signal) {
      isSent = true
      ownSignal = signal
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        void released.then(resolve)
      })
    },
  }
}

let surnames = 0

/** Adds patients to a clinic, under a last name of their own. They were created a day ago. */
export function addPatients(mock: Mock, ...firstNames: readonly string[]) {
  const { tables } = mock.store
  const created_at = new Date(mock.now().getTime() - 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z')
  const [model] = tables.patients.peeks()
  if (!model) throw new Error('The clinic has no patient.')
  const last_name = `Surname${++surnames}`
  const ids = firstNames.map((first_name) => {
    const id = mock.store.nextId()
    const record = structuredClone(model)
    tables.patients.add({
      ...record,
      id,
      first_name,
      last_name,
      preferred_first_name: null,
      label: `${first_name} ${last_name}`,
      notes: 'none',
      occupation: null,
      email: null,
      archived_at: null,
      deleted_at: null,
      created_at,
      updated_at: created_at,
      links: { self: mock.store.url(`/patients/${id}`) },
    })
    return id
  })
  return { ids, id: ids[0] ?? '', params: { where: { last_name }, sort: 'id' } as const }
}

/** Returns first names: `Name1`, `Name2` and so on. */
export function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Name${index + 1}`)
}

const noLimit = { acquire: async () => {}, pauseUntil: () => {} }

/** A query on screen. */
export interface Screen<Data> {
  /** What it shows now. */
  readonly data: Data | undefined
  readonly error: Error | null
  /** All that it has shown so far, each once in a row. */
  readonly history: readonly (Data | undefined)[]
  readonly isFetching: boolean
  refetch(): Promise<unknown>
  remove(): void
}

/** Options of a query: those of this package, and what an app adds to them. */
interface QueryOptions<Data> {
  readonly queryKey: readonly unknown[]
  readonly queryFn?: (context: never) => Promise<Data>
  readonly enabled?: boolean
}

/** Puts a query on screen, as a component that uses it does. */
export function show<Data>(queryClient: QueryClient, options: QueryOptions<Data>): Screen<Data> {
  const observer = new QueryObserver<unknown>(queryClient, options as unknown as { queryKey: QueryKey })
  return screenOf(observer)
}

/** Options of an infinite query. */
interface InfiniteOptions<Data> extends QueryOptions<unknown> {
  readonly select?: (data: never) => Data
}

/** Puts an infinite query on screen. */
export function showPages<Data>(
  queryClient: QueryClient,
  options: InfiniteOptions<Data>,
): Screen<Data> & { loadMore(): Promise<unknown> } {
  const observer = new InfiniteQueryObserver(queryClient, options as never)
  return Object.assign(screenOf<Data>(observer as unknown as QueryObserver<unknown>), {
    loadMore: () => observer.fetchNextPage(),
  })
}

function screenOf<Data>(observer: QueryObserver<unknown>): Screen<Data> {
  const history: (Data | undefined)[] = []
  const note = () => {
    const data = observer.getCurrentResult().data as Data | undefined
    if (data !== history.at(-1) || !history.length) history.push(data)
  }
  // As the adapters of React, Solid and Svelte do.
  const remove = observer.subscribe(notifyManager.batchCalls(note))
  note()
  return {
    get data() {
      return observer.getCurrentResult().data as Data | undefined
    },
    get error() {
      return observer.getCurrentResult().error
    },
    get isFetching() {
      return observer.getCurrentResult().isFetching
    },
    history,
    refetch: () => observer.refetch(),
    remove,
  }
}

/** Performs a write, as a component that uses it does. Its result is handled where the test wants it. */
export function perform<Data, Variables>(
  queryClient: QueryClient,
  options: ClinikoMutation<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const result = new MutationObserver(queryClient, options as never).mutate(variables as never) as Promise<Data>
  result.catch(() => {})
  return result
}

/** Returns the first appointments from now on, as somebody else's client gets them. */
export async function appointmentsAhead({ other }: Session, mock: Mock, perPage: number) {
  const where = { starts_at: { gte: mock.now() } }
  const { items } = await other.request(individualAppointments.list, { where, sort: 'starts_at', perPage })
  return items
}
