/** A choice among the options of a question, by their names, and in one's own words. */
export interface Choice {
  readonly selected?: readonly string[]
  /** 255 characters at most, and only where the question takes it. */
  readonly other?: string
}

/** An answer to a question with options: one of them, several, or one in one's own words. */
export type ChoiceAnswer = string | readonly string[] | Choice

/** What a question lets one choose. */
export interface Choices {
  readonly isSingle: boolean
  readonly hasOther: boolean
  /** The options' names. */
  readonly options: readonly string[]
}

/** What was chosen: which options, from 0, and what in one's own words. */
export interface Chosen {
  readonly indexes: ReadonlySet<number>
  readonly other?: string
}

/** Reads an answer as a choice; answers with what is wrong with it where it's none that the API would take. */
export function choose(answer: unknown, { isSingle, hasOther, options }: Choices): Chosen | string {
  const given = choiceOf(answer)
  if (!given) return 'takes the name of an option, a list of them, or { selected, other }'
  const indexes = new Set<number>()
  for (const name of given.selected ?? []) {
    const index = options.indexOf(name)
    if (index === -1) return 'has no such option'
    if (options.lastIndexOf(name) !== index) return 'has several options of this name'
    indexes.add(index)
  }
  const { other = '' } = given
  if (other && !hasOther) return 'takes no answer in other words'
  if (other.length > 255) return 'takes 255 characters in other words'
  if (isSingle && indexes.size + (other ? 1 : 0) > 1) return 'takes one option, or other words'
  return other ? { indexes, other } : { indexes }
}

function choiceOf(answer: unknown): Choice | undefined {
  if (typeof answer === 'string') return { selected: answer ? [answer] : [] }
  if (isTexts(answer)) return { selected: answer }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined
  const { selected, other, ...rest } = answer as { readonly [name: string]: unknown }
  const isChoice = (selected === undefined || isTexts(selected)) && (other === undefined || typeof other === 'string')
  if (!isChoice || Object.keys(rest).length) return undefined
  return { ...(selected && { selected }), ...(other && { other }) }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
