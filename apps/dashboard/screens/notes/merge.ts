import type { TreatmentNoteQuestion } from '@cliniko/core'
import {
  answerText,
  type Content,
  keyOf,
  type Place,
  placesOf,
  questionAt,
  structureText,
  withQuestion,
} from './content'

/** What two people made of a note since they had the same. */
export interface Versions {
  /** What we sent when we last saved, or what we loaded. */
  readonly sent: Content
  /** What Cliniko kept of it: it cleans paragraphs. */
  readonly saved: Content
  /** What is in our editor. */
  readonly ours: Content
  /** What Cliniko has now. */
  readonly theirs: Content
}

/** An answer that both changed, each in another way. */
export interface Conflict extends Place {
  readonly name: string
  readonly ours: TreatmentNoteQuestion
  readonly theirs: TreatmentNoteQuestion
}

/** Both versions as one. */
export interface Merge {
  /** Ours, with what they alone changed. Where both changed an answer, it is still ours. */
  readonly content: Content
  /** The names of the questions whose answers are theirs now. */
  readonly taken: readonly string[]
  readonly conflicts: readonly Conflict[]
  /** Whether the questions differ, so that answers can't be compared. */
  readonly isRestructured: boolean
}

/** Joins what two people wrote, answer by answer. Nobody's answer is lost: where both changed one, both are returned. */
export function merge({ sent, saved, ours, theirs }: Versions): Merge {
  if (structureText(ours) !== structureText(theirs)) {
    return { content: ours, taken: [], conflicts: [], isRestructured: true }
  }
  const taken: string[] = []
  const conflicts: Conflict[] = []
  let content = ours
  for (const place of placesOf(ours)) {
    const our = questionAt(ours, place)
    const their = questionAt(theirs, place)
    if (!our || !their || !isChanged(their, questionAt(saved, place)) || !isChanged(our, their)) continue
    if (isChanged(our, questionAt(sent, place))) {
      conflicts.push({ ...place, name: our.name, ours: our, theirs: their })
    } else {
      taken.push(our.name)
      content = withQuestion(content, place, their)
    }
  }
  return { content, taken, conflicts, isRestructured: false }
}

function isChanged(question: TreatmentNoteQuestion, before: TreatmentNoteQuestion | undefined): boolean {
  return answerText(question) !== answerText(before)
}

/** Whose answer to keep. */
export type Side = 'ours' | 'theirs'

/** The side that was chosen for each conflict, by the key of its place. */
export type Choices = Readonly<Record<string, Side>>

/** Returns the content with the chosen answers. */
export function withChoices(content: Content, conflicts: readonly Conflict[], choices: Choices): Content {
  return conflicts.reduce(
    (chosen, conflict) =>
      choices[keyOf(conflict)] === 'theirs' ? withQuestion(chosen, conflict, conflict.theirs) : chosen,
    content,
  )
}
