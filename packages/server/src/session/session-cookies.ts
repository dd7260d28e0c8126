import type { Activity } from './activity.js'
import { cookieOf, type RequestHead, setCookie } from './cookie.js'
import type { Sealer } from './seal.js'
import type { Identity, Session } from './session.js'
import type { SessionStore } from './session-store.js'

/** What a session's cookie holds, sealed. */
export interface SessionRecord<Role extends string> extends Identity<Role>, Session<Role> {
  readonly id: string
  readonly startedAt: number
}

/** A session that has started. */
export interface StartedSession<Role extends string> {
  readonly record: SessionRecord<Role>
  /** The `Set-Cookie` headers. */
  readonly cookies: readonly string[]
}

/** The cookies of the sessions, and the store of the open ones. */
export interface SessionCookies<Role extends string> {
  /** Returns the session of a request if its cookie is valid, and if the session is neither idle, signed out nor revoked. */
  recordOf(request: RequestHead): Promise<SessionRecord<Role> | null>
  /** Returns the id of a browser that has signed in to the account before. Null stands for any account. */
  deviceOf(request: RequestHead, account: string | null): Promise<string | undefined>
  start(request: RequestHead, identity: Identity<Role>, device: Device): Promise<StartedSession<Role>>
  /** Ends the session of a request, and returns it. Null if it has none. */
  end(request: RequestHead): Promise<SessionRecord<Role> | null>
  /** Returns the `Set-Cookie` header that deletes the session's cookie. */
  expired(request: RequestHead): string
  /** Ends all sessions of a user. */
  revoke(user: string): Promise<void>
}

/** A browser, and the account that it signs in to. */
export interface Device {
  readonly id: string
  readonly account: string
}

/** How cookies are made. */
export interface SessionCookieOptions {
  readonly name: string
  readonly maxAge: number
  readonly sameSite: 'strict' | 'lax'
  readonly sealer: Sealer
  readonly store: SessionStore
  readonly activity: Activity
  readonly now: () => number
}

/** A browser that has signed in is known for half a year. */
const deviceAge = 180 * 86_400_000

/** Makes the cookies of a session and of a browser. Both are sealed. The store only knows which sessions are open. */
export function createSessionCookies<Role extends string>(options: SessionCookieOptions): SessionCookies<Role> {
  const { name, maxAge, sameSite, sealer, store, activity, now } = options
  const deviceName = `${name}-device`

  async function recordOf(request: RequestHead): Promise<SessionRecord<Role> | null> {
    const sealed = cookieOf(request, name)
    const content = sealed && (await sealer.open('session', sealed))
    if (!content) return null
    // Only `start` seals for this purpose.
    const record = content.record as SessionRecord<Role>
    const [isOpen, isActive, revokedAt] = await Promise.all([
      store.get(sessionKey(record.id)),
      activity.isActive(record.id),
      store.get(userKey(record.user)),
    ])
    return isOpen && isActive && record.startedAt > Number(revokedAt ?? 0) ? record : null
  }

  return {
    recordOf,
    async deviceOf(request, account) {
      const sealed = cookieOf(request, deviceName)
      const device = sealed && (await sealer.open('device', sealed))
      const isKnown = device && (account === null || device.account === account)
      return isKnown && typeof device.id === 'string' ? device.id : undefined
    },
    async start(request, identity, device) {
      const startedAt = now()
      const expiresAt = wholeSecond(startedAt + maxAge)
      const record = { ...identity, id: crypto.randomUUID(), startedAt, expiresAt }
      const [session, knownDevice] = await Promise.all([
        sealer.seal('session', { record }, expiresAt),
        sealer.seal('device', { ...device }, wholeSecond(startedAt + deviceAge)),
        store.set(sessionKey(record.id), '1', maxAge),
        activity.note(record.id),
      ])
      const cookies = [
        setCookie(request, name, session, { maxAge: Math.floor(maxAge / 1000), sameSite }),
        setCookie(request, deviceName, knownDevice, { maxAge: deviceAge / 1000, sameSite: 'strict' }),
      ]
      return { record, cookies }
    },
    async end(request) {
      const record = await recordOf(request)
      if (record) await store.delete(sessionKey(record.id))
      return record
    },
    expired: (request) => setCookie(request, name, '', { maxAge: 0, sameSite }),
    revoke: (user) => store.set(userKey(user), String(now()), maxAge),
  }
}

const sessionKey = (id: string) => `session/${id}`
const userKey = (user: string) => `revoked/${encodeURIComponent(user)}`

function wholeSecond(time: number): number {
  return Math.floor(time / 1000) * 1000
}
