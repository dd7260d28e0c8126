import {
  type App,
  type Cliniko,
  type Clock,
  type CommonOptions,
  ConfigError,
  createCliniko,
  createRateLimiter,
} from '@cliniko/core'
import { seedClinic } from './clinic/clinic.js'
import { createClinicClock } from './clinic-clock.js'
import { throwIfAborted } from './http/abort.js'
import type { Access } from './http/access.js'
import { refusal } from './http/authenticate.js'
import { createFaults, type Faults } from './http/faults.js'
import { handleRequest } from './http/handle.js'
import { createHandlers, type HandlersOptions } from './http/handlers.js'
import { type MockCall, toMockCall } from './http/mock-call.js'
import { createLimit } from './http/rate-limit.js'
import { sentence } from './http/responses.js'
import { signIn } from './http/roles.js'
import { createStorage, storageHost } from './http/storage.js'
import { mergePatients } from './merge-patients.js'
import { checkOptions, type MockOptions } from './options.js'
import { tableNames } from './resources/index.js'
import { restore, type Snapshot, snapshotOf } from './store/snapshot.js'
import { createStore, type Store } from './store/store.js'

/** A request that a mock received. */
export interface MockRequest {
  readonly method: string
  /** Path and query, below the API's version. */
  readonly url: string
  /** The status of its response. 0 if there is none yet, or none at all because of a `reset` or a `timeout`. */
  readonly status: number
}

/** A `fetch` that responds from a mock. */
export type MockFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>

/** The options of a client with the mock's key. */
export interface MockCredentials {
  readonly apiKey: string
  readonly app: App
  readonly fetch: MockFetch
  readonly clock: Clock
}

/** The options of a mock's own client. */
export type MockClientOptions = Omit<CommonOptions, 'fetch'>

/** An in-memory Cliniko. */
export interface Mock {
  /**
   * Creates a client that needs no API key and no server. It works wherever JavaScript runs: in tests with or without a
   * DOM, in Storybook and in browsers. It keeps the clinic's time.
   *
   * @example
   * const cliniko = mock.client()
   * await cliniko.patients.list()
   */
  client(options?: MockClientOptions): Cliniko
  /**
   * The options of a client or a proxy on a server: an API key, a contact, and a `fetch` and a clock that reach the mock.
   *
   * @example
   * const cliniko = createCliniko(mock.credentials)
   * const proxy = createProxy({ ...mock.credentials, authenticate, allow: [patients.list] })
   */
  readonly credentials: MockCredentials
  /**
   * Returns request handlers for any version of [MSW](https://mswjs.io), for your proxy or for Cliniko itself, and for
   * the storage of files. Requests to other URLs aren't handled.
   *
   * @throws {@link ConfigError} without `http`, or if `baseUrl` is neither a path nor a URL.
   * @example
   * setupServer(...mock.handlers({ http, baseUrl: '/api/cliniko' })).listen()
   */
  handlers<Handler>(options: HandlersOptions<Handler>): Handler[]
  /**
   * Responds as Cliniko and its storage do. Pass it to a client that has `mock.apiKey`. It never uses the network.
   * @throws {@link ConfigError} if the URL is of another host, or relative.
   */
  readonly fetch: MockFetch
  /** Responds to a request to any host. Use it to write a server of your own. */
  readonly handle: (request: MockCall) => Promise<Response>
  readonly apiKey: string
  /** Returns the time in the clinic. */
  now(): Date
  /** A clock that keeps the clinic's time, for clients. Those of `client` and `credentials` have it already. */
  readonly clock: Clock
  /**
   * Advances the clinic's time. Timers of `clock` that are due by then run, such as a client's wait for its rate limit.
   * @param ms - Milliseconds from 0.
   * @throws {@link ConfigError} if `ms` isn't such a number.
   */
  advance(ms: number): void
  /** The clinic's records, to read and to change. */
  readonly store: Store
  /**
   * Merges a patient into another, which the API can't do but its users can: it archives the patient, and sets
   * `merged_at` and `merged_with_patient`. Which records Cliniko moves to the other patient isn't documented, so they
   * stay where they are.
   *
   * @throws {@link InputError} if the clinic doesn't have both patients, or if the one that remains was merged itself.
   */
  mergePatients(mergedId: string, remainingId: string): void
  /** Returns everything the clinic has, as plain data. Restore it later, or store it as JSON. */
  snapshot(): Snapshot
  /**
   * Restores a snapshot. The clinic's time isn't set back.
   * @throws {@link ConfigError} if the snapshot is broken, or was taken from a clinic of another shard. The clinic stays
   * as it is then.
   */
  restore(snapshot: Snapshot): void
  /** Injects faults into responses, to test how a program handles them. The same `seed` injects the same faults. */
  readonly faults: Faults
  /** The latest 1,000 requests, in the order of their arrival. Those that a fault left without a response have status 0. */
  readonly requests: MockRequest[]
}

/** The contact of a client with the mock's key. */
const app: App = { name: 'Cliniko mock', email: 'dev@cliniko-mock.invalid' }

/**
 * Creates an in-memory Cliniko with a made-up clinic: 3 businesses, 8 practitioners, 12 appointment types, 2,000 patients
 * and three months of appointments around `now`. It responds as the API does, including errors and the rate limit.
 *
 * It takes a second or two. Create it once for a file of tests.
 *
 * @throws {@link ConfigError} if an option doesn't exist or can't work. The message names it.
 * @example
 * const mock = createMock({ seed: 1, now: '2026-03-02T00:00:00Z' })
 * const cliniko = mock.client()
 */
export function createMock(options: MockOptions = {}): Mock {
  const { seed, apiKey, rateLimit, strict, clock: runtime, size, patients, role, start, host } = checkOptions(options)
  const apiUrl = `https://${host}/v1`
  const clock = createClinicClock(start, runtime)
  const store = createStore(apiUrl, tableNames, clock.now)
  store.within(() => seedClinic(store, { seed, now: start, size, patients }))
  if (role) signIn(store, role)
  const storage = createStorage(store, clock.now)
  const limit = createLimit(rateLimit)
  const faults = createFaults(seed, clock)
  const requests: MockRequest[] = []
  /** For programs with the key that keep the runtime's time. */
  const asClient: Access = { needsKey: true, needsContact: strict, now: () => runtime.now() }
  /** Shared by all clients without a key, because the limit is of the key's user. */
  const rateLimiter = rateLimit === false ? undefined : createRateLimiter({ limit: rateLimit, clock })

  /** Responds to a request to any host. */
  async function respond(call: MockCall, access: Access): Promise<Response> {
    const { pathname, search, searchParams } = new URL(call.url)
    if (pathname.startsWith('/storage/')) return upload(call, access)
    const isApi = pathname.startsWith('/v1/')
    const path = isApi ? pathname.slice('/v1'.length) : pathname
    const response = await record(
      call.method,
      path + search,
      async () =>
        refuse(call, access) ?? (isApi ? respondToApi(call, path, searchParams, access) : sentence(404, 'Not Found')),
    )
    return call.method === 'HEAD' ? withoutBody(response) : response
  }

  async function respondToApi(call: MockCall, path: string, search: URLSearchParams, access: Access) {
    const { signal } = call
    // The response to HEAD is that to GET without its body.
    const method = call.method === 'HEAD' ? 'GET' : call.method
    const body = method === 'GET' ? '' : await call.text()
    const storageUrl = storageUrlFor(call, host)
    return faults.inject({ method, path, search, signal, now: access.now() }, async (search) =>
      store.within(() => handleRequest({ store, storage, strict }, { method, path, search, body, storageUrl })),
    )
  }

  async function upload(call: MockCall, { now }: Access): Promise<Response> {
    const { method, headers, signal } = call
    const faulty = { method, path: '/storage', search: new URLSearchParams(), signal, now: now() }
    // A call without a form sends no file.
    const form = async () => call.formData?.() ?? new FormData()
    return record(method, '/storage', () =>
      faults.inject(faulty, () => storage.receive({ method, headers, formData: form })),
    )
  }

  /** Returns the response to a request that isn't admitted, or that exceeds the limit. */
  function refuse({ headers }: MockCall, access: Access): Response | null {
    return refusal(headers, apiKey, access) ?? limit(clock.monotonic(), access.now())
  }

  /** Records a request before it is responded to, because a fault may leave it without a response. */
  async function record(method: string, url: string, respond: () => Promise<Response>): Promise<Response> {
    const request = { method, url, status: 0 }
    requests.push(request)
    if (requests.length > 1000) requests.shift()
    const response = await respond()
    request.status = response.status
    return response
  }

  /** Responds to a request to Cliniko or its storage. */
  async function send(call: MockCall, access: Access): Promise<Response> {
    throwIfAborted(call.signal)
    const target = new URL(call.url).host
    if (target !== host && target !== storageHost) {
      throw new ConfigError(`The mock never uses the network. It responds to ${host} and to no other host.`)
    }
    const response = await (target === storageHost ? upload(call, access) : respond(call, access))
    throwIfAborted(call.signal)
    return response
  }

  function fetchWith(access: Access): MockFetch {
    return async (input, init) => send(toMockCall(input, init), access)
  }

  return {
    client(options = {}) {
      const fetch = fetchWith({ needsKey: false, needsContact: false, now: clock.now })
      return createCliniko({ clock, ...(rateLimiter && { rateLimiter }), ...options, baseUrl: apiUrl, fetch })
    },
    credentials: { apiKey, app, fetch: fetchWith({ ...asClient, now: clock.now }), clock },
    handlers: (options) =>
      createHandlers(options, {
        apiUrl,
        respond: (call, { isProxied }) => send(call, { ...asClient, needsKey: !isProxied, needsContact: false }),
      }),
    fetch: fetchWith(asClient),
    handle: (call) => respond(call, asClient),
    apiKey,
    now: () => new Date(clock.now()),
    clock,
    advance(ms) {
      if (!(ms >= 0 && Number.isFinite(ms))) throw new ConfigError('advance takes milliseconds from 0.')
      clock.advance(ms)
    },
    store,
    mergePatients: (mergedId, remainingId) => store.within(() => mergePatients(store, mergedId, remainingId)),
    snapshot: () => snapshotOf(store),
    restore: (snapshot) => store.within(() => restore(store, snapshot)),
    faults,
    requests,
  }
}

function withoutBody({ status, headers }: Response): Response {
  return new Response(null, { status, headers })
}

/** Returns the URL of the storage: a path of the server that received the request, or else the storage's own host. */
function storageUrlFor({ url, headers }: MockCall, apiHost: string): string {
  const { protocol, host } = new URL(url)
  return host === apiHost ? `https://${storageHost}/` : `${protocol}//${headers.get('host') ?? host}/storage/`
}
