import { checkQuery, createMatcher, InputError, nameOf, type Operation } from '@cliniko/core'

/** A request that the proxy lets through. */
export interface Allowed {
  readonly operation: Operation
  /** Path and query below the API's base URL, printed anew from what was checked. */
  readonly url: string
}

/** Why the proxy refuses a request. The caller reads it, so it names no value. */
export interface Denied {
  readonly status: 400 | 403 | 404
  readonly message: string
}

/** Compares requests with the operations that a proxy allows. */
export interface Policy {
  /** @param path - The path below the proxy, such as `/patients/1`, still percent-encoded. */
  match(method: string, path: string, search: string): Allowed | Denied
}

/** Makes the policy that lets through what the operations allow: no other path, method, parameter or filter. */
export function createPolicy(operations: readonly Operation[]): Policy {
  const match = createMatcher(merge(operations))
  return {
    match(method, path, search) {
      const operation = match(method, path)?.operation
      if (!operation) return { status: 403, message: 'The proxy does not allow this operation. Add it to allow.' }
      try {
        return { operation, url: path + checkQuery(operation, search).search }
      } catch (error) {
        if (error instanceof InputError) return { status: 400, message: error.message }
        throw error
      }
    },
  }
}

/** One operation for each method and path, with the filters of all: an include needs fewer than the list itself. */
function merge(operations: readonly Operation[]): Iterable<Operation> {
  const merged = new Map<string, Operation>()
  for (const operation of operations) {
    const name = nameOf(operation)
    const earlier = merged.get(name)
    merged.set(name, earlier ? union(earlier, operation) : operation)
  }
  return merged.values()
}

function union(a: Operation, b: Operation): Operation {
  const filters = { ...a.filters, ...b.filters }
  return { ...a, filters, query: [...new Set([...a.query, ...b.query])] }
}
