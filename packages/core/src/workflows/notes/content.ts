import { checkBySection, checkSections } from '../check.js'
import { type Problems, throwProblems } from '../problems.js'

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

/** Answers by the names of section and question. A section without a name is `''`. */
export type AnswersByName<Answer> = { readonly [section: string]: { readonly [question: string]: Answer } }

/**
 * Rewrites content with answers to some of its questions, in the form that the API accepts: no empty list, no null.
 *
 * @param answer - Answers one question. It receives undefined to keep the current answer, and returns a text that says
 * what is wrong with an answer.
 * @returns The content, or null if it has no sections.
 * @throws {@link InputError} with all problems in its `fields`.
 */
export function answerContent<From extends { name: string }, To, Answer>(
  content: Content<From> | null,
  answers: AnswersByName<Answer>,
  answer: (question: From, given: Answer | undefined) => To | string,
): Content<To> | null {
  checkSections(content, 'content', ['sections', 'questions', 'answers'])
  checkBySection(answers, 'answers')
  const problems: Problems = {}
  const answersByQuestion = matchQuestions(content, answers, problems)
  const sections = (content?.sections ?? []).map(({ name, description, questions = [] }) => {
    if ((name?.length ?? 0) > 255) problems[name ?? ''] = 'has a name longer than 255 characters'
    if ((description?.length ?? 0) > 10_000) problems[name ?? ''] = 'has a description longer than 10,000 characters'
    const answered = questions.flatMap((question): To[] => {
      const path = `${name ?? ''} / ${question.name}`
      const result = answer(question, answersByQuestion.get(question))
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
  throwProblems(problems, 'Some answers are invalid')
  return sections.length ? { sections } : null
}

/** Finds the question of each answer by its names. */
function matchQuestions<Question extends { name: string }, Answer>(
  content: Content<Question> | null,
  answers: AnswersByName<Answer>,
  problems: Problems,
): Map<Question, Answer> {
  const matches = new Map<Question, Answer>()
  for (const [section, byQuestion] of Object.entries(answers)) {
    for (const [name, given] of Object.entries(byQuestion)) {
      const [question, duplicate] = (content?.sections ?? [])
        .filter((candidate) => (candidate.name ?? '') === section)
        .flatMap(({ questions = [] }) => questions.filter((candidate) => candidate.name === name))
      const path = `${section} / ${name}`
      if (!question) problems[path] = 'does not exist'
      else if (duplicate) problems[path] = 'is the name of several questions'
      else matches.set(question, given)
    }
  }
  return matches
}
