import { type Problems, refuse } from '../problems.js'

/** Sections of questions. */
export interface Content<Question> {
  sections?: Section<Question>[]
}

/** A section of questions. */
export interface Section<Question> {
  description?: string | null
  name?: string | null
  questions?: Question[]
}

/** Answers by the names of section and question; a section without a name is `''`. */
export type AnswersByName<Answer> = { readonly [section: string]: { readonly [question: string]: Answer } }

/**
 * Rewrites content with some of its questions answered, so that the API takes it: no empty list, no null.
 *
 * @param answer - Answers one question, given undefined where its answer stays; it tells what is wrong by a text.
 * @returns null where there are no sections.
 * @throws {@link InputError} with all problems in its `fields`.
 */
export function answerContent<From extends { name: string }, To, Answer>(
  content: Content<From> | null,
  answers: AnswersByName<Answer>,
  answer: (question: From, given: Answer | undefined) => To | string,
): Content<To> | null {
  const problems: Problems = {}
  const given = resolve(content, answers, problems)
  const sections = (content?.sections ?? []).map(({ name, description, questions = [] }) => {
    if ((name?.length ?? 0) > 255) problems[name ?? ''] = 'has a name of more than 255 characters'
    if ((description?.length ?? 0) > 10_000) problems[name ?? ''] = 'has a description of more than 10,000 characters'
    const answered = questions.flatMap((question): To[] => {
      const path = `${name ?? ''} / ${question.name}`
      const result = answer(question, given.get(question))
      if (!question.name || question.name.length > 255) problems[path] = 'needs a name of 1 to 255 characters'
      if (typeof result !== 'string') return [result]
      problems[path] = result
      return []
    })
    return {
      ...(name && { name }),
      ...(description && { description }),
      ...(answered.length && { questions: answered }),
    }
  })
  refuse(problems, 'Some questions cannot be answered so')
  return sections.length ? { sections } : null
}

/** The questions that answers mean by their names. */
function resolve<Question extends { name: string }, Answer>(
  content: Content<Question> | null,
  answers: AnswersByName<Answer>,
  problems: Problems,
): Map<Question, Answer> {
  const found = new Map<Question, Answer>()
  for (const [section, byQuestion] of Object.entries(answers)) {
    for (const [name, given] of Object.entries(byQuestion)) {
      const [one, another] = (content?.sections ?? [])
        .filter((each) => (each.name ?? '') === section)
        .flatMap(({ questions = [] }) => questions.filter((question) => question.name === name))
      const path = `${section} / ${name}`
      if (!one) problems[path] = 'is no question here'
      else if (another) problems[path] = 'is the name of several questions'
      else found.set(one, given)
    }
  }
  return found
}
