import type { Clock } from './clock.js'
import { ConfigError } from './errors.js'
import { createRateLimiter, type RateLimiter } from './rate-limit.js'

/** Who talks to Cliniko: shown to it as the `User-Agent`, so that it can reach the developer. */
export interface App {
  /** The name of the program. */
  readonly name: string
  /** An address that is read: Cliniko may block programs without one. */
  readonly email: string
}

/** What a key is turned into. */
export interface Credentials {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** Tells accounts apart in caches. Made from the key, which can't be read from it. */
  readonly fingerprint: string
  /** Keeps to the limit of the key's user. A proxy has its own, so that no browser needs the code. */
  readonly rateLimiter: RateLimiter
}

/** What a client needs to talk to Cliniko itself. */
export interface KeyOptions {
  readonly apiKey: string
  readonly app: App
  /** Two letters and one or two digits, such as `au1`: only for keys that don't end in their shard. It must agree with the key's own where both are given. */
  readonly shard?: string | undefined
  /** What keeps to the limit, where there is one already. */
  readonly rateLimiter?: RateLimiter
  readonly clock?: Clock
}

/** Anchored, and no `\w` or `\d`: what passes becomes part of the host that gets the key. */
const shardPattern = /^[a-z]{2}[0-9]{1,2}$/

/**
 * Where a key's account lives.
 *
 * @param apiKey - The key, whose shard follows its last `-`. A key with no `-` at all is an old one, of shard `au1`.
 * @param shard - The shard, for keys that don't end in it.
 * @throws {@link ConfigError} if there is no shard to be sure of: a key isn't tried on one region after another.
 * @see {@link https://docs.api.cliniko.com/guides/sharding | Cliniko's guide to shards}
 * @example shardOf('MS0xLWFiYw-uk2') // 'uk2'
 */
export function shardOf(apiKey: string, shard?: string): string {
  // Printable ASCII without blanks and colon; anything else can't be a user name of Basic authentication.
  if (typeof apiKey !== 'string' || !/^[!-9;-~]+$/.test(apiKey)) {
    throw new ConfigError('apiKey must be the key as Cliniko shows it.')
  }
  const given = shard?.toLowerCase()
  const dash = apiKey.lastIndexOf('-')
  const suffix = apiKey.slice(dash + 1).toLowerCase()
  const own = dash > 0 && shardPattern.test(suffix) ? suffix : undefined
  if (own && given && own !== given) {
    throw new ConfigError(`The key names the shard "${own}": leave shard out.`)
  }
  const found = own ?? given ?? (dash === -1 ? 'au1' : '')
  if (shardPattern.test(found)) return found
  throw new ConfigError('The key ends in no shard, such as "-au1". Copy all of it, or give shard.')
}

/**
 * Turns a key into a base URL and headers.
 *
 * @throws {@link ConfigError} on a malformed key, shard or contact, and in a browser, where a key would be leaked.
 */
export function credentials({ apiKey, app, shard, clock, rateLimiter }: KeyOptions): Credentials {
  if (isBrowser()) throw new ConfigError(keyInBrowser)
  const host = `api.${shardOf(apiKey, shard)}.cliniko.com`
  return {
    baseUrl: `https://${host}/v1`,
    headers: { authorization: `Basic ${btoa(`${apiKey}:`)}`, 'user-agent': userAgent(app) },
    fingerprint: fingerprint(apiKey),
    rateLimiter: rateLimiter ?? createRateLimiter(clock && { clock }),
  }
}

const keyInBrowser =
  'Every visitor can read an apiKey in a browser. Keep it on a server (@cliniko/server) and give baseUrl.'

function isBrowser(): boolean {
  // A page has a document; its workers don't, but they alone have importScripts.
  return typeof document !== 'undefined' || 'importScripts' in globalThis
}

function userAgent(app: App): string {
  const { name, email } = app ?? {}
  if (typeof name !== 'string' || !/^[ -~]*[!-~][ -~]*$/.test(name)) {
    throw new ConfigError('app.name must be the name of your program, in ASCII.')
  }
  if (
    typeof email !== 'string' ||
    !/^[!-'*-;=?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(email) ||
    /[@.]example(\.[a-z]+)?$/i.test(email)
  ) {
    throw new ConfigError('app.email must be an address at which Cliniko can reach you.')
  }
  return `${name.trim()} (${email})`
}

/** 32 bits of FNV-1a: enough to tell keys apart, far too few to tell what a key was. */
function fingerprint(text: string): string {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0).toString(36)
}
