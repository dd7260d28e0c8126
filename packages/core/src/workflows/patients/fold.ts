/** Letters that have no decomposition into a base letter and marks. */
const letters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/**
 * Folds a text for comparison: lower case, without accents and apostrophes, and with spaces for hyphens. `Zoë O'Brien-Łuk`
 * becomes `zoe obrien luk`.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // Most names have no more than these.
  if (/^[a-z0-9 @.]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}|['’‘ʼ`´]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{Pd}/gu, ' ')
}
