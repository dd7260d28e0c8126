import { InputError } from '../http/errors.js'
import type { Filters, FilterType, Where } from './filters.js'

/** The API's sign for each operator. */
export const operators = {
  eq: '=',
  not: '!=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  contains: '~',
  like: '~~',
  in: '=',
  any: '*',
  exists: '?',
} as const

/** The name of an operator. */
export type Operator = keyof typeof operators

const range: readonly Operator[] = ['gt', 'gte', 'lt', 'lte', 'exists']
/** The operators that the API knows for a field of each type. */
export const allowed: { readonly [T in FilterType]: readonly Operator[] } = {
  array: ['contains'],
  boolean: ['eq', 'not'],
  date: ['eq', ...range],
  datetime: ['any', ...range],
  id: ['eq', 'not', 'in', ...range],
  integer: ['eq', 'not', 'in', ...range],
  string: ['eq', 'not', 'contains', 'like', 'exists'],
}

/**
 * Prints conditions as the API takes them, one string a filter, not yet percent-encoded.
 *
 * @throws {@link InputError} on a field or operator the list doesn't know and on a value of the wrong kind: the API
 * would ignore some of these and answer with everybody's records.
 * @example printWhere({ last_name: { contains: 'son' } }, { last_name: 'string' }) // ['last_name:~son']
 */
export function printWhere(where: Where, filters: Filters): string[] {
  return Object.entries(where).flatMap(([name, given]) => {
    if (given === undefined) return []
    const isShort = (given === 'only' || given === 'any') && !(name in filters)
    const field = isShort ? `${name}_at` : name
    const condition = isShort ? { [given === 'only' ? 'exists' : 'any']: true } : given
    const type = Object.hasOwn(filters, field) ? filters[field] : undefined
    if (!type) {
      throw new InputError(
        `where: there is no filter "${plain(field)}" here. The filters are: ${Object.keys(filters).join(', ') || 'none'}.`,
      )
    }
    return Object.entries(asCondition(condition, type)).flatMap(([name, value]) => {
      if (value === undefined) return []
      const operator = allowed[type].find((known) => known === name)
      if (operator) return `${field}:${printOperation(operator, value, type, `where.${field}.${operator}`)}`
      throw new InputError(
        `where.${field}: "${plain(name)}" can't be used on a field of type ${type}. Use ${allowed[type].join(', ')}.`,
      )
    })
  })
}

/** A condition with its operators named: a bare value means "equal to", a bare list "any of". */
export function asCondition(condition: unknown, type: FilterType): object {
  if (Array.isArray(condition)) return { in: condition }
  if (typeof condition === 'object' && condition !== null && !(condition instanceof Date)) return condition
  // A date-time has no equality; "eq" is named so that the message says so.
  return type === 'array' ? { contains: condition } : { eq: condition }
}

function printOperation(operator: Operator, value: unknown, type: FilterType, at: string): string {
  if (operator === 'in') {
    const list = Array.isArray(value) ? value : []
    return `=${must(list[0] && list.map((one) => printValue(operator, one, type, at)).join(), at, 'one value at least')}`
  }
  if (operator === 'any') return must(value === true && '*', at, 'true only')
  if (operator === 'exists') return printValue('eq', value, 'boolean', at) === 'true' ? '?' : '!?'
  const printed = printValue(operator, value, type, at)
  // "~" before a value that begins with "~" would read as the pattern operator; the pattern %value% means the same.
  if (operator === 'contains' && printed.startsWith('~')) return `~~%${printed}%`
  return operators[operator] + printed
}

const ids = ['string', /^\d+$/, "an id as a string: its digits don't fit a number"] as const

/** What a field of each type takes: the kind of value, how it's written, and both in words. */
const takes: { readonly [T in FilterType]: readonly [kind: string, form: RegExp, words: string] } = {
  array: ids,
  boolean: ['boolean', /^/, 'true or false'],
  date: ['string', /^\d{4}-\d\d-\d\d$/, 'YYYY-MM-DD; with eq, * may stand for digits'],
  datetime: ['', /^/, 'a Date, or an ISO string with its time zone'],
  id: ids,
  integer: ['number', /^-?\d{1,15}$/, 'a whole number'],
  // Half of an emoji can't be sent.
  string: ['string', /^\P{Surrogate}*$/u, 'a string of whole characters'],
}

function printValue(operator: Operator, value: unknown, type: FilterType, at: string): string {
  const [kind, form, words] = takes[type]
  const text = String(value)
  const isForm = form.test(operator === 'eq' && type === 'date' ? text.replaceAll('*', '0') : text)
  return must(type === 'datetime' ? dateTime(operator, value) : typeof value === kind && isForm && text, at, words)
}

function must(printed: string | false | undefined, at: string, what: string): string {
  if (typeof printed === 'string') return printed
  throw new InputError(`${at} takes ${what}.`)
}

function dateTime(operator: Operator, value: unknown): string | undefined {
  const zoned = typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value)
  const time = value instanceof Date ? value.getTime() : zoned ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) return undefined
  // The API keeps whole seconds. Rounding towards the condition's side keeps its meaning.
  const seconds = operator === 'gte' || operator === 'lt' ? Math.ceil(time / 1000) : Math.floor(time / 1000)
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** A caller's own name for something, safe to show: a value put where a name belongs isn't repeated. */
export function plain(name: string): string {
  return /^[a-z_]{1,40}$/.test(name) ? name : '…'
}
