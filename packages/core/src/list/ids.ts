/** Returns an id without leading zeros: `007` is 7. */
export function canonicalId(id: string): string {
  return id.startsWith('0') ? id.replace(/^0+(?=\d)/, '') : id
}

/** Compares two ids by value. They have no leading zeros, and up to 19 digits, more than a number can hold. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
