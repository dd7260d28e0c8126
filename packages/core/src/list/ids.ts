/** Compares two ids as digits: they run to 19, past what a number holds. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
