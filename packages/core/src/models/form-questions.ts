import type { Pronouns } from '../resources/patients.js'
import type { NoteAnswer, NoteOther, NoteTemplateAnswer, NoteTemplateOther } from './note-questions.js'
import type { PhoneType } from './phone-numbers.js'

/** The content of a patient form. The API rejects empty arrays: omit them, or set the whole content to null. */
export interface PatientFormContent {
  sections?: PatientFormSection[]
}

/** A section of a patient form. */
export interface PatientFormSection {
  /** At most 10,000 characters. */
  description?: string | null
  /** At most 255 characters. */
  name?: string | null
  questions?: PatientFormQuestion[]
}

/** The content of a patient form template: questions without answers. */
export interface PatientFormTemplateContent {
  sections?: PatientFormTemplateSection[]
}

/** A section of a patient form template. */
export interface PatientFormTemplateSection {
  /** At most 10,000 characters. */
  description?: string | null
  /** At most 255 characters. */
  name?: string | null
  questions?: PatientFormTemplateQuestion[]
}

interface QuestionBase {
  /** At most 255 characters. */
  name: string
  /** Never null. A form cannot be completed without an answer to a required question. */
  required?: boolean
}

/** A question with a one-line answer. */
export interface PatientFormQuestionText extends QuestionBase {
  /** At most 10,000 characters. The older documentation says 255. */
  answer?: string
  type: 'text' | null
}

/** A question with a paragraph as its answer. */
export interface PatientFormQuestionParagraph extends QuestionBase {
  /** HTML, sanitised by Cliniko. At most 10,000 characters. Sanitise it again before displaying it. */
  answer?: string
  type: 'paragraph' | null
}

/** A question with a date as its answer. */
export interface PatientFormQuestionDate extends QuestionBase {
  /** `YYYY-MM-DD`. */
  answer?: string
  type: 'date' | null
}

/** A question with a signature as its answer. */
export interface PatientFormQuestionSignature extends QuestionBase {
  /** An SVG of at most 500 × 500 as a data URI. Only in bodies: responses have `signature_id` instead. */
  signature?: string
  signature_id?: string
  type: 'signature' | null
}

/** A question with any number of chosen options. */
export interface PatientFormQuestionCheckboxes extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'checkboxes' | null
}

/** A question with at most one chosen option. */
export interface PatientFormQuestionRadiobuttons extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'radiobuttons' | null
}

/** The patient's address, which is saved to their record. */
export interface PatientFormQuestionAddress extends QuestionBase {
  answer?: {
    address_1?: string
    address_2?: string
    address_3?: string
    city?: string
    /** ISO 3166-1 alpha-2, such as `AU`. */
    country_code?: string
    post_code?: string
    state?: string
  }
  patient_field_connection: 'address'
  type: 'address' | null
}

/** The patient's name, which is saved to their record. */
export interface PatientFormQuestionFullName extends QuestionBase {
  answer?: {
    first_name: string
    last_name: string
    preferred_first_name?: string
    title?: string
  }
  options?: {
    preferred_first_name_enabled?: boolean
    title_enabled?: boolean
  }
  patient_field_connection: 'full_name'
  type: 'full_name' | null
}

/** The patient's phone numbers, which are saved to their record. */
export interface PatientFormQuestionPhone extends QuestionBase {
  answer?: {
    /** At most 100 characters. */
    number: string
    phone_type: PhoneType
  }[]
  patient_field_connection: 'phone'
  type: 'phone' | null
}

/** The patient's pronouns, which are saved to their record. */
export interface PatientFormQuestionPronouns extends QuestionBase {
  answer?: Required<Pronouns>
  patient_field_connection: 'pronouns'
  type: 'pronouns' | null
}

/** The patient's sex or gender identity, which is saved to their record. */
export interface PatientFormQuestionSelect extends QuestionBase {
  answer?: string
  options: string[]
  other?: {
    enabled?: boolean
    /** At most 50 characters. */
    label?: string
  }
  patient_field_connection: 'gender_identity' | 'sex'
  type: 'select' | null
}

/** A question of a patient form. `type` tells the kinds apart. */
export type PatientFormQuestion =
  | PatientFormQuestionText
  | PatientFormQuestionParagraph
  | PatientFormQuestionDate
  | PatientFormQuestionSignature
  | PatientFormQuestionCheckboxes
  | PatientFormQuestionRadiobuttons
  | PatientFormQuestionAddress
  | PatientFormQuestionFullName
  | PatientFormQuestionPhone
  | PatientFormQuestionPronouns
  | PatientFormQuestionSelect

/** A template's question with a one-line answer. */
export interface PatientFormTemplateQuestionText extends QuestionBase {
  type: 'text' | null
}

/** A template's question with a paragraph as its answer. */
export interface PatientFormTemplateQuestionParagraph extends QuestionBase {
  /** The initial answer in new forms, in HTML. */
  answer?: string
  type: 'paragraph' | null
}

/** A template's question with a date as its answer. */
export interface PatientFormTemplateQuestionDate extends QuestionBase {
  type: 'date' | null
}

/** A template's question with a signature as its answer. */
export interface PatientFormTemplateQuestionSignature extends QuestionBase {
  type: 'signature' | null
}

/** A template's question with options, any number of which can be chosen. */
export interface PatientFormTemplateQuestionCheckboxes extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'checkboxes' | null
}

/** A template's question with options, one of which can be chosen. */
export interface PatientFormTemplateQuestionRadiobuttons extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'radiobuttons' | null
}

/** A template's question for the patient's address. */
export interface PatientFormTemplateQuestionAddress extends QuestionBase {
  patient_field_connection: 'address'
  type: 'address' | null
}

/** A template's question for the patient's name. */
export interface PatientFormTemplateQuestionFullName extends QuestionBase {
  options?: {
    preferred_first_name_enabled?: boolean
    title_enabled?: boolean
  }
  patient_field_connection: 'full_name'
  type: 'full_name' | null
}

/** A template's question for the patient's phone numbers. */
export interface PatientFormTemplateQuestionPhone extends QuestionBase {
  patient_field_connection: 'phone'
  type: 'phone' | null
}

/** A template's question for the patient's pronouns. */
export interface PatientFormTemplateQuestionPronouns extends QuestionBase {
  patient_field_connection: 'pronouns'
  type: 'pronouns' | null
}

/** A template's question for the patient's sex or gender identity. */
export interface PatientFormTemplateQuestionSelect extends QuestionBase {
  patient_field_connection: 'gender_identity' | 'sex'
  type: 'select' | null
}

/** A question of a patient form template. `type` tells the kinds apart. */
export type PatientFormTemplateQuestion =
  | PatientFormTemplateQuestionText
  | PatientFormTemplateQuestionParagraph
  | PatientFormTemplateQuestionDate
  | PatientFormTemplateQuestionSignature
  | PatientFormTemplateQuestionCheckboxes
  | PatientFormTemplateQuestionRadiobuttons
  | PatientFormTemplateQuestionAddress
  | PatientFormTemplateQuestionFullName
  | PatientFormTemplateQuestionPhone
  | PatientFormTemplateQuestionPronouns
  | PatientFormTemplateQuestionSelect
