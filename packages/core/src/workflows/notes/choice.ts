/** The chosen options of a question, by their names, and an answer in other words. */
export interface Choice {
  readonly selected?: readonly string[]
  /** At most 255 characters. Only questions that allow it accept this. */
  readonly other?: string
}

/** An answer to a question with options: one option, several, or an answer in other words. */
export type ChoiceAnswer = string | readonly string[] | Choice

/** What a question allows to be chosen. */
export interface Choices {
  readonly isSingle: boolean
  readonly hasOther: boolean
  /** The names of the options. */
  readonly options: readonly string[]
}

/** What was chosen: the indexes of the options, from 0, and the answer in other words. */
export interface Chosen {
  readonly indexes: ReadonlySet<number>
  readonly other?: string
}

/** Parses an answer as a choice. Returns what is wrong if the API would reject it. */
export function choose(answer: unknown, { isSingle, hasOther, options }: Choices): Chosen | string {
  const choice = toChoice(answer)
  if (!choice) return 'must be the name of an option, a list of names, or { selected, other }'
  const indexes = new Set<number>()
  for (const name of choice.selected ?? []) {
    const index = options.indexOf(name)
    if (index === -1) return 'has no such option'
    if (options.lastIndexOf(name) !== index) return 'has several options of this name'
    indexes.add(index)
  }
  const { other = '' } = choice
  if (other && !hasOther) return 'does not allow an answer in other words'
  if (other.length > 255) return 'allows at most 255 characters in other words'
  if (isSingle && indexes.size + (other ? 1 : 0) > 1) return 'allows one option or other words'
  return other ? { indexes, other } : { indexes }
}

function toChoice(answer: unknown): Choice | undefined {
  if (typeof answer === 'string') return { selected: answer ? [answer] : [] }
  if (isStrings(answer)) return { selected: answer }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined
  const { selected, other, ...rest } = answer as { readonly [name: string]: unknown }
  const isChoice = (selected === undefined || isStrings(selected)) && (other === undefined || typeof other === 'string')
  if (!isChoice || Object.keys(rest).length) return undefined
  return { ...(selected && { selected }), ...(other && { other }) }
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}
