/** The user behind a request: the object that `authenticate` returns. Add what `authorize` and rules need, such as a role. */
export interface Caller {
  /** Who it is: the id of an account, not a name. Callers take turns by it, and the audit records it. Not empty. */
  readonly user: string
  /** The user's own Cliniko key, if each user has one. Default: the proxy's. */
  readonly apiKey?: string | undefined
  /** Keeps cached responses apart among users of one key: only callers of the same scope share them. */
  readonly scope?: string | undefined
}

/** Whether a value is a response, also one of another copy of the class. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]'
}

/** Whether a value is a caller. Untyped code may return false, an error, or whatever a session library has. */
export function isCaller(value: unknown): value is Caller {
  if (typeof value !== 'object' || value === null || value instanceof Error) return false
  const { user, apiKey, scope } = value as Partial<Record<keyof Caller, unknown>>
  return typeof user === 'string' && user !== '' && isTextOrNone(apiKey) && isTextOrNone(scope)
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value !== '')
}
