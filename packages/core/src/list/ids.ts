/** Compares two ids by value. They have up to 19 digits, more than a number can hold. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
