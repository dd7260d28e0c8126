import type { Clock } from './clock.js'
import { ConfigError } from './errors.js'
import { exposedKeyError } from './exposed-key.js'
import type { Hints } from './hints.js'
import type { RateLimiter } from './limiter.js'
import { createRateLimiter } from './rate-limit.js'

/** The program that calls the API. It is sent as the `User-Agent`, so that Cliniko can reach its developer. */
export interface App {
  /** The name of the program, in printable ASCII. */
  readonly name: string
  /** An email address that somebody reads. Cliniko may block programs without one. */
  readonly email: string
}

/** What a client needs to know about its key. */
export interface Credentials {
  readonly baseUrl: string
  readonly hints: Hints
  readonly headers: Readonly<Record<string, string>>
  /** Tells accounts apart in caches. It is made from the key, but the key can't be recovered from it. */
  readonly fingerprint: string
  /** Keeps the key's user within the API's limit. A proxy has its own, so that no browser needs this code. */
  readonly rateLimiter: RateLimiter
}

/** Options of a client that calls Cliniko itself. */
export interface KeyOptions {
  readonly apiKey: string
  readonly app: App
  /**
   * Two letters and one or two digits, such as `au1`. Only for keys that do not end in their shard; a shard that
   * contradicts the key is refused.
   */
  readonly shard?: string | undefined
  /** A server on this machine in Cliniko's place. */
  readonly baseUrl?: string | undefined
  /** A rate limiter to share with other clients. Default: one of its own. */
  readonly rateLimiter?: RateLimiter
  readonly clock?: Clock
}

/** Anchored, and without `\w` or `\d`: what matches becomes part of the host that gets the key. */
const shardPattern = /^[a-z]{2}[0-9]{1,2}$/

/**
 * Returns the shard of a key's account: what follows the key's last `-`. A key without any `-` is an old one, and its
 * shard is `au1`.
 *
 * @param shard - The shard, for keys that do not end in it.
 * @throws {@link ConfigError} if there is no sure shard: a key is never tried on one region after another.
 * @see {@link https://docs.api.cliniko.com/guides/sharding | Cliniko's guide to shards}
 * @example shardOf('MS0xLWFiYw-uk2') // 'uk2'
 */
export function shardOf(apiKey: string, shard?: string): string {
  validateKey(apiKey)
  if (shard !== undefined && typeof shard !== 'string') throw new ConfigError('shard must be a string, such as "au1".')
  const option = shard?.toLowerCase()
  const lastDash = apiKey.lastIndexOf('-')
  const suffix = apiKey.slice(lastDash + 1).toLowerCase()
  const ownShard = lastDash > 0 && shardPattern.test(suffix) ? suffix : undefined
  if (ownShard && option && ownShard !== option) {
    throw new ConfigError(`apiKey ends in the shard "${ownShard}", and the option shard contradicts it: remove shard.`)
  }
  const result = ownShard ?? option ?? (lastDash === -1 ? 'au1' : '')
  if (shardPattern.test(result)) return result
  throw new ConfigError(
    'apiKey does not end in a shard, such as "-au1". Copy the whole key, without quotes, or set shard.',
  )
}

function validateKey(apiKey: string): void {
  if (typeof apiKey !== 'string') throw new ConfigError('apiKey must be a string: a Cliniko API key.')
  if (apiKey.trim() === '') {
    throw new ConfigError(
      'apiKey is empty. Set it to a Cliniko API key; if it comes from an environment variable, check that the variable is set.',
    )
  }
  // Printable ASCII without blanks and colon: anything else can't be a user name of Basic authentication.
  if (!/^[!-9;-~]+$/.test(apiKey)) {
    throw new ConfigError('apiKey holds characters that no key has. Copy the key exactly as Cliniko shows it.')
  }
}

/**
 * Returns the base URL, the headers and the rate limiter for a key.
 *
 * @throws {@link ConfigError} if the key, the shard, the contact or the base URL is malformed, and in a browser or in React
 * Native, which would leak the key.
 */
export function credentials({ apiKey, app, shard, baseUrl, clock, rateLimiter }: KeyOptions): Credentials {
  if (isExposed()) throw exposedKeyError()
  const clinikoUrl = `https://api.${shardOf(apiKey, shard)}.cliniko.com/v1`
  return {
    baseUrl: baseUrl === undefined ? clinikoUrl : localUrl(baseUrl),
    hints: baseUrl === undefined ? keyHints : { ...keyHints, page: 'Check baseUrl.' },
    headers: { authorization: `Basic ${btoa(`${apiKey}:`)}`, 'user-agent': userAgent(app) },
    fingerprint: fingerprint(apiKey),
    rateLimiter: rateLimiter ?? createRateLimiter(clock && { clock }),
  }
}

const keyHints: Hints = {
  401: 'The key is wrong or revoked, or belongs to another shard.',
  403: "The role of the key's user does not allow this.",
  page: 'A maintenance page, or a firewall between here and Cliniko, may have responded in its place.',
}

/** Whether users could read the key. */
function isExposed(): boolean {
  // A page has a document. Its workers do not, but no other runtime has importScripts.
  const isBrowser = typeof document !== 'undefined' || 'importScripts' in globalThis
  return isBrowser || (typeof navigator !== 'undefined' && navigator.product === 'ReactNative')
}

/** The loopback interface, spelled as it is: no user name, no other number for the same address, no host that begins alike. */
const loopbackPattern = /^https?:\/\/(127\.0\.0\.1|\[::1\]|localhost)(:\d{1,5})?(\/[\w./~-]*)?$/

function localUrl(baseUrl: string): string {
  if (typeof baseUrl === 'string' && loopbackPattern.test(baseUrl)) return baseUrl.replace(/\/+$/, '')
  throw new ConfigError(
    'Pass apiKey or baseUrl, not both: a key is only sent to Cliniko, at the shard that the key names. Beside a key, baseUrl can only be a server on this machine: http://127.0.0.1, http://[::1] or http://localhost.',
  )
}

/** The longest name and address of an app. */
const maxContact = 200

function userAgent(app: App): string {
  const { name, email } = app ?? {}
  const example = "Example: app: { name: 'Acme', email: 'dev@acme.com' }."
  if (!isShortText(name) || !/^[ -~]+$/.test(name) || name.trim() === '') {
    throw new ConfigError(
      `app.name must be the name of your program, in up to ${maxContact} printable ASCII characters. ${example}`,
    )
  }
  if (!isShortText(email) || !emailPattern.test(email) || examplePattern.test(email)) {
    throw new ConfigError(`app.email must be an email address at which Cliniko can reach you. ${example}`)
  }
  return `${name.trim()} (${email})`
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxContact
}

/** Printable ASCII without what could end a header, a comment or an address early. */
const emailPattern = /^[!-'*-;=?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i
const examplePattern = /[@.]example(\.[a-z]+)?$/i

/** 32 bits of FNV-1a: enough to tell keys apart, far too few to recover one. */
function fingerprint(text: string): string {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619)
  return (hash >>> 0).toString(36)
}
