import { readInfo } from './fences.mjs'
import { preludeOf } from './prelude.mjs'

export { readPage } from './fences.mjs'

/**
 * Returns the code that Twoslash needs above a fence and doesn't show: it imports what the fence uses of its setups, and ends
 * with `// ---cut---`. '' if there is none.
 * @param {string} language - `ts`
 * @param {string} info - The words after the language: `setup=clinic run`.
 * @param {string} code
 */
export function hiddenCodeOf(language, info, code) {
  const prelude = preludeOf({ language, code, setups: readInfo(language, info).setups })
  return prelude && `${prelude}// ---cut---\n`
}
