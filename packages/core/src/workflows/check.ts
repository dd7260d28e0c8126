import { fieldsOf } from '../fields.js'
import { InputError } from '../http/errors.js'

// TypeScript checks most of this, but JavaScript callers, casts and JSON get past it.

/**
 * Checks that an argument is an object, and has no names but known ones: a misspelt one would be ignored.
 *
 * @param name - The name of the argument, for the error.
 * @throws {@link InputError} that lists the known names.
 */
export function checkOptions<T extends object>(
  options: T,
  known: readonly (keyof T & string)[],
  name = 'options',
): void {
  const names = known.join(', ')
  if (!isObject(options)) throw new InputError(`${name} must be an object with: ${names}.`)
  const unknown = Object.keys(options).find((key) => !known.some((other) => other === key))
  if (unknown !== undefined) {
    // A value in the place of a name is not repeated.
    const printed = /^[a-z][a-zA-Z_]{0,39}$/.test(unknown) ? `"${unknown}"` : 'such name'
    throw new InputError(`${name} has no ${printed}. It takes: ${names}.`)
  }
  if ('signal' in options) checkSignal(options.signal)
}

function checkSignal(signal: unknown): void {
  if (signal === undefined || (isObject(signal) && 'addEventListener' in signal)) return
  throw new InputError('signal must be an AbortSignal.')
}

/** @throws {@link InputError} if an argument is not the id of a record. */
export function checkId(id: unknown, name: string): void {
  if (typeof id !== 'string' || !/^\d+$/.test(id)) throw new InputError(`${name} must be an id: a string of digits.`)
}

/** @throws {@link InputError} if an argument is not a list of at least one id. */
export function checkIds(ids: unknown, name: string): void {
  if (!Array.isArray(ids) || !ids.length) throw new InputError(`${name} must be a list of at least one id.`)
  for (const id of ids) checkId(id, `Each of ${name}`)
}

/** @throws {@link InputError} if an argument is not a whole number in a range. */
export function checkCount(count: unknown, name: string, max: number): void {
  if (Number.isInteger(count) && Number(count) >= 1 && Number(count) <= max) return
  throw new InputError(`${name} must be a whole number from 1 to ${max}.`)
}

/** @throws {@link InputError} if an argument is not a text. */
export function checkText(text: unknown, name: string): asserts text is string {
  if (typeof text !== 'string') throw new InputError(`${name} must be a string.`)
}

/**
 * Checks that a value is null, or has sections as Cliniko returns them: lists of objects, down to the options of a question.
 *
 * @param name - The name of the argument, for the error.
 * @param lists - The names of the lists inside each other: `['sections', 'fields', 'options']`.
 * @throws {@link InputError} if it is anything else.
 */
export function checkSections(value: unknown, name: string, lists: readonly string[]): void {
  if (value == null || hasLists(value, lists)) return
  throw new InputError(
    `${name} must be null, or an object with ${lists.slice(0, 2).join(' of ')} as Cliniko returns it.`,
  )
}

function hasLists(value: unknown, [list, ...inner]: readonly string[]): boolean {
  if (!isObject(value)) return false
  const items = list === undefined ? undefined : fieldsOf(value)[list]
  return items == null || (Array.isArray(items) && items.every((item) => hasLists(item, inner)))
}

/**
 * Checks that answers or edits are objects by the names of sections.
 * @throws {@link InputError} if they are anything else.
 */
export function checkBySection(value: unknown, name: string): void {
  const isValid = isObject(value) && !Array.isArray(value) && Object.values(value).every(isObject)
  if (!isValid)
    throw new InputError(`${name} must be an object by the names of sections, such as { Section: { Name: '…' } }.`)
}

/** Whether a value is an object, which may be a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
