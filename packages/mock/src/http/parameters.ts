import { InputError, type Operation } from '@cliniko/core'

/**
 * Checks that an operation takes all parameters of a request.
 *
 * The API ignores the others. A filter in the wrong place is then a list of everybody's records.
 * @throws {@link InputError} on a parameter that the operation doesn't take.
 */
export function checkParameters(operation: Operation, search: URLSearchParams): void {
  const names = parametersOf(operation)
  if ([...search.keys()].every((name) => names.includes(name))) return
  throw new InputError(
    `The API ignores a parameter of this request. Parameters of this operation: ${names.join(', ') || 'none'}. Filters belong in q[].`,
  )
}

function parametersOf({ kind, filters, needs = [] }: Operation): readonly string[] {
  if (needs.length) return kind === 'list' ? [...needs, 'page', 'per_page'] : needs
  // `q` and `order` are the older forms of `q[]` and of a direction in `sort`.
  if (kind === 'list') return ['page', 'per_page', 'sort', 'q[]', 'q', 'order']
  return Object.keys(filters).length ? ['q[]'] : []
}
