import { InputError } from '../http/errors.js'

/** What is wrong with each field, by the names of its section and itself. */
export type Problems = Record<string, string>

/**
 * Throws if there is any problem. The error's message contains no names: they are in its `fields`.
 * @throws {@link InputError}
 */
export function throwProblems(problems: Problems, message: string): void {
  if (!Object.keys(problems).length) return
  throw new InputError(`${message}: error.fields says what is wrong with each.`, { fields: problems })
}
