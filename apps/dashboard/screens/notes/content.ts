import { answerNote, type TreatmentNoteContent, type TreatmentNoteQuestion } from '@cliniko/core'

/** The content of a note, null if it has no questions. */
export type Content = TreatmentNoteContent | null

/** Where a question is: the indexes of its section, and of it within that. Names may repeat. */
export interface Place {
  readonly section: number
  readonly question: number
}

/** Returns a key of a place. */
export function keyOf({ section, question }: Place): string {
  return `${section}.${question}`
}

/** Returns the places of all questions. */
export function placesOf(content: Content): readonly Place[] {
  return (content?.sections ?? []).flatMap(({ questions = [] }, section) =>
    questions.map((_, question) => ({ section, question })),
  )
}

/** Returns the question at a place. */
export function questionAt(content: Content, { section, question }: Place): TreatmentNoteQuestion | undefined {
  return content?.sections?.[section]?.questions?.[question]
}

/** Returns the content with another question at a place. Everything else stays the same object. */
export function withQuestion(content: Content, place: Place, next: TreatmentNoteQuestion): Content {
  if (!content?.sections) return content
  const sections = content.sections.map((section, index) => {
    if (index !== place.section || !section.questions) return section
    return { ...section, questions: section.questions.map((old, at) => (at === place.question ? next : old)) }
  })
  return { ...content, sections }
}

/** Returns the content as the API accepts it: without empty lists and answers, and with `selected` only where it is true. */
export function toBody(content: Content): Content {
  return answerNote(content)
}

/** Returns a text that is the same for equal answers, however they were written. */
export function answerText(question: TreatmentNoteQuestion | undefined): string {
  if (!question) return ''
  const [section] = toBody({ sections: [{ questions: [question] }] })?.sections ?? []
  const [body] = section?.questions ?? []
  // Cliniko strips line breaks and tabs from paragraphs.
  return JSON.stringify(body).replaceAll(/\\[nrt]/g, '')
}

/** Returns a text that is the same for contents with the same questions, whatever their answers are. */
export function structureText(content: Content): string {
  const sections = (content?.sections ?? []).map(({ name, description, questions = [] }) => [
    name || null,
    description || null,
    questions.map((question) => [question.name, question.type, optionsOf(question)]),
  ])
  return JSON.stringify(sections)
}

function optionsOf(question: TreatmentNoteQuestion): unknown {
  if (question.type !== 'checkboxes' && question.type !== 'radiobuttons') return null
  return [(question.answers ?? []).map(({ value }) => value ?? null), Boolean(question.other?.enabled)]
}
