import { isPlain } from '../fields.js'
import { clockRule, isFunction, milliseconds, problemIn, type Rule, type Rules } from './check.js'
import { ConfigError } from './errors.js'

const countFromOne: Rule = [(value) => Number.isInteger(value) && Number(value) >= 1, 'a whole number from 1']

const rules: Rules = {
  // A limit of 0 would hold every request back for ever.
  limit: countFromOne,
  window: milliseconds,
  maxQueue: countFromOne,
  maxWait: milliseconds,
  leastWait: [isFunction, 'a function'],
  clock: clockRule,
}

/**
 * Checks the options of a limiter, or of what one is made from.
 * @param name - The function that takes them.
 * @throws {@link ConfigError}
 */
export function checkLimiterOptions(name: string, options: object): void {
  if (!isPlain(options)) throw new ConfigError(`${name} takes an object, such as { limit: 100 }.`)
  const problem = problemIn(options, rules)
  if (problem) throw new ConfigError(problem)
}
