import {
  checkQuery,
  createMatcher,
  InputError,
  nameOf,
  type Operation,
  type ProxyErrorCode,
  relatedList,
} from '@cliniko/core'

/** A request that the proxy lets through. */
export interface Allowed {
  readonly operation: Operation
  /** Path and query below the API's base URL, printed anew from what was checked. */
  readonly url: string
}

/** Why the proxy refuses a request. The caller reads it, so it names no value. */
export interface Denied {
  readonly status: 400 | 403
  readonly code: ProxyErrorCode
  readonly message: string
}

/** Compares requests with the operations that a proxy allows. */
export interface Policy {
  /** @param path - The path below the proxy, such as `/patients/1`, still percent-encoded. */
  match(method: string, path: string, search: string): Allowed | Denied
}

/**
 * Makes the policy that lets through what the operations allow: no other path, method, parameter or filter. An operation
 * may be allowed twice, as a whole and as one that fetches related records. A request is then for the whole one if that
 * takes its query, so that `authorize` receives the operation that was put in `allow`.
 *
 * Whoever may read a record by its id may read several in one request: browsers fetch the records of a screen together.
 */
export function createPolicy(allowed: readonly Operation[]): Policy {
  const operations = [...allowed, ...allowed.filter(isPlainGet).map(({ resource }) => relatedList(resource))]
  const match = createMatcher(operations)
  const ordered = [...operations].sort((a, b) => Number(a.related ?? false) - Number(b.related ?? false))
  return {
    match(method, path, search) {
      const matched = match(method, path)?.operation
      if (!matched)
        return {
          status: 403,
          code: 'operation_not_allowed',
          message: 'The proxy does not allow this operation. Add it to allow.',
        }
      const [first = matched, ...others] = ordered.filter((operation) => nameOf(operation) === nameOf(matched))
      const result = checked(first, path, search)
      if ('operation' in result) return result
      return others.map((operation) => checked(operation, path, search)).find((other) => 'operation' in other) ?? result
    },
  }
}

function isPlainGet({ kind, path, resource, related }: Operation): boolean {
  return kind === 'get' && path === `/${resource}/{id}` && !related
}

function checked(operation: Operation, path: string, search: string): Allowed | Denied {
  try {
    return { operation, url: path + checkQuery(operation, search).search }
  } catch (error) {
    if (error instanceof InputError) return { status: 400, code: 'bad_request', message: error.message }
    throw error
  }
}
