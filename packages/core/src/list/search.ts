/**
 * Makes the search for a word: it returns where the word's first match from a position on ends, -1 without a match. It
 * reads each letter of the text once (Knuth–Morris–Pratt), where `indexOf` may read it once for each letter of the word.
 */
export function searchFor(word: string): (text: string, position: number) => number {
  /** For each letter, how many letters up to it repeat the start of the word. */
  const repeats = [0]
  /** Returns how many letters of the word match with one more letter of the text. */
  const extend = (matched: number, letter: string | undefined) => {
    let length = matched
    while (length && word[length] !== letter) length = repeats[length - 1] ?? 0
    return word[length] === letter ? length + 1 : 0
  }
  for (let index = 1; index < word.length; index++) repeats.push(extend(repeats[index - 1] ?? 0, word[index]))
  return (text, position) => {
    let matched = 0
    for (let index = position; index < text.length; index++) {
      matched = extend(matched, text[index])
      if (matched === word.length) return index + 1
    }
    return -1
  }
}
