import { InputError, type Operation } from '@cliniko/core'

/** What to write instead of the parameters that only the older documentation has. */
const successors: { readonly [name: string]: string } = {
  order: 'order is deprecated: write the direction into sort, as in sort=created_at:desc.',
  q: 'Write each filter as q[]=FIELD:OPERATORVALUE. Of several q without brackets, the API reads the last one only.',
}

/**
 * Checks that an operation takes all parameters of a request. The API ignores the others, and then a misplaced filter
 * lists everybody's records.
 * @throws {@link InputError} on a parameter that the operation doesn't take, or that has several values but takes one.
 */
export function checkParameters({ filters, query }: Operation, search: URLSearchParams): void {
  const names: readonly string[] = query
  const unknown = [...search.keys()].find((name) => !names.includes(name))
  if (unknown === undefined) {
    checkOnce(search)
    return
  }
  if (query.length > 0 && Object.hasOwn(successors, unknown)) throw new InputError(successors[unknown] ?? '')
  // A value in the place of a name isn't repeated.
  const name = /^[a-z][a-z_]{0,39}$/.test(unknown) ? `the parameter ${unknown}` : 'a parameter'
  const taken = query.join(', ') || 'no parameters'
  const hint = Object.hasOwn(filters, unknown)
    ? `. Write the filter as q[]=${unknown}:OPERATORVALUE.`
    : query.includes('q[]')
      ? '; filters belong in q[].'
      : '.'
  throw new InputError(`The API ignores ${name} of this request. It takes ${taken}${hint}`)
}

/** The API reads the last value only. */
function checkOnce(search: URLSearchParams): void {
  const name = [...search.keys()].find((name) => !isList(name) && search.getAll(name).length > 1)
  if (name !== undefined) throw new InputError(`The parameter ${name} has several values: send one.`)
}

/** Returns parameters as the API reads them: of several values, the last one counts, unless the name is a list's. */
export function lastValues(search: URLSearchParams): URLSearchParams {
  const entries = [...search]
  const last = new Map(entries.map(([name], index) => [name, index]))
  return new URLSearchParams(entries.filter(([name], index) => isList(name) || last.get(name) === index))
}

/** Whether a parameter is a list, such as `q[]`. */
function isList(name: string): boolean {
  return name.endsWith('[]')
}
