import { InputError } from '../http/errors.js'
import { isDatePattern, timeOf } from './dates.js'
import type { Filters, FilterType } from './filters.js'
import { canonicalId } from './ids.js'
import { allowed, noFilter, type Operator, operators } from './where.js'

/** A parsed filter. */
export interface Filter {
  readonly field: string
  readonly type: FilterType
  /** `exists` with the value `false` stands for the API's `!?`. */
  readonly operator: Operator
  readonly value: string
}

/** Tells whether a value has the form of its field's type. */
const isWellFormed: { readonly [T in FilterType]: (value: string) => boolean } = {
  array: (value) => /^\d+$/.test(value),
  boolean: (value) => /^(true|false)$/.test(value),
  date: isDatePattern,
  datetime: (value) => /:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(timeOf(value)),
  id: (value) => /^\d+(,\d+)*$/.test(value),
  integer: (value) => /^-?\d+(,-?\d+)*$/.test(value),
  string: () => true,
}

/**
 * Parses a filter as the API writes it: `FIELD:OPERATORVALUE`. The inverse of `printWhere`.
 *
 * @throws {@link InputError} on an unknown field, an operator that its type does not have, or a malformed value.
 * @example parseFilter('last_name:~son', patients.list.filters) // { field: 'last_name', operator: 'contains', … }
 */
export function parseFilter(text: string, filters: Filters): Filter {
  const [, field = '', rest = ''] = /^([^:]+):([\s\S]*)$/.exec(text) ?? []
  if (!field) throw new InputError('A filter must have the form FIELD:OPERATORVALUE, such as id:>5.')
  const type = Object.hasOwn(filters, field) ? filters[field] : undefined
  if (!type) throw new InputError(`q[]: ${noFilter(field, filters)}`)
  const [operator, value] = parseOperator(rest, type, field)
  if (operator === 'exists' || operator === 'any') return { field, type, operator, value }
  // Only equality takes several values or, of a date, stars for digits.
  const isSeveral = /[*,]/.test(value) && type !== 'string' && operator !== 'eq' && operator !== 'not'
  if (!isWellFormed[type](value) || isSeveral) {
    throw new InputError(`The filter "${field}" has a malformed value: its type is ${type}.`)
  }
  const isId = type === 'id' || type === 'array'
  return { field, type, operator, value: isId ? value.split(',').map(canonicalId).join() : value }
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
  if (!match) {
    const taken = allowed[type].map((operator) => operators[operator])
    throw new InputError(
      `The filter "${field}" must have an operator of its type, ${type}, before its value: ${[...new Set(taken)].join(' ')}`,
    )
  }
  const [operator, sign] = match
  return [operator, text.slice(sign.length)]
}
