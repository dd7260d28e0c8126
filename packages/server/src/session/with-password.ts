import { ConfigError } from '@cliniko/core'
import { parseHash, verifyPassword } from './password-hash.js'
import { createQueue } from './queue.js'
import type { SignInForm, SignInMethod } from './session.js'

/** An account that people sign in to with a password. */
export interface PasswordAccount<Role extends string> {
  /** What `hashPassword` returned. */
  readonly hash: string
  /** What people who sign in to it may do, in the app's own words. */
  readonly role: Role
}

/** The accounts by their ids. */
export interface WithPasswordOptions<Role extends string> {
  readonly accounts: Readonly<Record<string, PasswordAccount<Role>>>
}

/**
 * Signs in with a password: one that a front desk shares, or one for each account. The form has a field `password` and, if
 * there are several accounts, a field `account`.
 *
 * @throws {@link ConfigError} without accounts, or if a hash isn't one of `hashPassword`.
 * @example
 * const signIn = withPassword({ accounts: { reception: { hash: process.env.PASSWORD_HASH ?? '', role: 'frontDesk' } } })
 */
export function withPassword<Role extends string>({ accounts }: WithPasswordOptions<Role>): SignInMethod<Role> {
  const byId = new Map(Object.entries(accounts))
  const [first] = byId
  if (!first) throw new ConfigError('withPassword needs accounts, such as { reception: { hash, role } }.')
  for (const { hash } of byId.values()) parseHash(hash)
  const [onlyId, { hash: anyHash }] = first
  const idOf = (form: SignInForm) => form.get('account') ?? (byId.size === 1 ? onlyId : '')
  // A hash takes 32 MB and much of a core: one at a time.
  const inTurn = createQueue(20)

  return {
    accountOf: (form) => (byId.has(idOf(form)) ? idOf(form) : null),
    async check(form, signal) {
      const account = byId.get(idOf(form))
      return inTurn(async () => {
        if (signal.aborted) return null
        // Unknown accounts take as long as known ones, so that nobody learns which exist.
        const isCorrect = await verifyPassword(form.get('password') ?? '', account?.hash ?? anyHash)
        return account && isCorrect ? { user: idOf(form), role: account.role } : null
      })
    },
  }
}
