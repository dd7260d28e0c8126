import type { Operation } from './operation.js'

/** The operation that a request is for. */
export interface Match {
  readonly operation: Operation
  /** The ids in the path, in the order of the operation's `ids`. */
  readonly ids: readonly string[]
}

/** Finds the operation of a request by its method and its path below the API's version. */
export type Matcher = (method: string, path: string) => Match | undefined

interface Route {
  readonly operation: Operation
  readonly segments: readonly string[]
}

/**
 * Makes a matcher for operations. A path without placeholders wins over one with them: `/practitioners/inactive` is no
 * practitioner's id. Of operations with the same method and path, the first one wins.
 *
 * @example
 * const match = createMatcher([patients.list, patients.get])
 * match('GET', '/patients/1') // { operation: patients.get, ids: ['1'] }
 */
export function createMatcher(operations: Iterable<Operation>): Matcher {
  const routes = new Map<string, Route[]>()
  for (const operation of operations) {
    const segments = operation.path.split('/')
    const key = keyOf(operation.method, segments)
    routes.set(key, [...(routes.get(key) ?? []), { operation, segments }])
  }
  for (const group of routes.values()) group.sort((a, b) => a.operation.ids.length - b.operation.ids.length)
  return (method, path) => {
    const segments = path.split('/')
    const route = routes.get(keyOf(method, segments))?.find((candidate) => fits(candidate, segments))
    if (!route) return undefined
    return {
      operation: route.operation,
      ids: segments.filter((_, index) => isPlaceholder(route.segments[index])),
    }
  }
}

/** Few routes share a method, a first segment and a number of segments. */
function keyOf(method: string, segments: readonly string[]): string {
  return `${method} ${segments[1]} ${segments.length}`
}

function fits({ segments }: Route, given: readonly string[]): boolean {
  return segments.every((segment, index) => {
    const actual = given[index] ?? ''
    return isPlaceholder(segment) ? /^\d+$/.test(actual) : segment === actual
  })
}

function isPlaceholder(segment = ''): boolean {
  return segment.startsWith('{')
}
