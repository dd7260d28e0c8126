import { ConfigError } from '@cliniko/core'

/**
 * Checks that a value is one of a few.
 * @throws {@link ConfigError} that names the choices.
 */
export function checkChoice(name: string, value: unknown, choices: readonly string[]): void {
  if (typeof value === 'string' && choices.includes(value)) return
  throw new ConfigError(`${name} must be one of ${choices.join(', ')}.`)
}
