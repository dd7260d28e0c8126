import { type Clock, ConfigError, type UserRole } from '@cliniko/core'
import { checkChoice } from './check-choice.js'
import { checkNames, type NamesOf } from './check-names.js'
import { type ClinicSize, clinicSizes } from './clinic/clinic.js'

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
   * Whether to refuse what the API would ignore or what only its older documentation has. If a misplaced filter is
   * ignored, the list contains everybody's records. Pass false for programs that you can't change. Default: true.
   */
  readonly strict?: boolean
  /** The clock that advances the clinic's time and that slow responses wait on. Default: the runtime's clock. */
  readonly clock?: Pick<Clock, 'now'> & Partial<Clock>
}

/** The options of a mock, checked and complete. */
export interface CheckedOptions extends Required<Omit<MockOptions, 'now' | 'patients' | 'role'>> {
  /** The time in the clinic when it is created, in milliseconds since 1970. */
  readonly start: number
  /** The host of the API, which the key's shard decides. */
  readonly host: string
  readonly patients: number | undefined
  readonly role: UserRole | undefined
}

const names: NamesOf<MockOptions> = {
  seed: true,
  now: true,
  size: true,
  patients: true,
  apiKey: true,
  role: true,
  rateLimit: true,
  strict: true,
  clock: true,
}

// Keyed by role, so that a role which is added to the type is missing here.
const roles: { readonly [role in UserRole]: true } = {
  administrator: true,
  bookkeeper: true,
  'power receptionist': true,
  practitioner: true,
  receptionist: true,
  scheduler: true,
}

/** The runtime's clock. `Date` may be set back. */
const runtimeClock: Pick<Clock, 'now' | 'monotonic'> = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
}

/** Whether a time names a day that exists, if it is a text. Some engines read February 30 as March 2. */
function isDayOf(time: unknown): boolean {
  if (typeof time !== 'string') return true
  const [day] = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(time) ?? []
  return day !== undefined && new Date(day).toISOString().startsWith(day)
}

/**
 * Completes the options of a mock with their defaults.
 * @throws {@link ConfigError} if one of them doesn't exist or can't work. The message names it.
 */
export function checkOptions(options: MockOptions): CheckedOptions {
  checkNames('createMock', options, names)
  const {
    seed = 1,
    apiKey = 'in-memory-clinic-key-au1',
    rateLimit = 200,
    strict = true,
    clock = runtimeClock,
    size = 'small',
    patients,
    role,
  } = options
  const start = new Date(options.now ?? clock.now()).getTime()
  if (Number.isNaN(start) || !isDayOf(options.now)) {
    throw new ConfigError('now must be a valid Date, or a time in ISO format.')
  }
  const [, shard] = /-([a-z]{2}[0-9]{1,2})$/.exec(apiKey) ?? []
  if (!shard) throw new ConfigError('apiKey must end in a shard, such as "-au1".')
  if (typeof strict !== 'boolean') throw new ConfigError('strict must be true or false.')
  if (!Number.isFinite(seed)) throw new ConfigError('seed must be a number.')
  checkChoice('size', size, clinicSizes)
  if (role !== undefined) checkChoice('role', role, Object.keys(roles))
  if (patients !== undefined && !(Number.isSafeInteger(patients) && patients >= 0)) {
    throw new ConfigError('patients must be a whole number from 0.')
  }
  if (rateLimit !== false && !(typeof rateLimit === 'number' && rateLimit >= 1)) {
    throw new ConfigError('rateLimit must be a number of requests per minute from 1, or false for no limit.')
  }
  return { seed, apiKey, rateLimit, strict, clock, size, patients, role, start, host: `api.${shard}.cliniko.com` }
}
