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
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** The Cliniko that the app talks to. */
export interface Clinic {
  readonly apiKey: string
  readonly app: App
  /** The in-memory Cliniko's, or undefined for the network. */
  readonly fetch: Fetch | undefined
  /** One for pages and proxy: the limit is the user's. */
  readonly rateLimiter: RateLimiter
  /** For what pages fetch on the server. */
  readonly client: Client
  readonly isDemo: boolean
  now(): Date
}

interface Shared {
  clinic?: Clinic
  info?: { readonly promise: Promise<ClinicInfo>; readonly until: number }
}

declare global {
  var clinikoDashboard: Shared | undefined
}

/** Pages and routes are bundled apart: what they share is here. */
globalThis.clinikoDashboard ??= {}
const shared = globalThis.clinikoDashboard

/**
 * The clinic: a made-up one in memory, or with `CLINIKO_API_KEY` the real one.
 * @throws Error if the settings of a real one are incomplete; it says which is missing.
 */
export function clinic(): Clinic {
  shared.clinic ??= connect()
  return shared.clinic
}

/** Answers of the server and of the browser have the same place in the cache. */
const scope = '/api/cliniko'

function connect(): Clinic {
  const {
    CLINIKO_API_KEY,
    CLINIKO_APP_NAME = 'Cliniko dashboard',
    CLINIKO_APP_EMAIL,
    CLINIKO_MOCK_NOW,
    DASHBOARD_PASSWORD,
  } = process.env
  const rateLimiter = createRateLimiter()
  if (!CLINIKO_API_KEY) {
    const mock = createMock(CLINIKO_MOCK_NOW ? { now: CLINIKO_MOCK_NOW } : {})
    const app = { name: 'Cliniko dashboard demo', email: 'demo@clinic-dashboard.org' }
    const options = { apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter }
    return { ...options, client: createClient({ ...options, scope }), isDemo: true, now: mock.now }
  }
  if (!CLINIKO_APP_EMAIL)
    throw new Error('Set CLINIKO_APP_EMAIL, the address at which Cliniko can reach you: it demands one.')
  if (!DASHBOARD_PASSWORD)
    throw new Error('Set DASHBOARD_PASSWORD: without one anybody could read the records of the clinic.')
  const options = { apiKey: CLINIKO_API_KEY, app: { name: CLINIKO_APP_NAME, email: CLINIKO_APP_EMAIL }, rateLimiter }
  return {
    ...options,
    fetch: undefined,
    client: createClient({ ...options, scope }),
    isDemo: false,
    now: () => new Date(),
  }
}

/** What every page shows or needs of the clinic. */
export interface ClinicInfo {
  readonly name: string
  /** IANA name of the zone its days are in. */
  readonly timeZone: string
}

/** Name and zone of the clinic, asked for every ten minutes at most. */
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
