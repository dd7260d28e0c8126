/** Whether a value is an id: a string of digits. They have no leading zeros, and up to 19 digits or more. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value)
}

/** What an id looks like. */
export const idPattern = /^(0|[1-9]\d*)$/

/** Returns an id without leading zeros: `007` is 7. */
export function canonicalId(id: string): string {
  return id.startsWith('0') ? id.replace(/^0+(?=\d)/, '') : id
}

/** Compares two ids by value. They have up to 19 digits, more than a number can hold. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
