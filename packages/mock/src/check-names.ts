import { ConfigError } from '@cliniko/core'

/** The names of all options, keyed so that none can be forgotten. */
export type NamesOf<Options> = { readonly [name in keyof Required<Options>]: true }

/**
 * Checks that options are an object, and that each of them exists. A mistyped option would have no effect.
 *
 * @param owner - The function that takes them.
 * @throws {@link ConfigError} that lists the options.
 */
export function checkNames<Options extends object>(owner: string, options: Options, names: NamesOf<Options>): void {
  const known = Object.keys(names)
  const list = known.join(', ')
  // What a JavaScript user may pass.
  const given: unknown = options
  if (typeof given !== 'object' || given === null) {
    throw new ConfigError(`The options of ${owner} must be an object. They are: ${list}.`)
  }
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown === undefined) return
  // A value in the place of a name isn't repeated.
  const shown = /^[a-z]\w{0,39}$/i.test(unknown) ? `"${unknown}"` : 'of that name'
  throw new ConfigError(`${owner} has no option ${shown}. Its options are: ${list}.`)
}
