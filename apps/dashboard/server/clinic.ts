import 'server-only'
import {
  type App,
  businesses,
  type Client,
  createClient,
  createRateLimiter,
  type Fetch,
  type RateLimiter,
  settings,
  systemClock,
} from '@cliniko/core'
import { fromOfetch } from '@cliniko/core/ofetch'
import { ofetch } from 'ofetch'
import { createDemo } from './demo/demo'

/** The Cliniko that the app calls. */
export interface Clinic {
  readonly apiKey: string
  readonly app: App
  /** Reaches the in-memory Cliniko, or the real one over the network. */
  readonly fetch: Fetch
  /** Shared by pages and proxy, since the limit is the user's. */
  readonly rateLimiter: RateLimiter
  /** For what the server itself needs to know. What users see goes through the proxy. */
  readonly client: Client
  readonly isDemo: boolean
  /** Resolves once all records are there. The made-up clinic gets those of the year before while it runs. */
  readonly complete: Promise<void>
  now(): Date
}

/**
 * Sends to the real Cliniko, by Node's own fetch. `no-store` keeps patients' records out of Next's data cache.
 *
 * Node's fetch keeps a connection open for 4 seconds after a response, or for as long as the server's `Keep-Alive` header
 * says, so the requests of a page and those of a busy front desk share one. A `dispatcher: new Agent(…)` of undici's could
 * keep it longer. It is left out on purpose: a connection that the server has given up fails the next request, and a
 * write that fails so is not retried, because nobody knows whether it was processed. Add one here to go through a proxy.
 */
const cliniko = fromOfetch(ofetch.create({ cache: 'no-store' }))

interface Shared {
  clinic?: Clinic
  info?: { readonly promise: Promise<ClinicInfo>; readonly until: number }
}

declare global {
  var clinikoDashboard: Shared | undefined
}

/** Shared by pages and routes, which Next bundles apart. */
globalThis.clinikoDashboard ??= {}
const shared = globalThis.clinikoDashboard

/**
 * Returns the clinic: a made-up one in memory, or with `CLINIKO_API_KEY` the real one.
 * @throws Error if a setting of the real one is missing. The message names it.
 */
export function clinic(): Clinic {
  shared.clinic ??= connect()
  return shared.clinic
}

function connect(): Clinic {
  const { CLINIKO_API_KEY, CLINIKO_APP_NAME = 'Cliniko dashboard', CLINIKO_APP_EMAIL } = process.env
  const { CLINIKO_MOCK_NOW, CLINIKO_MOCK_SCENE } = process.env
  const rateLimiter = createRateLimiter()
  if (!CLINIKO_API_KEY) {
    const demo = createDemo({ now: CLINIKO_MOCK_NOW, scene: CLINIKO_MOCK_SCENE })
    const app = { name: 'Cliniko dashboard demo', email: 'demo@clinic-dashboard.org' }
    const options = { apiKey: demo.apiKey, app, fetch: demo.fetch, rateLimiter }
    // The made-up clinic may be on another day than this computer. What changed there is looked for by its time.
    const clock = { ...systemClock, now: () => demo.now().getTime() }
    return {
      ...options,
      client: createClient({ ...options, clock }),
      isDemo: true,
      complete: demo.complete,
      now: demo.now,
    }
  }
  if (!CLINIKO_APP_EMAIL)
    throw new Error('Set CLINIKO_APP_EMAIL to an email address at which Cliniko can reach you. The API requires one.')
  const app = { name: CLINIKO_APP_NAME, email: CLINIKO_APP_EMAIL }
  const options = { apiKey: CLINIKO_API_KEY, app, fetch: cliniko, rateLimiter }
  return {
    ...options,
    client: createClient(options),
    isDemo: false,
    complete: Promise.resolve(),
    now: () => new Date(),
  }
}

/** What every page needs to know about the clinic. */
export interface ClinicInfo {
  readonly name: string
  /** The IANA name of its time zone. */
  readonly timeZone: string
}

/** Returns the name and the time zone of the clinic, fetched at most every ten minutes. */
export function clinicInfo(): Promise<ClinicInfo> {
  const now = Date.now()
  if (!shared.info || shared.info.until < now) {
    const promise = readInfo(clinic().client)
    shared.info = { promise, until: now + 600_000 }
    promise.catch(() => delete shared.info)
  }
  return shared.info.promise
}

async function readInfo(client: Client): Promise<ClinicInfo> {
  const [{ account }, { items }] = await Promise.all([
    client.request(settings.getPublic),
    client.request(businesses.list, { perPage: 1 }),
  ])
  return { name: account?.name ?? 'Clinic', timeZone: items[0]?.time_zone_identifier ?? 'UTC' }
}
