import { fieldsOf } from '../../fields.js'
import type {
  PatientFormContent,
  PatientFormQuestion,
  PatientFormTemplateContent,
  PatientFormTemplateQuestion,
} from '../../models/form-questions.js'
import { checkOptions } from '../check.js'
import { type AnswersByName, answerContent } from './content.js'
import { withFields } from './note-content.js'
import { choiceFields, dateFields, paragraphFields, type QuestionAnswer, textFields } from './questions.js'

/** A signature: an SVG of at most 500 × 500 as a data URI, or the id of an earlier signature. */
export type SignatureAnswer = { readonly signature: string } | { readonly signatureId: string }

/** Answers to a form by the names of section and question. A section without a name is `''`. */
export type FormAnswers = AnswersByName<QuestionAnswer | SignatureAnswer>

/** Options of {@link answerForm}. */
export interface AnswerFormOptions {
  /** Whether the form will be completed. If so, every required question must have an answer. Default: false. */
  readonly complete?: boolean
}

/** The limit in the OpenAPI document. The older documentation says 255. */
const maxAnswerLength = 10_000

/**
 * Answers some questions of a patient form and returns its content in the form that the API accepts. With the content of a
 * template and no answers, it returns a blank form.
 *
 * Questions that fill in fields of the patient (address, full name, phone, pronouns, sex, gender) are kept unchanged.
 * Patients answer them in Cliniko's own form.
 *
 * @param content - The content of a patient form or of a patient form template.
 * @returns The content, or null if it has no sections, as the API requires.
 * @throws {@link InputError} if the API would reject an answer, or if a required one is missing. Its `fields` says what is
 * wrong with each.
 * @example
 * const content = answerForm(form.content, { Consent: { 'I agree': 'Yes', Signed: { signature } } }, { complete: true })
 * await client.request(patientForms.update, form.id, { content, completed: true })
 */
export function answerForm(
  content: PatientFormContent | PatientFormTemplateContent | null,
  answers: FormAnswers = {},
  options: AnswerFormOptions = {},
): PatientFormContent | null {
  checkOptions(options, ['complete'])
  const { complete = false } = options
  return answerContent<PatientFormQuestion | PatientFormTemplateQuestion, PatientFormQuestion, FormAnswer>(
    content,
    answers,
    (question, given) => {
      const answered = answerQuestion(question, given)
      const isMissing = complete && question.required && typeof answered !== 'string' && !isAnswered(answered)
      return isMissing ? 'is required' : answered
    },
  )
}

type FormAnswer = QuestionAnswer | SignatureAnswer

function answerQuestion(
  question: PatientFormQuestion | PatientFormTemplateQuestion,
  given: FormAnswer,
): PatientFormQuestion | string {
  // The API rejects null here.
  const base = { name: question.name, ...(question.required != null && { required: question.required }) }
  switch (question.type) {
    case 'text':
      return withFields({ ...base, type: question.type }, textFields(question, given, maxAnswerLength))
    case 'paragraph':
      return withFields({ ...base, type: question.type }, paragraphFields(question, given, maxAnswerLength))
    case 'date':
      return withFields({ ...base, type: question.type }, dateFields(question, given))
    case 'checkboxes':
      return withFields({ ...base, type: question.type }, choiceFields(question, given, false))
    case 'radiobuttons':
      return withFields({ ...base, type: question.type }, choiceFields(question, given, true))
    case 'signature':
      return withFields({ ...base, type: question.type }, signatureFields(question, given))
    case 'select':
      // Templates do not contain the options.
      if (!('options' in question)) return 'has no options in a template: create the form with patient_form_template_id'
      return given == null ? question : "can only be answered in Cliniko's form"
    case null:
      return given == null && !('patient_field_connection' in question)
        ? question
        : 'has a type that this library does not know'
    default:
      return given == null ? question : "can only be answered in Cliniko's form"
  }
}

function signatureFields(question: { name: string; signature_id?: string }, given: FormAnswer) {
  const { signature_id } = question
  if (given === undefined) return signature_id ? { signature_id } : {}
  if (given === null) return {}
  const { signatureId, signature } = fieldsOf(given)
  if (signatureId !== undefined) {
    const isId = typeof signatureId === 'string' && /^\d+$/.test(signatureId)
    return isId ? { signature_id: signatureId } : 'must have a signatureId of digits'
  }
  const isSvg = typeof signature === 'string' && signature.startsWith('data:image/svg+xml')
  return isSvg ? { signature } : 'must be { signature }, with an SVG as a data URI, or { signatureId }'
}

function isAnswered(question: PatientFormQuestion): boolean {
  if ('signature_id' in question || 'signature' in question || 'answer' in question) return true
  const isChosen = 'answers' in question && question.answers?.some(({ selected }) => selected)
  return Boolean(isChosen || ('other' in question && question.other && 'selected' in question.other))
}
