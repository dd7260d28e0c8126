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

/** The operators that fields of each type take. */
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
 * Prints conditions as the API writes them: one string for each filter, not yet percent-encoded.
 *
 * @throws {@link InputError} on a field or operator that the list does not have, and on a value of the wrong type. The API
 * would ignore some of these mistakes and return everybody's records.
 * @example printWhere({ last_name: { contains: 'son' } }, { last_name: 'string' }) // ['last_name:~son']
 */
export function printWhere(where: Where, filters: Filters): string[] {
  if (!isPlain(where)) throw new InputError('where must be an object, such as { last_name: { contains: "son" } }.')
  return Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return []
    const isShorthand = (value === 'only' || value === 'any') && !(name in filters)
    const field = isShorthand ? `${name}_at` : name
    const condition = isShorthand ? { [value === 'only' ? 'exists' : 'any']: true } : value
    const type = Object.hasOwn(filters, field) ? filters[field] : undefined
    if (type) return printCondition(field, asCondition(condition, type), type)
    const names = Object.keys(filters).join(', ') || 'none'
    throw new InputError(`where: this list has no filter "${plain(field)}". Its filters are: ${names}.`)
  })
}

/** Prints one filter for each operator of a condition. */
function printCondition(field: string, condition: object, type: FilterType): string[] {
  // The entries of a Map or a Set are no operators: the filter would be lost, and the list return everybody's records.
  if (!isPlain(condition)) throw new InputError(`where.${field} must be a value, a list or an object of operators.`)
  return Object.entries(condition).flatMap(([name, value]) => {
    if (value === undefined) return []
    const operator = allowed[type].find((known) => known === name)
    if (operator) return `${field}:${printOperator(operator, value, type, `where.${field}.${operator}`)}`
    const names = allowed[type].join(', ')
    throw new InputError(`where.${field} does not take "${plain(name)}": its type is ${type}. Use ${names}.`)
  })
}

/** Whether a value is an object as a literal makes it, in whatever realm: a Map, a Set or a list is none. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Returns a condition with its operators named: a value alone means "equal to", a list alone "any of". */
export function asCondition(condition: unknown, type: FilterType): object {
  if (Array.isArray(condition)) return { in: condition }
  if (typeof condition === 'object' && condition !== null && !(condition instanceof Date)) return condition
  // A date-time has no equality. It becomes "eq", so that the error names it.
  return type === 'array' ? { contains: condition } : { eq: condition }
}

/** Prints an operator and its value. @param at - Where the value is, for errors. */
function printOperator(operator: Operator, value: unknown, type: FilterType, at: string): string {
  if (operator === 'in') return `=${printList(value, type, at)}`
  if (operator === 'any') return value === true ? '*' : refuse(at, 'true')
  if (operator === 'exists') return printValue('eq', value, 'boolean', at) === 'true' ? '?' : '!?'
  const printed = printValue(operator, value, type, at)
  // After "~", a value that starts with "~" would read as the operator "~~". The pattern %value% means the same.
  if (operator === 'contains' && printed.startsWith('~')) return `~~%${printed}%`
  return operators[operator] + printed
}

function printList(value: unknown, type: FilterType, at: string): string {
  if (!Array.isArray(value) || !value.length) return refuse(at, 'a list of one value or more')
  return value.map((item) => printValue('in', item, type, at)).join()
}

/** The form of a value. */
interface Form {
  /** What `typeof` returns. */
  readonly type: string
  /** What it looks like as text. */
  readonly pattern: RegExp
  /** In words, for errors. */
  readonly words: string
}

const idForm: Form = {
  type: 'string',
  pattern: /^\d+$/,
  words: 'an id as a string, because it is too long for a number',
}

/** The form that a value has, by the type of its field. */
const forms: { readonly [T in Exclude<FilterType, 'datetime'>]: Form } = {
  array: idForm,
  boolean: { type: 'boolean', pattern: /^/, words: 'true or false' },
  date: { type: 'string', pattern: /^\d{4}-\d\d-\d\d$/, words: 'a date, YYYY-MM-DD; with eq, * stands for any digit' },
  id: idForm,
  integer: { type: 'number', pattern: /^-?\d{1,15}$/, words: 'a whole number' },
  // A lone surrogate, which is half an emoji, can't be sent.
  string: { type: 'string', pattern: /^\P{Surrogate}*$/u, words: 'a string without broken characters' },
}

function printValue(operator: Operator, value: unknown, type: FilterType, at: string): string {
  if (type === 'datetime') return printDateTime(operator, value, at)
  const form = forms[type]
  const text = String(value)
  const hasForm = form.pattern.test(type === 'date' && operator === 'eq' ? text.replaceAll('*', '0') : text)
  return typeof value === form.type && hasForm ? text : refuse(at, form.words)
}

function printDateTime(operator: Operator, value: unknown, at: string): string {
  const hasZone = typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(value)
  const time = value instanceof Date ? value.getTime() : hasZone ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) return refuse(at, 'a Date, or an ISO string with its time zone')
  // The API has whole seconds. Each bound is rounded to the side that keeps its meaning.
  const seconds = operator === 'gte' || operator === 'lt' ? Math.ceil(time / 1000) : Math.floor(time / 1000)
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

function refuse(at: string, words: string): never {
  throw new InputError(`${at} must be ${words}.`)
}

/** Returns a name that is safe to print: if a value was passed where a name belongs, it is not repeated. */
export function plain(name: string): string {
  return /^[a-z_]{1,40}$/.test(name) ? name : '…'
}
