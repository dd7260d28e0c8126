import { type Clock, ConfigError, type Fetch, type UserRole } from '@cliniko/core'
import { type ClinicSize, seedClinic } from './clinic/clinic.js'
import { refusal } from './http/authenticate.js'
import { createFaults, type Faults } from './http/faults.js'
import { answerTo } from './http/handle.js'
import { createLimit } from './http/rate-limit.js'
import { sentence } from './http/responses.js'
import { signIn } from './http/roles.js'
import { createStorage, storageHost, type Upload } from './http/storage.js'
import { restore, type Snapshot, snapshotOf } from './store/snapshot.js'
import { createStore, type Store } from './store/store.js'

/** How an in-memory Cliniko is made. */
export interface MockOptions {
  /** Which clinic: the same number and `now` make the same one, down to each id. Default: 1. */
  readonly seed?: number
  /** The time in the clinic when it's made; appointments are around it. Default: now. */
  readonly now?: string | Date
  /** The key that it accepts. Its shard is the mock's. Default: one of its own. */
  readonly apiKey?: string
  /** The role of the user whose key it is. Default: `administrator`. */
  readonly role?: UserRole
  /** Requests a minute, or false for no limit. Default: 200, as the API has it. */
  readonly rateLimit?: number | false
  /** How large the clinic is: 2,000, 20,000 or 200,000 patients, and a diary to go with them. Default: `small`. */
  readonly size?: ClinicSize
  /** How many patients, if not as many as its size has. */
  readonly patients?: number
  /**
   * Whether parameters are refused that the API would ignore: ignored, a filter in the wrong place answers with
   * everybody's records. Default: true.
   */
  readonly strict?: boolean
  /** What moves the clinic's time on, and what slow answers wait by. Default: the runtime's clock. */
  readonly clock?: Pick<Clock, 'now'> & Partial<Clock>
}

/** What of a `Request` a mock looks at. */
export type MockCall = Pick<Request, 'method' | 'url' | 'headers' | 'text'> &
  Partial<Pick<Request, 'formData' | 'signal'>>

/** One request that a mock was sent. */
export interface MockRequest {
  readonly method: string
  /** Path and query below the API's version. */
  readonly url: string
  readonly status: number
}

/** A Cliniko in memory. */
export interface Mock {
  /** Give it to a client in place of the runtime's `fetch`. It reaches no network: other hosts are unreachable. */
  readonly fetch: Fetch
  /** Answers a request sent to any host, for servers of your own. */
  readonly handle: (request: MockCall) => Promise<Response>
  readonly apiKey: string
  /** The time in the clinic. */
  now(): Date
  /** The records, to look at and to change. */
  readonly store: Store
  /** All that the clinic has, to be written as JSON or gone back to. */
  snapshot(): Snapshot
  /**
   * Makes the clinic what it was, however it has changed. Its time goes on.
   * @throws {@link ConfigError} if the snapshot is of a clinic of another shard.
   */
  restore(snapshot: Snapshot): void
  /** Makes answers fail, by chance or surely: for tests of what a program does then. The same `seed` fails alike. */
  readonly faults: Faults
  /** What it was sent, the latest 1,000. */
  readonly requests: MockRequest[]
}

/**
 * Makes an in-memory Cliniko with a clinic in it: 3 businesses, 8 practitioners, 12 appointment types, 2,000 patients
 * and three months of appointments around `now`. It answers as the API does, errors and limits included.
 *
 * @throws {@link ConfigError} if `apiKey` doesn't end in a shard, or `now` is no time.
 * @example
 * const mock = createMock({ seed: 1, now: '2026-03-02T00:00:00Z' })
 * const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch })
 */
export function createMock(options: MockOptions = {}): Mock {
  const {
    seed = 1,
    apiKey = 'in-memory-clinic-key-au1',
    rateLimit = 200,
    strict = true,
    clock = Date,
    size = 'small',
  } = options
  const start = new Date(options.now ?? clock.now()).getTime()
  if (Number.isNaN(start)) throw new ConfigError('now must be a Date or an ISO string.')
  const [, shard] = /-([a-z]{2}[0-9]{1,2})$/.exec(apiKey) ?? []
  if (!shard) throw new ConfigError('apiKey must end in a shard, such as "-au1".')
  const host = `api.${shard}.cliniko.com`
  const made = clock.now()
  const now = () => start + clock.now() - made
  const store = createStore(`https://${host}/v1`, now)
  store.within(() => seedClinic(store, { seed, now: start, size, patients: options.patients }))
  if (options.role) signIn(store, options.role)
  const storage = createStorage(store, now)
  const limit = createLimit(rateLimit)
  const faults = createFaults(seed, clock)
  const requests: MockRequest[] = []

  async function handle(request: MockCall): Promise<Response> {
    const { pathname, search, searchParams } = new URL(request.url)
    const path = pathname.replace(/^\/v1(?=\/)/, '')
    const isStorage = pathname.startsWith('/storage/')
    if (isStorage) return upload(uploadOf(request), request.signal)
    const response = await answer(request, path === pathname ? undefined : path, searchParams)
    note(request.method, path + search, response)
    return response
  }

  async function upload(request: Upload, signal: AbortSignal | undefined): Promise<Response> {
    const exposed = { method: request.method, path: '/storage', search: new URLSearchParams(), signal }
    const response = await faults.meet(exposed, () => storage.receive(request))
    note(request.method, '/storage', response)
    return response
  }

  function note(method: string, url: string, { status }: Response): void {
    requests.push({ method, url, status })
    if (requests.length > 1000) requests.shift()
  }

  async function answer(request: MockCall, path: string | undefined, search: URLSearchParams): Promise<Response> {
    const refused = refusal(request.headers, apiKey) ?? limit(clock.now())
    if (refused) return refused
    if (path === undefined) return sentence(404, 'Not Found')
    const { method, signal } = request
    const body = method === 'GET' ? '' : await request.text()
    const storageUrl = storageUrlFor(request, host)
    return faults.meet({ method, path, search, signal }, async (asked) =>
      store.within(() => answerTo({ store, storage, strict }, { method, path, search: asked, body, storageUrl })),
    )
  }

  return {
    handle,
    async fetch(url, init) {
      init.signal?.throwIfAborted()
      const target = new URL(url).host
      if (target === storageHost) return upload(new Request(url, init), init.signal ?? undefined)
      if (target !== host) throw new TypeError('fetch failed: the in-memory Cliniko reaches no other host')
      // A browser's Request would drop the User-Agent, which the API demands.
      const { method = 'GET', headers, body } = init
      const call = { method, url, headers: new Headers(headers), text: () => new Response(body).text() }
      const response = await handle(init.signal ? { ...call, signal: init.signal } : call)
      init.signal?.throwIfAborted()
      return response
    },
    apiKey,
    now: () => new Date(now()),
    store,
    snapshot: () => snapshotOf(store),
    restore: (snapshot) => store.within(() => restore(store, snapshot)),
    faults,
    requests,
  }
}

/** Where the storage is: by a path of the server that the mock is asked through, or by its own host. */
function storageUrlFor({ url, headers }: MockCall, host: string): string {
  const { protocol, host: asked } = new URL(url)
  return asked === host ? `https://${storageHost}/` : `${protocol}//${headers.get('host') ?? asked}/storage/`
}

/** What was sent to the storage. What came as text alone has no file in it. */
function uploadOf(request: MockCall): Upload {
  const { method, headers } = request
  return { method, headers, formData: async () => request.formData?.() ?? new FormData() }
}
