import { InputError } from '../http/errors.js'
import type { Filters, FilterType } from './filters.js'
import { allowed, type Operator, operators } from './where.js'

/** A condition as the API writes it, parsed. */
export interface Filter {
  readonly field: string
  readonly type: FilterType
  /** `exists` with the value `false` is the API's `!?`. */
  readonly operator: Operator
  readonly value: string
}

const wellFormed: { readonly [T in FilterType]: RegExp } = {
  array: /^\d+$/,
  boolean: /^(true|false)$/,
  date: /^[\d*]{4}-[\d*]{2}-[\d*]{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  id: /^\d+(,\d+)*$/,
  integer: /^-?\d+(,-?\d+)*$/,
  string: /^/,
}

/**
 * Reads a filter as the API does: `FIELD:OPERATORVALUE`. It's the inverse of printing `where`.
 *
 * @throws {@link InputError} on an unknown field, an operator its type doesn't have, or a value of another kind.
 * @example parseFilter('last_name:~son', patients.list.filters) // { field: 'last_name', operator: 'contains', … }
 */
export function parseFilter(text: string, filters: Filters): Filter {
  const [, field = '', rest = ''] = /^(\w+):([\s\S]*)$/.exec(text) ?? []
  const type = Object.hasOwn(filters, field) ? filters[field] : undefined
  if (!type) throw new InputError('There is no filter of that name.')
  const [operator, value] = operation(rest, type, field)
  if (operator === 'exists' || operator === 'any') return { field, type, operator, value }
  if (!wellFormed[type].test(value) || (type === 'date' && operator !== 'eq' && value.includes('*'))) {
    throw new InputError(`The filter "${field}" takes another kind of value.`)
  }
  return { field, type, operator, value }
}

/** Longer signs first: `>=` is no `>`, `~~` no `~`. */
const signs = (Object.entries(operators) as [Operator, string][])
  .filter(([name]) => name !== 'in' && name !== 'exists' && name !== 'any')
  .sort(([, a], [, b]) => b.length - a.length)

function operation(rest: string, type: FilterType, field: string): readonly [Operator, string] {
  const knows = (operator: Operator) => allowed[type].includes(operator)
  if (rest === '?' && knows('exists')) return ['exists', 'true']
  if (rest === '!?' && knows('exists')) return ['exists', 'false']
  if (rest === '*' && knows('any')) return ['any', '']
  const found = signs.find(([operator, sign]) => rest.startsWith(sign) && knows(operator))
  if (!found) throw new InputError(`The filter "${field}" has no such operator.`)
  return [found[0], rest.slice(found[1].length)]
}
