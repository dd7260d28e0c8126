import { isPlain } from '../fields.js'
import { InputError } from '../http/errors.js'
import { isDate } from '../time/calendar-date.js'
import { isDatePattern, timeOf } from './dates.js'
import type { Filters, FilterType, HidingField, Where } from './filters.js'
import { hidingFields } from './hiding.js'
import { idPattern } from './ids.js'

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
    const hidingField = hidingFields.find((field) => field === `${name}_at` && field in filters)
    if (hidingField) return printHiding(hidingField, value, `where.${name}`)
    const type = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (type) return printCondition(name, value, type)
    throw new InputError(`where: ${noFilter(name, filters)}`)
  })
}

/** Says that a list has no filter of a name, and which filters it has. */
export function noFilter(name: string, filters: Filters): string {
  return `this list has no filter "${plain(name)}". Its filters are: ${Object.keys(filters).join(', ') || 'none'}.`
}

/** Prints whether a list has the records that a timestamp hides. Undefined leaves them out, like every list does. */
function printHiding(field: HidingField, value: unknown, at: string): string[] {
  if (value === undefined) return []
  return [`${field}:${value === 'only' ? '?' : value === 'any' ? '*' : refuse(at, '"only" or "any"')}`]
}

/** Prints one filter for each operator of a condition. A lost condition would make the list return everybody's records. */
function printCondition(field: string, value: unknown, type: FilterType): string[] {
  const at = `where.${field}`
  const condition = asCondition(value, type)
  // The entries of a Map or a Set are no operators.
  const entries = isPlain(condition) ? Object.entries(condition) : []
  if (!entries.length) return refuse(at, 'a value, a list or an object of operators')
  return entries.map(([name, operand]) => {
    const operator = allowed[type].find((known) => known === name)
    if (operand === undefined)
      return refuse(value === undefined ? at : `${at}.${plain(name)}`, 'given or left out, not undefined')
    if (operator) return `${field}:${printOperator(operator, operand, type, `${at}.${operator}`)}`
    const names = allowed[type].join(', ')
    throw new InputError(`${at} does not take "${plain(name)}": its type is ${type}. Use ${names}.`)
  })
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
  // A list with holes is no list of values.
  const values = new Set(Array.from(value, (item) => printValue('in', item, type, at)))
  if (values.size <= maxValues) return [...values].join()
  throw new InputError(`${at} takes up to ${maxValues} values: use client.load, or send several requests.`)
}

/** The most values of one filter. A longer list makes a URL that a server on the way may refuse. */
export const maxValues = 100

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
  pattern: idPattern,
  words: 'an id as a string, because it is too long for a number',
}

/** The form that a value has, by the type of its field. */
const forms: { readonly [T in Exclude<FilterType, 'datetime'>]: Form } = {
  array: idForm,
  boolean: { type: 'boolean', pattern: /^/, words: 'true or false' },
  date: { type: 'string', pattern: /^/, words: 'a date that exists, YYYY-MM-DD; with eq, * stands for any digit' },
  id: idForm,
  integer: { type: 'number', pattern: /^-?\d{1,15}$/, words: 'a whole number' },
  // A lone surrogate, which is half an emoji, can't be sent.
  string: { type: 'string', pattern: /^\P{Surrogate}*$/u, words: 'a string without broken characters' },
}

function printValue(operator: Operator, value: unknown, type: FilterType, at: string): string {
  if (type === 'datetime') return printDateTime(operator, value, at)
  const form = forms[type]
  const text = typeof value === form.type ? String(value) : refuse(at, form.words)
  const exists = type !== 'date' || (operator === 'eq' ? isDatePattern(text) : isDate(text))
  return exists && form.pattern.test(text) ? text : refuse(at, form.words)
}

function printDateTime(operator: Operator, value: unknown, at: string): string {
  const time = timeOf(value)
  // The API has whole seconds. Each bound is rounded to the side that keeps its meaning.
  const seconds = operator === 'gte' || operator === 'lt' ? Math.ceil(time / 1000) : Math.floor(time / 1000)
  // Rounded up, the last second of the year 9999 is one that the API can't read.
  return printTime(seconds * 1000, at).replace('.000Z', 'Z')
}

/**
 * Returns a point in time in milliseconds since 1970.
 * @param at - The name of the value, for errors.
 * @throws {@link InputError} if it is not one. The API can't read years of more than four digits.
 * @example parseTime('2026-03-02T00:00:00Z', 'from') // 1772409600000
 */
export function parseTime(value: unknown, at: string): number {
  const time = timeOf(value)
  printTime(time, plain(at))
  return time
}

function printTime(time: number, at: string): string {
  const text = new Date(time).toJSON()
  return text?.length === 24 ? text : refuse(at, 'a Date, or an ISO string with its time zone')
}

function refuse(at: string, words: string): never {
  throw new InputError(`${at} must be ${words}.`)
}

/** Returns a name that is safe to print: if a value was passed where a name belongs, it is not repeated. */
export function plain(name: unknown): string {
  return typeof name === 'string' && /^[a-z_]\w{0,39}$/.test(name) ? name : '…'
}
