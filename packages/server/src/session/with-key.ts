import {
  type Client,
  createClient,
  isClinikoError,
  type KeyClientOptions,
  shardOf,
  type User,
  users,
} from '@cliniko/core'
import type { SignInMethod } from './session.js'

/** How people sign in with a Cliniko key. Takes the options of the client that checks it. */
export interface WithKeyOptions<Role extends string> extends Omit<KeyClientOptions, 'apiKey' | 'scope'> {
  /**
   * Returns the role of a Cliniko user, or null to refuse them. Everybody with a key of any clinic gets here: an app for one
   * clinic compares the clinic by `client`, for example with `settings.getPublic`.
   *
   * @param client - Calls Cliniko with the user's key.
   */
  readonly role: (user: User, client: Client) => Role | null | Promise<Role | null>
}

/**
 * Signs in with a Cliniko API key, which is checked by `GET /user`. The form has a field `key`. The session's user is the id
 * of the Cliniko user. The key is sealed in the cookie: `authenticate` returns it, no response does.
 *
 * @throws {@link ConfigError} if the client's options can't work.
 * @example
 * const signIn = withKey({
 *   app: { name: 'Acme', email: 'dev@acme.com' },
 *   role: (user) => (user.role === 'practitioner' ? 'practitioner' : null),
 * })
 */
export function withKey<Role extends string>({ role, ...options }: WithKeyOptions<Role>): SignInMethod<Role> {
  // Options that can't work fail when the app starts, not as an incorrect key.
  createClient({ ...options, apiKey: `any-${options.shard ?? 'au1'}` })

  return {
    accountOf: () => null,
    async check(form, signal) {
      const apiKey = form.get('key')?.trim() ?? ''
      if (!isKey(apiKey, options.shard)) return null
      const client = createClient({ ...options, apiKey })
      const user = await userOf(client, signal)
      const ownRole = user && (await role(user, client))
      return user && ownRole ? { user: user.id, role: ownRole, apiKey } : null
    },
  }
}

function isKey(text: string, shard: string | undefined): boolean {
  try {
    return shardOf(text, shard) !== ''
  } catch {
    return false
  }
}

/** Returns the user of the client's key, or undefined if Cliniko refuses the key. */
async function userOf(client: Client, signal: AbortSignal): Promise<User | undefined> {
  try {
    return await client.request(users.authenticated, { signal })
  } catch (error) {
    if (isClinikoError(error) && (error.name === 'AuthenticationError' || error.name === 'PermissionError'))
      return undefined
    throw error
  }
}
