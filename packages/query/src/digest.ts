/**
 * Replaces a personal value in a query key, so that devtools, logs and persisters don't show it. Equal texts have equal
 * digests, on a server and in a browser. It hides a value from view, not from somebody who tries all names.
 *
 * @param salt - The scope of the key.
 * @returns 53 bits, in base 36.
 */
export function digest(text: string, salt: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (const character of `${salt}\n${text}`) {
    const code = character.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
