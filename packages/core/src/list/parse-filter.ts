import { InputError } from '../http/errors.js'
import type { Filters, FilterType } from './filters.js'
import { allowed, type Operator, operators } from './where.js'

/** A parsed filter. */
export interface Filter {
  readonly field: string
  readonly type: FilterType
  /** `exists` with the value `false` stands for the API's `!?`. */
  readonly operator: Operator
  readonly value: string
}

/** The form of a value, by the type of its field. */
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
 * Parses a filter as the API writes it: `FIELD:OPERATORVALUE`. The inverse of `printWhere`.
 *
 * @throws {@link InputError} on an unknown field, an operator that its type does not have, or a malformed value.
 * @example parseFilter('last_name:~son', patients.list.filters) // { field: 'last_name', operator: 'contains', … }
 */
export function parseFilter(text: string, filters: Filters): Filter {
  const [, field = '', rest = ''] = /^(\w+):([\s\S]*)$/.exec(text) ?? []
  const type = Object.hasOwn(filters, field) ? filters[field] : undefined
  if (!type) throw new InputError('This list has no filter of that name.')
  const [operator, value] = parseOperator(rest, type, field)
  if (operator === 'exists' || operator === 'any') return { field, type, operator, value }
  // Only equality takes several values or, of a date, stars for digits.
  const isSeveral = /[*,]/.test(value) && type !== 'string' && operator !== 'eq' && operator !== 'not'
  if (!wellFormed[type].test(value) || isSeveral) {
    throw new InputError(`The filter "${field}" has a malformed value: its type is ${type}.`)
  }
  return { field, type, operator, value }
}

/** Longer signs come first, because `>=` starts with `>` and `~~` with `~`. */
const signs = (Object.entries(operators) as [Operator, string][])
  .filter(([name]) => name !== 'in' && name !== 'exists' && name !== 'any')
  .sort(([, a], [, b]) => b.length - a.length)

function parseOperator(text: string, type: FilterType, field: string): readonly [Operator, value: string] {
  const isAllowed = (operator: Operator) => allowed[type].includes(operator)
  if (text === '?' && isAllowed('exists')) return ['exists', 'true']
  if (text === '!?' && isAllowed('exists')) return ['exists', 'false']
  if (text === '*' && isAllowed('any')) return ['any', '']
  const match = signs.find(([operator, sign]) => text.startsWith(sign) && isAllowed(operator))
  if (!match) throw new InputError(`The filter "${field}" has an operator that its type, ${type}, does not take.`)
  const [operator, sign] = match
  return [operator, text.slice(sign.length)]
}
