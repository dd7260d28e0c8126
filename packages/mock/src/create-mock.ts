import { type Clock, ConfigError, type Fetch, type UserRole } from '@cliniko/core'
import { type ClinicSize, seedClinic } from './clinic/clinic.js'
import { refusal } from './http/authenticate.js'
import { createFaults, type Faults } from './http/faults.js'
import { handleRequest } from './http/handle.js'
import { createLimit } from './http/rate-limit.js'
import { sentence } from './http/responses.js'
import { signIn } from './http/roles.js'
import { createStorage, storageHost, type Upload } from './http/storage.js'
import { tableNames } from './resources/index.js'
import { restore, type Snapshot, snapshotOf } from './store/snapshot.js'
import { createStore, type Store } from './store/store.js'

/** Options of {@link createMock}. */
export interface MockOptions {
  /** The same seed and `now` create the same clinic, down to each id. Default: 1. */
  readonly seed?: number
  /** The time in the clinic when it is created. Appointments are around it. Default: now. */
  readonly now?: string | Date
  /** The API key it accepts. The key's shard becomes the mock's. Default: a key with shard `au1`. */
  readonly apiKey?: string
  /** The role of the user the key belongs to. Default: `administrator`. */
  readonly role?: UserRole
  /** Requests per minute, or false for no limit. Default: 200, as in the API. */
  readonly rateLimit?: number | false
  /** The size of the clinic: 2,000, 20,000 or 200,000 patients, with a matching diary. Default: `small`. */
  readonly size?: ClinicSize
  /** The number of patients. Default: that of `size`. */
  readonly patients?: number
  /**
   * Whether to refuse parameters and fields that the API would ignore. If a misplaced filter is ignored, the list
   * contains everybody's records. Default: true.
   */
  readonly strict?: boolean
  /** The clock that advances the clinic's time and that slow responses wait on. Default: the runtime's clock. */
  readonly clock?: Pick<Clock, 'now'> & Partial<Clock>
}

/** The parts of a `Request` that a mock reads. */
export type MockCall = Pick<Request, 'method' | 'url' | 'headers' | 'text'> &
  Partial<Pick<Request, 'formData' | 'signal'>>

/** A request that a mock received. */
export interface MockRequest {
  readonly method: string
  /** Path and query, below the API's version. */
  readonly url: string
  readonly status: number
}

/** An in-memory Cliniko. */
export interface Mock {
  /** Pass this to a client as its `fetch`. It never uses the network: other hosts are unreachable. */
  readonly fetch: Fetch
  /** Responds to a request to any host. Use it to write a server of your own. */
  readonly handle: (request: MockCall) => Promise<Response>
  readonly apiKey: string
  /** Returns the time in the clinic. */
  now(): Date
  /** The clinic's records, to read and to change. */
  readonly store: Store
  /** Returns everything the clinic has, as plain data. Restore it later, or store it as JSON. */
  snapshot(): Snapshot
  /**
   * Restores a snapshot. The clinic's time isn't set back.
   * @throws {@link ConfigError} if the snapshot was taken from a clinic of another shard.
   */
  restore(snapshot: Snapshot): void
  /** Injects faults into responses, to test how a program handles them. The same `seed` injects the same faults. */
  readonly faults: Faults
  /** The latest 1,000 requests. */
  readonly requests: MockRequest[]
}

/**
 * Creates an in-memory Cliniko with a made-up clinic: 3 businesses, 8 practitioners, 12 appointment types, 2,000 patients
 * and three months of appointments around `now`. It responds as the API does, including errors and the rate limit.
 *
 * @throws {@link ConfigError} if `apiKey` doesn't end in a shard, or `now` isn't a valid time.
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
  if (Number.isNaN(start)) throw new ConfigError('now must be a valid Date, or a time in ISO format.')
  const [, shard] = /-([a-z]{2}[0-9]{1,2})$/.exec(apiKey) ?? []
  if (!shard) throw new ConfigError('apiKey must end in a shard, such as "-au1".')
  const host = `api.${shard}.cliniko.com`
  const createdAt = clock.now()
  const now = () => start + clock.now() - createdAt
  const store = createStore(`https://${host}/v1`, tableNames, now)
  store.within(() => seedClinic(store, { seed, now: start, size, patients: options.patients }))
  if (options.role) signIn(store, options.role)
  const storage = createStorage(store, now)
  const limit = createLimit(rateLimit)
  const faults = createFaults(seed, clock)
  const requests: MockRequest[] = []

  async function handle(request: MockCall): Promise<Response> {
    const { pathname, search, searchParams } = new URL(request.url)
    if (pathname.startsWith('/storage/')) return upload(uploadOf(request), request.signal)
    const isApi = pathname.startsWith('/v1/')
    const path = isApi ? pathname.slice('/v1'.length) : pathname
    const response = isApi
      ? await respond(request, path, searchParams)
      : (refuse(request) ?? sentence(404, 'Not Found'))
    record(request.method, path + search, response)
    return response
  }

  async function upload(request: Upload, signal: AbortSignal | undefined): Promise<Response> {
    const faulty = { method: request.method, path: '/storage', search: new URLSearchParams(), signal }
    const response = await faults.inject(faulty, () => storage.receive(request))
    record(request.method, '/storage', response)
    return response
  }

  async function respond(request: MockCall, path: string, search: URLSearchParams): Promise<Response> {
    const refused = refuse(request)
    if (refused) return refused
    const { method, signal } = request
    const body = method === 'GET' ? '' : await request.text()
    const storageUrl = storageUrlFor(request, host)
    return faults.inject({ method, path, search, signal }, async (search) =>
      store.within(() => handleRequest({ store, storage, strict }, { method, path, search, body, storageUrl })),
    )
  }

  /** Returns the response to a request without a valid key, or beyond the limit. */
  function refuse({ headers }: MockCall): Response | null {
    return refusal(headers, apiKey) ?? limit(clock.now())
  }

  function record(method: string, url: string, { status }: Response): void {
    requests.push({ method, url, status })
    if (requests.length > 1000) requests.shift()
  }

  return {
    handle,
    async fetch(url, init) {
      init.signal?.throwIfAborted()
      const target = new URL(url).host
      if (target === storageHost) return upload(new Request(url, init), init.signal ?? undefined)
      if (target !== host) throw new TypeError(`fetch failed: the mock responds to ${host} and to no other host`)
      // Not a Request, because a browser's would drop the User-Agent, which the API requires.
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

/** Returns the URL of the storage: a path of the server that received the request, or else the storage's own host. */
function storageUrlFor({ url, headers }: MockCall, apiHost: string): string {
  const { protocol, host } = new URL(url)
  return host === apiHost ? `https://${storageHost}/` : `${protocol}//${headers.get('host') ?? host}/storage/`
}

/** Returns the upload that a request sends. A request that has only text sends no file. */
function uploadOf(request: MockCall): Upload {
  const { method, headers } = request
  return { method, headers, formData: async () => request.formData?.() ?? new FormData() }
}
