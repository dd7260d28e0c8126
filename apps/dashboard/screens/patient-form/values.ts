import type { Patient, PatientUpdate, PhoneType } from '@cliniko/core'
import { idOf } from '@/lib/links'

/** Fields of text. An empty one is sent as null. */
export const textFields = [
  'title',
  'first_name',
  'last_name',
  'preferred_first_name',
  'date_of_birth',
  'sex',
  'gender_identity',
  'email',
  'address_1',
  'address_2',
  'address_3',
  'city',
  'state',
  'post_code',
  'country_code',
  'time_zone',
  'emergency_contact',
  'occupation',
  'appointment_notes',
  'notes',
  'reminder_type',
  'referral_source',
  'invoice_default_to',
  'invoice_email',
  'invoice_extra_information',
  'medicare',
  'medicare_reference_number',
  'dva_card_number',
  'old_reference_id',
] as const

/** Questions that may be unanswered. */
export const answerFields = [
  'accepted_privacy_policy',
  'accepted_email_marketing',
  'receives_confirmation_emails',
  'receives_cancellation_emails',
] as const

/** Records that a patient points to. The API can change them, but not remove them. */
export const referenceFields = ['concession_type_id', 'referring_doctor_id'] as const

/** The forms of a pronoun, in the order of a sentence: she, her, hers, her, herself. */
export const pronounForms = [
  'nominative',
  'accusative',
  'predicative_possessive',
  'pronominal_possessive',
  'reflexive',
] as const

type TextField = (typeof textFields)[number]
type AnswerField = (typeof answerFields)[number]
type ReferenceField = (typeof referenceFields)[number]

/** A field of one control. */
export type PlainField = TextField | AnswerField | ReferenceField

/** A phone number in the form. */
export interface PhoneValue {
  readonly number: string
  readonly phone_type: PhoneType
}

/** What the form holds: texts, as its controls do. */
export type FormValues = Record<PlainField, string> & {
  patient_phone_numbers: PhoneValue[]
  pronouns: Record<(typeof pronounForms)[number], string>
  unsubscribe_sms_marketing: boolean
}

/** Returns what the form shows of a patient, or of nobody yet. A field that the role may not see is empty. */
export function valuesOf(patient: Patient | undefined): FormValues {
  const fields = (patient ?? newPatient) as Partial<Patient>
  return {
    ...textsOf(textFields, (name) => fields[name] ?? ''),
    ...textsOf(answerFields, (name) => String(fields[name] ?? '')),
    concession_type_id: idOf(fields.concession_type),
    referring_doctor_id: idOf(fields.referring_doctor),
    patient_phone_numbers: (fields.patient_phone_numbers ?? []).map(({ number, phone_type }) => ({
      number,
      phone_type: phone_type as PhoneType,
    })),
    pronouns: textsOf(pronounForms, (form) => fields.pronouns?.[form] ?? ''),
    unsubscribe_sms_marketing: false,
  }
}

/** Returns the names in a text that somebody searched for: the last word is the last name. */
export function namesIn(text: string): Pick<FormValues, 'first_name' | 'last_name'> {
  const words = text.trim().split(/\s+/)
  const last = words.length > 1 ? (words.pop() ?? '') : ''
  return { first_name: words.join(' ').slice(0, 255), last_name: last.slice(0, 255) }
}

/** What Cliniko sets for a patient of whom nothing is known. */
const newPatient: Partial<Patient> = {
  receives_confirmation_emails: true,
  receives_cancellation_emails: true,
  patient_phone_numbers: [{ number: '', phone_type: 'Mobile' }],
}

function textsOf<Name extends string>(names: readonly Name[], value: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, string>
}

/** What the API takes: the form's fields as a body. */
export type Body = Readonly<PatientUpdate>

/** Returns the body that says what the form shows. */
export function bodyOf(values: FormValues): Body {
  const pronouns = textsOf(pronounForms, (form) => values.pronouns[form].trim())
  const references = referenceFields.filter((name) => values[name] !== '')
  const body: Record<string, unknown> = {
    ...Object.fromEntries(textFields.map((name) => [name, values[name].trim() || null])),
    ...Object.fromEntries(answerFields.map((name) => [name, values[name] === '' ? null : values[name] === 'true'])),
    ...Object.fromEntries(references.map((name) => [name, values[name]])),
    // A name can't be cleared.
    first_name: values.first_name.trim(),
    last_name: values.last_name.trim(),
    patient_phone_numbers: values.patient_phone_numbers
      .map(({ number, phone_type }) => ({ number: number.trim(), phone_type }))
      .filter(({ number }) => number !== ''),
    pronouns: Object.values(pronouns).some(Boolean) ? pronouns : null,
    ...(values.unsubscribe_sms_marketing && { unsubscribe_sms_marketing: true }),
  }
  return body
}

/** Returns the fields of a body that differ from another. */
export function changesOf(base: Body, body: Body): Body {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => !isSame(value, base[name as keyof Body])))
}

/** Returns the body that creates a patient: what was filled in, and what differs from what Cliniko sets. */
export function creationOf(values: FormValues): Body {
  const { first_name, last_name } = bodyOf(values)
  return { ...changesOf(bodyOf(valuesOf(undefined)), bodyOf(values)), first_name, last_name } as Body
}

/** Whether two values of a body are the same, whatever the order of their parts. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
