import { type Clock, ConfigError, isClinikoError, systemClock } from '@cliniko/core'
import type { Access, AuditOptions, AuditSink } from '../audit/audit.js'
import { createAuditor } from '../audit/auditor.js'
import { isJson } from '../is-json.js'
import { logError } from '../log-error.js'
import { RefusedError } from '../respond.js'
import { createActivity } from './activity.js'
import type { RequestHead } from './cookie.js'
import { toLocalPath } from './local-path.js'
import { memoryStore } from './memory-store.js'
import { isOwnPage } from './own-page.js'
import { readForm } from './read-form.js'
import { jsonResponse, refusal, type SessionRefusal, seeOther } from './respond.js'
import { createSealer } from './seal.js'
import { checkSecrets } from './secret.js'
import type { Identity, Session, SignInForm, SignInMethod } from './session.js'
import { createSessionCookies, type StartedSession } from './session-cookies.js'
import { isSessionStoreError, type SessionStore } from './session-store.js'
import { createTries, type TryLimits } from './tries.js'

/** How sessions are made. */
export interface SessionOptions<Role extends string> {
  /**
   * At least 32 random bytes, from the environment: `openssl rand -base64 32`. It seals the cookies. To replace it, put the
   * new one before the old one in a list, and remove the old one after `maxAge`.
   */
  readonly secret: string | readonly string[]
  /** How people sign in: `withKey`, `withPassword`, or a method of the app's own. */
  readonly signIn: SignInMethod<Role>
  /**
   * Returns the address that a request came from, or null if it is unknown. Only the app knows which header its host sets: on
   * Cloudflare `cf-connecting-ip`, on Vercel `x-real-ip`, behind a proxy of one's own the last address in `x-forwarded-for`.
   * Others can be forged.
   */
  readonly addressOf: (request: Request) => string | null
  /** Where sessions are kept: `redisStore(client)` for several processes. Default: the memory of this one. */
  readonly store?: SessionStore
  /** Milliseconds after which people sign in again, from a minute to 30 days. Default: 12 hours. */
  readonly maxAge?: number
  /**
   * Milliseconds without a request after which people sign in again, from a minute. A session is written at most once a minute,
   * so it may last up to a minute longer. `maxAge` or more sets no such limit. Default: 30 minutes.
   */
  readonly idleTimeout?: number
  /** How often somebody may try to sign in. Default: 20 failed tries of an address in 15 minutes. */
  readonly tries?: TryLimits
  /** The page with the form. Failed tries go there, with `error` and `next` in the query. Default: `/sign-in`. */
  readonly signInPage?: string
  /** The name of the cookie, after `__Host-`. Default: `session`. */
  readonly cookie?: string
  /** `lax` keeps people signed in when they come by a link of another site. Default: `strict`. */
  readonly sameSite?: 'strict' | 'lax'
  /**
   * Receives an event for each sign-in, also one that fails, and for each sign-out. It may be the sink of the proxy. Default:
   * nothing is recorded.
   */
  readonly audit?: AuditSink | AuditOptions
  /** Called with the errors of the audit's sink. Default: `console.error`. */
  readonly onError?: (error: unknown) => void
  readonly clock?: Clock
}

/** The sessions of an app. */
export interface Sessions<Role extends string = string> {
  /** Returns who sends a request, with their key if they have one. For `createProxy`. */
  authenticate(request: RequestHead): Promise<Identity<Role> | null>
  /** Returns the session of a request, without the key. For pages. */
  read(request: RequestHead): Promise<Session<Role> | null>
  /**
   * Responds to the POST of a sign-in form, or of JSON with the same fields. A form is redirected to the path in its field `next`.
   */
  signIn(request: Request): Promise<Response>
  /** Responds to the POST that signs out. Copies of the cookie no longer work. */
  signOut(request: Request): Promise<Response>
  /** Ends all sessions of a user, for example when they leave the clinic or change their password. */
  revoke(user: string): Promise<void>
}

/**
 * Makes sessions for an app that has none: sealed cookies, and a store of the sessions that are open. It runs
 * wherever `Request` and `Response` do, and the form works without JavaScript.
 *
 * @throws {@link ConfigError} if the secret is missing, short or not random, or without `signIn` or `addressOf`.
 * @example
 * export const sessions = createSessions({
 *   secret: process.env.SESSION_SECRET ?? '',
 *   signIn: withPassword({ accounts: { reception: { hash: process.env.PASSWORD_HASH ?? '', role: 'frontDesk' } } }),
 *   addressOf: (request) => request.headers.get('x-real-ip'),
 * })
 * const proxy = createProxy({ apiKey, app, allow, authenticate: sessions.authenticate })
 */
export function createSessions<Role extends string>(options: SessionOptions<Role>): Sessions<Role> {
  const { clock = systemClock, signIn: method, addressOf, signInPage = '/sign-in', cookie: name = 'session' } = options
  const { maxAge = 43_200_000, idleTimeout = 1_800_000, sameSite = 'strict', tries: limits } = options
  const secrets = checkSecrets(options.secret)
  if (typeof method?.check !== 'function')
    throw new ConfigError('createSessions needs signIn: withPassword({ … }), withKey({ … }), or a method of your own.')
  if (typeof addressOf !== 'function')
    throw new ConfigError('createSessions needs addressOf, because only the app knows which header holds the address.')
  if (!(maxAge >= 60_000 && maxAge <= 2_592_000_000))
    throw new ConfigError('maxAge is in milliseconds, from a minute to 30 days.')
  if (!(idleTimeout >= 60_000)) throw new ConfigError('idleTimeout is in milliseconds, from a minute.')

  const now = () => clock.now()
  const { store = memoryStore({ now }) } = options
  const sealer = createSealer(secrets, now)
  const activity = createActivity({ store, idleTimeout: Math.min(idleTimeout, maxAge), now })
  const cookies = createSessionCookies<Role>({ name, maxAge, sameSite, sealer, store, activity, now })
  const tries = createTries(store, now, limits)
  const auditor = createAuditor(options.audit, clock, options.onError ?? logError)

  /** Records what came of a request. If that is required and fails, so does the request. */
  async function recorded<T extends object>(access: Access, outcome: T | SessionRefusal): Promise<T | SessionRefusal> {
    const { status, code } = isRefusal(outcome) ? outcome : { status: 200 }
    try {
      await auditor.outcome(access, { status, code, hasWritten: access.operation === 'sign out' })
      return outcome
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error
      return { status: 503, code: 'audit_failed', message: error.message, retryable: true }
    }
  }

  /** Signs in, or returns why not. */
  async function start(
    request: Request,
    form: SignInForm,
    access: Access,
  ): Promise<StartedSession<Role> | SessionRefusal> {
    const account = method.accountOf(form)
    if (account !== null) access.user = account
    const device = await cookies.deviceOf(request, account)
    const admission = await tries.admit({ address: addressOf(request), account, device })
    if ('retryAfter' in admission) return { ...tooManyTries, retryAfter: admission.retryAfter }
    const identity: unknown = await method.check(form, request.signal)
    if (!isIdentity<Role>(identity)) return incorrect
    access.user = identity.user
    await Promise.all([admission.takeBack(), cookies.end(request)])
    return cookies.start(request, toIdentity(identity), {
      id: device ?? crypto.randomUUID(),
      account: account ?? identity.user,
    })
  }

  async function signIn(request: Request): Promise<Response> {
    const problem = problemOf(request)
    if (problem) return refusal(problem)
    const result = await readForm(request, clock)
    if (!('form' in result)) return refusal(result)
    const access = accessOf('sign in', now())
    const started = await start(request, result.form, access).catch((error) => failureOf(error, now()))
    const outcome = await recorded(access, started)
    const next = toLocalPath(result.form.get('next'))
    // A script reads the response. A form's response is a page to go to.
    if (!isRefusal(outcome))
      return isJson(request)
        ? jsonResponse(toSession(outcome.record), outcome.cookies)
        : seeOther(next ?? '/', outcome.cookies)
    if (isJson(request)) return refusal(outcome)
    return seeOther(`${signInPage}?${new URLSearchParams({ error: outcome.code, ...(next && { next }) })}`)
  }

  async function signOut(request: Request): Promise<Response> {
    const problem = problemOf(request)
    if (problem) return refusal(problem)
    const access = accessOf('sign out', now())
    let outcome: object | SessionRefusal
    try {
      const record = await cookies.end(request)
      outcome = record ? await recorded({ ...access, user: record.user }, {}) : {}
    } catch (error) {
      outcome = failureOf(error, now())
    }
    if (isRefusal(outcome)) return refusal(outcome)
    const expired = [cookies.expired(request)]
    return isJson(request) ? jsonResponse({}, expired) : seeOther(signInPage, expired)
  }

  return {
    async authenticate(request) {
      const record = await cookies.recordOf(request)
      return record && toIdentity(record)
    },
    async read(request) {
      const record = await cookies.recordOf(request)
      return record && toSession(record)
    },
    signIn,
    signOut,
    revoke: cookies.revoke,
  }
}

/** Whether a method returned somebody. Untyped code may return true, or an account without an id. */
function isIdentity<Role extends string>(value: unknown): value is Identity<Role> {
  if (typeof value !== 'object' || value === null || !('user' in value) || !('role' in value)) return false
  return typeof value.user === 'string' && value.user !== '' && typeof value.role === 'string'
}

/** Leaves out what else an app's own method returned: the cookie is small. */
function toIdentity<Role extends string>({ user, role, apiKey, scope }: Identity<Role>): Identity<Role> {
  return { user, role, ...(apiKey !== undefined && { apiKey }), ...(scope !== undefined && { scope }) }
}

/** Leaves out the key and the id of the session. */
function toSession<Role extends string>({ user, role, expiresAt }: Session<Role>): Session<Role> {
  return { user, role, expiresAt }
}

function accessOf(operation: 'sign in' | 'sign out', arrivedAt: number): Access {
  return { operation, arrivedAt, method: 'POST', records: new Map(), withheld: new Set() }
}

function isRefusal(outcome: object | SessionRefusal): outcome is SessionRefusal {
  return 'code' in outcome
}

const incorrect: SessionRefusal = {
  status: 401,
  code: 'incorrect_credentials',
  message: 'The password or key is incorrect.',
}

const tooManyTries: SessionRefusal = {
  status: 429,
  code: 'too_many_tries',
  message: 'Too many tries. Wait before you try again.',
  retryable: true,
}

function problemOf(request: Request): SessionRefusal | undefined {
  if (request.method !== 'POST') return { status: 405, code: 'method_not_allowed', message: 'Send a POST.' }
  if (isOwnPage(request)) return undefined
  return { status: 403, code: 'foreign_origin', message: "Requests are only accepted from the app's own pages." }
}

/** Returns what to say when Cliniko or the store failed. */
function failureOf(error: unknown, now: number): SessionRefusal {
  if (isSessionStoreError(error))
    return { status: 503, code: 'internal', message: 'Sessions are unavailable.', retryable: true }
  if (!isClinikoError(error)) throw error
  if (error.name === 'RateLimitError') return { ...tooManyTries, retryAfter: (error.resetAt ?? now + 10_000) - now }
  return { status: 502, code: 'upstream_failed', message: 'Cliniko did not respond.', retryable: true }
}
