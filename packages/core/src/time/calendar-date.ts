import { InputError } from '../http/errors.js'

/** Whether a value is an existing date, `YYYY-MM-DD`. `Date.parse` alone would turn 30 February into a day in March. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  return new Date(value).getUTCDate() === Number(value.slice(-2))
}

/**
 * Checks that a parameter is an existing date.
 * @param name - The name of the parameter, for the error.
 * @throws {@link InputError} if it is not.
 */
export function checkDate(value: unknown, name: string): asserts value is string {
  if (!isDate(value)) throw new InputError(`${name} must be an existing date, YYYY-MM-DD.`)
}
