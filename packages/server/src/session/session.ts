/** Who signed in, and in which role. A way to sign in returns it, and it is the caller of a proxy. */
export interface Identity<Role extends string = string> {
  /** The id of an account, not a name. */
  readonly user: string
  readonly role: Role
  /** The user's own Cliniko key, if each user has one. It is sealed in the cookie, and never part of a response. */
  readonly apiKey?: string
  /** Keeps the user's cached responses apart from others', beyond the key. */
  readonly scope?: string
}

/** A session as a page may show it: without the key. */
export interface Session<Role extends string = string> {
  readonly user: string
  readonly role: Role
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number
}

/** The fields of a sign-in form, by name. */
export type SignInForm = ReadonlyMap<string, string>

/** A way to sign in: `withKey`, `withPassword`, or one of the app's own. */
export interface SignInMethod<Role extends string = string> {
  /**
   * Returns the account whose password the form tries, for the limit of tries. Null if there is no such account, or if only
   * the correct password reveals which it is.
   */
  accountOf(form: SignInForm): string | null
  /**
   * Returns who signed in, or null if the form is incorrect.
   * @param signal - Aborts when the browser leaves.
   */
  check(form: SignInForm, signal: AbortSignal): Promise<Identity<Role> | null>
}
