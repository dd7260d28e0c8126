import { InputError } from '@cliniko/core'

/**
 * Checks the variables of a mutation. JavaScript callers may pass an id, or nothing.
 * @throws {@link InputError} if they are no object.
 */
export function checkVariables(variables: unknown, example: string): void {
  if (typeof variables === 'object' && variables !== null) return
  throw new InputError(`mutate takes an object, such as ${example}.`)
}
