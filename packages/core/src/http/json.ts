import { InputError } from './errors.js'

/**
 * Prints a body as JSON, or returns undefined if there is none.
 *
 * @param operation - The name of the operation, for the error.
 * @throws {@link InputError} on what JSON can't hold. Some of it would be left out silently, or become null, which clears
 * a field.
 */
export function printBody(operation: string, body: unknown): string | undefined {
  if (body === undefined) return undefined
  try {
    return JSON.stringify(body, (_name, value: unknown) => {
      const isLost = typeof value === 'function' || typeof value === 'symbol' || Number.isNaN(value)
      if (isLost || value === Infinity || value === -Infinity) throw new TypeError()
      return value
    })
  } catch {
    // The runtime's own message can name a field by its value.
    throw new InputError(
      `${operation} was not sent: its body holds what JSON can't, such as a circular reference, a function, a BigInt or NaN.`,
      { operation },
    )
  }
}
