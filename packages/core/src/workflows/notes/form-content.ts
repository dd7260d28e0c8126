import type {
  PatientFormContent,
  PatientFormQuestion,
  PatientFormTemplateContent,
  PatientFormTemplateQuestion,
} from '../../models/form-questions.js'
import { type AnswersByName, answerContent } from './content.js'
import { made } from './note-content.js'
import { choiceFields, dateFields, paragraphFields, type QuestionAnswer, textFields } from './questions.js'

/** A signature: an SVG of 500 × 500 at most as a data URI, or the id of one that was given before. */
export type SignatureAnswer = { readonly signature: string } | { readonly signatureId: string }

/** Answers to a form by the names of section and question; a section without a name is `''`. */
export type FormAnswers = AnswersByName<QuestionAnswer | SignatureAnswer>

/** How a form is answered. */
export interface AnswerFormOptions {
  /** Whether the form is to be completed with it: then no required question may be left open. Default: false. */
  readonly complete?: boolean
}

/** The OpenAPI document allows as much; the older documentation says 255. */
const max = 10_000

/**
 * The content of a patient form with some of its questions answered, in the form that the API takes. From the content of
 * a template, and without answers, it's that of a blank form.
 *
 * Questions that become fields of the patient (address, full name, phone, pronouns, sex, gender) go along as they are;
 * they are answered in Cliniko's own form.
 *
 * @param content - That of a patient form or a patient form template.
 * @returns null where there are no sections, as the API wants it.
 * @throws {@link InputError} on answers that the API would refuse, and on required ones that are missing; its `fields` says of
 * each what is wrong.
 * @example
 * const content = answerForm(form.content, { Consent: { 'I agree': 'Yes', Signed: { signature } } }, { complete: true })
 * await client.request(patientForms.update, form.id, { content, completed: true })
 */
export function answerForm(
  content: PatientFormContent | PatientFormTemplateContent | null,
  answers: FormAnswers = {},
  { complete = false }: AnswerFormOptions = {},
): PatientFormContent | null {
  return answerContent<PatientFormQuestion | PatientFormTemplateQuestion, PatientFormQuestion, FormAnswer>(
    content,
    answers,
    (question, given) => {
      const answered = answerQuestion(question, given)
      const isOpen = complete && question.required && typeof answered !== 'string' && !isAnswered(answered)
      return isOpen ? 'is required' : answered
    },
  )
}

type FormAnswer = QuestionAnswer | SignatureAnswer

function answerQuestion(
  question: PatientFormQuestion | PatientFormTemplateQuestion,
  given: FormAnswer,
): PatientFormQuestion | string {
  // The API refuses null here.
  const base = { name: question.name, ...(question.required != null && { required: question.required }) }
  switch (question.type) {
    case 'text':
      return made({ ...base, type: question.type }, textFields(question, given, max))
    case 'paragraph':
      return made({ ...base, type: question.type }, paragraphFields(question, given, max))
    case 'date':
      return made({ ...base, type: question.type }, dateFields(question, given))
    case 'checkboxes':
      return made({ ...base, type: question.type }, choiceFields(question, given, false))
    case 'radiobuttons':
      return made({ ...base, type: question.type }, choiceFields(question, given, true))
    case 'signature':
      return made({ ...base, type: question.type }, signatureFields(question, given))
    case 'select':
      // Only a form knows the options.
      if (!('options' in question)) return 'is in no form yet: make the form by its patient_form_template_id'
      return given == null ? question : 'is answered in the form itself'
    case null:
      return given == null && !('patient_field_connection' in question) ? question : 'is of a type that is unknown here'
    default:
      return given == null ? question : 'is answered in the form itself'
  }
}

function signatureFields(question: { name: string; signature_id?: string }, given: FormAnswer) {
  const { signature_id } = question
  if (given === undefined) return signature_id ? { signature_id } : {}
  if (given === null) return {}
  if (typeof given === 'object' && 'signatureId' in given) {
    return /^\d+$/.test(given.signatureId) ? { signature_id: given.signatureId } : 'takes a signatureId of digits'
  }
  const isSvg = typeof given === 'object' && 'signature' in given && given.signature.startsWith('data:image/svg+xml')
  return isSvg ? { signature: given.signature } : 'takes { signature } with an SVG as a data URI, or { signatureId }'
}

function isAnswered(question: PatientFormQuestion): boolean {
  if ('signature_id' in question || 'signature' in question || 'answer' in question) return true
  const isChosen = 'answers' in question && question.answers?.some(({ selected }) => selected)
  return Boolean(isChosen || ('other' in question && question.other && 'selected' in question.other))
}
