import { InputError } from '../http/errors.js'

/** What is wrong, by the names of section and field. */
export type Problems = Record<string, string>

/** @throws {@link InputError} if there's any problem. Its message has no names; its `fields` has. */
export function refuse(problems: Problems, message: string): void {
  if (!Object.keys(problems).length) return
  throw new InputError(`${message}: see fields for what is wrong with which.`, { fields: problems })
}
