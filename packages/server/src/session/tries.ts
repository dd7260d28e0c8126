import { networkOf } from './network.js'
import type { SessionStore } from './session-store.js'

/** How often somebody may try to sign in. */
export interface TryLimits {
  /** Failed tries of an address, or of a browser that has signed in before, within `window`. Default: 20. */
  readonly perAddress?: number
  /**
   * Failed tries at an account by all addresses together within `window`, beyond which an address that is new to it has only
   * 2. Nobody is locked out, and guessing from many addresses is slow. Default: 100.
   */
  readonly perAccount?: number
  /** Milliseconds. Default: 15 minutes. */
  readonly window?: number
}

/** Who tries to sign in. */
export interface Attempt {
  readonly address: string | null
  readonly account: string | null
  /** The id of a browser that has signed in to this account before. */
  readonly device: string | undefined
}

/** A try that may go on, or how long to wait. */
export type Admission = { readonly takeBack: () => Promise<void> } | { readonly retryAfter: number }

/** Counts tries. */
export interface Tries {
  /** Counts a try. One that succeeds is taken back, so that only failed ones count. */
  admit(attempt: Attempt): Promise<Admission>
}

/** The tries of a new address at an account that many addresses try. */
const triesUnderAttack = 2

/**
 * Makes the limit of tries. Each address has tries of its own, so that an attacker locks out only themself. Each browser that
 * has signed in before has tries of its own as well, so that somebody in the same building, behind the same address, doesn't
 * lock out the clinic's staff.
 */
export function createTries(store: SessionStore, now: () => number, limits: TryLimits = {}): Tries {
  const { perAddress = 20, perAccount = 100, window = 900_000 } = limits

  return {
    async admit({ address, account, device }) {
      const slot = Math.floor(now() / window)
      const add = (name: string, amount: number) => store.add(`tries/${name}/${slot}`, amount, window)
      const own = device
        ? `device/${device}`
        : `address/${encodeURIComponent(typeof address === 'string' ? networkOf(address) : 'unknown')}`
      const shared = !device && account !== null ? `account/${encodeURIComponent(account)}` : undefined
      const refusal = { retryAfter: (slot + 1) * window - now() }

      const ownTries = await add(own, 1)
      if (ownTries > perAddress) return refusal
      if (!shared) return { takeBack: async () => void (await add(own, -1)) }

      const isUnderAttack = (await add(shared, 1)) > perAccount
      const takeBackShared = async () => void (await add(shared, -1))
      if (isUnderAttack && ownTries > triesUnderAttack) {
        await takeBackShared()
        return refusal
      }
      return { takeBack: async () => void (await Promise.all([add(own, -1), takeBackShared()])) }
    },
  }
}
