import type { SessionStore } from './session-store.js'

/** Tells which sessions were used lately. */
export interface Activity {
  /** Remembers that a session is used now. */
  note(id: string): Promise<void>
  /** Whether a session was used lately. If so, it is used now as well. */
  isActive(id: string): Promise<boolean>
}

/** What the activity of sessions is made from. */
export interface ActivityOptions {
  readonly store: SessionStore
  /** Milliseconds without a request after which a session is no longer active. */
  readonly idleTimeout: number
  readonly now: () => number
}

/** The milliseconds in which a session is written once, however many requests it sends. */
const interval = 60_000

/**
 * Makes the record of when sessions were used. It is kept apart from which sessions are open: a request that comes while its
 * user signs out can't open the session again.
 */
export function createActivity({ store, idleTimeout, now }: ActivityOptions): Activity {
  /** When this process wrote a session within the last interval: of requests that come together, one writes. */
  const writtenAt = new Map<string, number>()

  async function note(id: string): Promise<void> {
    writtenAt.delete(id)
    writtenAt.set(id, now())
    for (const [oldest, time] of writtenAt) {
      if (time + interval > now()) break
      writtenAt.delete(oldest)
    }
    // The requests of the rest of the interval are not written.
    await store.set(keyOf(id), String(now()), idleTimeout + interval)
  }

  return {
    note,
    async isActive(id) {
      const lastUse = await store.get(keyOf(id))
      if (lastUse === undefined) return false
      const latest = Math.max(Number(lastUse), writtenAt.get(id) ?? 0)
      if (latest + interval <= now()) await note(id)
      return true
    },
  }
}

const keyOf = (id: string) => `used/${id}`
