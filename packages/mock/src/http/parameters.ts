import { InputError, type Operation } from '@cliniko/core'

/** The older forms of `q[]` and of the direction in `sort`. */
const deprecatedParameters = ['q', 'order']

/**
 * Checks that an operation takes all parameters of a request. The API ignores the others, and then a misplaced filter
 * lists everybody's records.
 * @throws {@link InputError} on a parameter that the operation doesn't take.
 */
export function checkParameters({ query }: Operation, search: URLSearchParams): void {
  const names: readonly string[] = query.includes('sort') ? [...query, ...deprecatedParameters] : query
  if ([...search.keys()].every((name) => names.includes(name))) return
  throw new InputError(
    `The API ignores a parameter of this request. It takes ${query.join(', ') || 'none'}; filters belong in q[].`,
  )
}
