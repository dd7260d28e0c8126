import { InputError } from '../http/errors.js'
import type { Filters, FilterType } from '../operation/operation.js'
import { type Link, linkedId } from '../relations/link.js'
import { compareIds } from './ids.js'
import { allowed, type Operator, operators } from './where.js'

/** One condition in the API's own words, read. */
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

/**
 * Whether a record fulfils a filter, by the API's rules. A field such as `patient_id` is the id that the record's link
 * `patient` leads to; an empty string is no value.
 */
export function matchesFilter(record: object, filter: Filter): boolean {
  const actual = fieldOf(record, filter.field)
  const has = actual !== null && actual !== undefined && actual !== ''
  if (filter.operator === 'any') return true
  if (filter.operator === 'exists') return has === (filter.value === 'true')
  if (filter.operator === 'not') return !has || !equals(actual, filter)
  if (!has) return filter.type === 'string' && filter.operator === 'eq' && filter.value === ''
  switch (filter.operator) {
    case 'eq':
    case 'in':
      return equals(actual, filter)
    case 'contains':
      return Array.isArray(actual)
        ? actual.some((one) => String(one) === filter.value)
        : pattern(`%${filter.value}%`).test(String(actual))
    case 'like':
      return pattern(filter.value).test(String(actual))
    default:
      return ordered(compare(String(actual), filter.value, filter.type), filter.operator)
  }
}

/** What a filter's field means on a record. */
function fieldOf(record: object, field: string): unknown {
  const values = record as Readonly<Record<string, unknown>>
  if (field in values || !field.endsWith('_id')) return values[field]
  // An attendee's appointment is its booking.
  const link = values[field.slice(0, -3)] ?? (field === 'appointment_id' ? values.booking : undefined)
  return linkedId(link as Link | null | undefined)
}

function equals(actual: unknown, { type, value }: Filter): boolean {
  if (type === 'id' || type === 'integer') return value.split(',').includes(String(actual))
  if (type === 'date') return new RegExp(`^${value.replaceAll('*', '\\d')}$`).test(String(actual))
  return type === 'string' ? String(actual).toLowerCase() === value.toLowerCase() : String(actual) === value
}

function pattern(like: string): RegExp {
  const parts = like.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'i')
}

function compare(a: string, b: string, type: FilterType): number {
  if (type === 'id') return compareIds(a, b)
  if (type === 'integer') return Number(a) - Number(b)
  if (type === 'datetime') return Date.parse(a) - Date.parse(b)
  return a < b ? -1 : a > b ? 1 : 0
}

function ordered(difference: number, operator: Operator): boolean {
  if (operator === 'gt') return difference > 0
  if (operator === 'gte') return difference >= 0
  return operator === 'lt' ? difference < 0 : difference <= 0
}
