import type { Pronouns } from '../resources/patients.js'
import type { NoteAnswer, NoteOther, NoteTemplateAnswer, NoteTemplateOther } from './note-questions.js'
import type { PhoneType } from './phone-numbers.js'

/** The content of a patient form. Arrays may not be empty: leave them out, or the whole content null. */
export interface PatientFormContent {
  sections?: PatientFormSection[]
}

/** A section of a patient form. */
export interface PatientFormSection {
  /** 10,000 characters at most. */
  description?: string | null
  /** 255 characters at most. */
  name?: string | null
  questions?: PatientFormQuestion[]
}

/** The content of a patient form template: questions without answers. */
export interface PatientFormTemplateContent {
  sections?: PatientFormTemplateSection[]
}

/** A section of a patient form template. */
export interface PatientFormTemplateSection {
  /** 10,000 characters at most. */
  description?: string | null
  /** 255 characters at most. */
  name?: string | null
  questions?: PatientFormTemplateQuestion[]
}

interface QuestionBase {
  /** 255 characters at most. */
  name: string
  /** True, false or left out, never null. It counts when the form is completed. */
  required?: boolean
}

/** A question answered in a line. */
export interface PatientFormQuestionText extends QuestionBase {
  /** 10,000 characters at most; the older documentation says 255. */
  answer?: string
  type: 'text' | null
}

/** A question answered at length. */
export interface PatientFormQuestionParagraph extends QuestionBase {
  /** HTML that Cliniko cleans; 10,000 characters at most. It's still another's HTML: sanitise it before display. */
  answer?: string
  type: 'paragraph' | null
}

/** A question answered with a date. */
export interface PatientFormQuestionDate extends QuestionBase {
  /** `YYYY-MM-DD`. */
  answer?: string
  type: 'date' | null
}

/** A place to sign. */
export interface PatientFormQuestionSignature extends QuestionBase {
  /** An SVG of 500 × 500 at most as a data URI, in bodies; answers have `signature_id` in its place. */
  signature?: string
  signature_id?: string
  type: 'signature' | null
}

/** A question with any number of answers. */
export interface PatientFormQuestionCheckboxes extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'checkboxes' | null
}

/** A question with one answer at most. */
export interface PatientFormQuestionRadiobuttons extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'radiobuttons' | null
}

/** The patient's address, which becomes that of their record. */
export interface PatientFormQuestionAddress extends QuestionBase {
  answer?: {
    address_1?: string
    address_2?: string
    address_3?: string
    city?: string
    /** ISO 3166-1 alpha-2. */
    country_code?: string
    post_code?: string
    state?: string
  }
  patient_field_connection: 'address'
  type: 'address' | null
}

/** The patient's name, which becomes that of their record. */
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

/** The patient's phone numbers, which become those of their record. */
export interface PatientFormQuestionPhone extends QuestionBase {
  answer?: {
    /** 100 characters at most. */
    number: string
    phone_type: PhoneType
  }[]
  patient_field_connection: 'phone'
  type: 'phone' | null
}

/** The patient's pronouns, which become those of their record. */
export interface PatientFormQuestionPronouns extends QuestionBase {
  answer?: Required<Pronouns>
  patient_field_connection: 'pronouns'
  type: 'pronouns' | null
}

/** A choice that becomes a field of the patient's record. */
export interface PatientFormQuestionSelect extends QuestionBase {
  answer?: string
  options: string[]
  other?: {
    enabled?: boolean
    /** 50 characters at most. */
    label?: string
  }
  patient_field_connection: 'gender_identity' | 'sex'
  type: 'select' | null
}

/** A question of a patient form, told apart by `type`. */
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

/** A template's question answered in a line. */
export interface PatientFormTemplateQuestionText extends QuestionBase {
  type: 'text' | null
}

/** A template's question answered at length. */
export interface PatientFormTemplateQuestionParagraph extends QuestionBase {
  /** What new forms begin with, in HTML. */
  answer?: string
  type: 'paragraph' | null
}

/** A template's question answered with a date. */
export interface PatientFormTemplateQuestionDate extends QuestionBase {
  type: 'date' | null
}

/** A template's place to sign. */
export interface PatientFormTemplateQuestionSignature extends QuestionBase {
  type: 'signature' | null
}

/** A template's question with any number of answers. */
export interface PatientFormTemplateQuestionCheckboxes extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'checkboxes' | null
}

/** A template's question with one answer at most. */
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

/** A template's question for a field of the patient's record. */
export interface PatientFormTemplateQuestionSelect extends QuestionBase {
  patient_field_connection: 'gender_identity' | 'sex'
  type: 'select' | null
}

/** A question of a patient form template, told apart by `type`. */
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
