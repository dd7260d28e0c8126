import { fieldsOf } from '../fields.js'
import { InputError } from './errors.js'

/** What a value must be: a test, and the words for an error. */
export type Rule = readonly [isValid: (value: unknown) => boolean, words: string]

/** Rules by the name of the value. */
export type Rules = { readonly [name: string]: Rule }

/**
 * Returns what is wrong with the first value that breaks its rule, or undefined if none does. A value that is undefined
 * breaks none.
 *
 * @param prefix - What the names begin with in the message, such as `retry.`.
 */
export function problemIn(values: unknown, rules: Rules, prefix = ''): string | undefined {
  const fields = fieldsOf(values)
  const broken = Object.entries(rules).find(([name, [isValid]]) => fields[name] !== undefined && !isValid(fields[name]))
  return broken && `${prefix}${broken[0]} must be ${broken[1][1]}.`
}

/** Makes the test of whether a value has these methods. */
export function has(...methods: readonly string[]): (value: unknown) => boolean {
  return (value) => methods.every((method) => isFunction(fieldsOf(value)[method]))
}

export function isFunction(value: unknown): boolean {
  return typeof value === 'function'
}

export const milliseconds: Rule = [
  (value) => typeof value === 'number' && value > 0,
  'a number of milliseconds above 0',
]

/** The rule of a source of time. */
export const clockRule: Rule = [has('now', 'after'), 'an object with now and after']

/** The rules of a request's options. A signal needs no more than React Native's has. */
export const requestRules: Rules = {
  signal: [
    (value) =>
      value === null || (has('addEventListener', 'removeEventListener')(value) && 'aborted' in fieldsOf(value)),
    'an AbortSignal',
  ],
  timeout: milliseconds,
  priority: [(value) => value === 'user' || value === 'background', "'user' or 'background'"],
  key: [(value) => typeof value === 'string' && value !== '', 'a string, such as the id of a user'],
}

/** @throws {@link InputError} on a signal, a timeout, a priority or a key that is none. */
export function checkRequestOptions(options: unknown): void {
  const problem = problemIn(options, requestRules)
  if (problem) throw new InputError(problem)
}
