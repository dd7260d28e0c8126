import type { PatientFormContent, PhoneType } from '@cliniko/core'
import * as v from 'valibot'
import { part, rule } from '../kit/body.js'
import { bodyId, choice, countryCode, date, shortText, textUpTo } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { id } from '../kit/response-fields.js'
import { health, none, personal, tagsOf } from '../kit/tags.js'
import { flag, isRecord, list, matching, optional, text } from '../kit/values.js'
import {
  addedLater,
  answers,
  answersRead,
  contentBody,
  contentRead,
  filled,
  isOf,
  isOneAnswer,
  templateAnswers,
  templateAnswersRead,
  typed,
  typeRead,
} from './note-questions.js'

const baseRead = /* @__PURE__ */ define(() => ({ name: text, required: optional(flag) }))

/** Which field of the patient's record an answer becomes. */
function connected<const Field extends string>(field: Field) {
  return choice([field], `Expected ${field}.`)
}

const selectConnection = /* @__PURE__ */ define(() => choice(['gender_identity', 'sex']))
const phoneTypes = ['Fax', 'Home', 'Mobile', 'Other', 'Work'] as const
const phoneTypeRead = /* @__PURE__ */ define(() =>
  v.pipe(
    text,
    v.transform((type): PhoneType => phoneTypes.find((known) => known === type) ?? 'Other'),
  ),
)

const textQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, answer: optional(text), type: typeRead('text') }),
)
const paragraphQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, answer: optional(text), type: typeRead('paragraph') }),
)
const dateQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, answer: optional(text), type: typeRead('date') }),
)
const signatureQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, signature: optional(text), signature_id: optional(id), type: typeRead('signature') }),
)
const checkboxesQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, ...answersRead, type: typeRead('checkboxes') }),
)
const radiobuttonsQuestion = /* @__PURE__ */ define(() =>
  model({ ...baseRead, ...answersRead, type: typeRead('radiobuttons') }),
)
const addressQuestion = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    answer: optional(
      model({
        address_1: optional(text),
        address_2: optional(text),
        address_3: optional(text),
        city: optional(text),
        country_code: optional(text),
        post_code: optional(text),
        state: optional(text),
      }),
    ),
    patient_field_connection: connected('address'),
    type: typeRead('address'),
  }),
)
const nameOptionsRead = /* @__PURE__ */ define(() =>
  optional(model({ preferred_first_name_enabled: optional(flag), title_enabled: optional(flag) })),
)
const fullNameQuestion = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    answer: optional(
      model({ first_name: text, last_name: text, preferred_first_name: optional(text), title: optional(text) }),
    ),
    options: nameOptionsRead,
    patient_field_connection: connected('full_name'),
    type: typeRead('full_name'),
  }),
)
const phoneQuestion = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    answer: optional(list(model({ number: text, phone_type: phoneTypeRead }))),
    patient_field_connection: connected('phone'),
    type: typeRead('phone'),
  }),
)
const pronounsQuestion = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    answer: optional(
      model({
        accusative: text,
        nominative: text,
        predicative_possessive: text,
        pronominal_possessive: text,
        reflexive: text,
      }),
    ),
    patient_field_connection: connected('pronouns'),
    type: typeRead('pronouns'),
  }),
)
const selectQuestion = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    answer: optional(text),
    options: list(text),
    other: optional(model({ enabled: optional(flag), label: optional(text) })),
    patient_field_connection: selectConnection,
    type: typeRead('select'),
  }),
)

const laterQuestion = /* @__PURE__ */ define(() => addedLater(textQuestion))

/** Whether a question is of a type, and becomes a field of the patient's record that is known. */
function isConnected(question: unknown, type: string, ...fields: readonly string[]): boolean {
  if (!isRecord(question) || question.type !== type) return false
  return (fields.length ? fields : [type]).some((field) => field === question.patient_field_connection)
}

const question = /* @__PURE__ */ v.lazy((given) => {
  if (isOf(given, 'text')) return textQuestion
  if (isOf(given, 'paragraph')) return paragraphQuestion
  if (isOf(given, 'date')) return dateQuestion
  if (isOf(given, 'signature')) return signatureQuestion
  if (isOf(given, 'checkboxes')) return checkboxesQuestion
  if (isOf(given, 'radiobuttons')) return radiobuttonsQuestion
  if (isConnected(given, 'address')) return addressQuestion
  if (isConnected(given, 'full_name')) return fullNameQuestion
  if (isConnected(given, 'phone')) return phoneQuestion
  if (isConnected(given, 'pronouns')) return pronounsQuestion
  return isConnected(given, 'select', 'gender_identity', 'sex') ? selectQuestion : laterQuestion
})

const templateText = /* @__PURE__ */ define(() => model({ ...baseRead, type: typeRead('text') }))
const templateDate = /* @__PURE__ */ define(() => model({ ...baseRead, type: typeRead('date') }))
const templateSignature = /* @__PURE__ */ define(() => model({ ...baseRead, type: typeRead('signature') }))
const templateCheckboxes = /* @__PURE__ */ define(() =>
  model({ ...baseRead, ...templateAnswersRead, type: typeRead('checkboxes') }),
)
const templateRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...baseRead, ...templateAnswersRead, type: typeRead('radiobuttons') }),
)
const templateAddress = /* @__PURE__ */ define(() =>
  model({ ...baseRead, patient_field_connection: connected('address'), type: typeRead('address') }),
)
const templateFullName = /* @__PURE__ */ define(() =>
  model({
    ...baseRead,
    options: nameOptionsRead,
    patient_field_connection: connected('full_name'),
    type: typeRead('full_name'),
  }),
)
const templatePhone = /* @__PURE__ */ define(() =>
  model({ ...baseRead, patient_field_connection: connected('phone'), type: typeRead('phone') }),
)
const templatePronouns = /* @__PURE__ */ define(() =>
  model({ ...baseRead, patient_field_connection: connected('pronouns'), type: typeRead('pronouns') }),
)
const templateSelect = /* @__PURE__ */ define(() =>
  model({ ...baseRead, patient_field_connection: selectConnection, type: typeRead('select') }),
)

const templateQuestion = /* @__PURE__ */ v.lazy((given) => {
  if (isOf(given, 'paragraph')) return paragraphQuestion
  if (isOf(given, 'date')) return templateDate
  if (isOf(given, 'signature')) return templateSignature
  if (isOf(given, 'checkboxes')) return templateCheckboxes
  if (isOf(given, 'radiobuttons')) return templateRadiobuttons
  if (isConnected(given, 'address')) return templateAddress
  if (isConnected(given, 'full_name')) return templateFullName
  if (isConnected(given, 'phone')) return templatePhone
  if (isConnected(given, 'pronouns')) return templatePronouns
  return isConnected(given, 'select', 'gender_identity', 'sex') ? templateSelect : templateText
})

/** The content of a patient form, as the API returns it. A question of a type that the API has added has null for it. */
export const patientFormContentSchema = /* @__PURE__ */ define(() => contentRead(question))

/** The content of a patient form template, as the API returns it. */
export const patientFormTemplateContentSchema = /* @__PURE__ */ define(() => contentRead(templateQuestion))

const base = /* @__PURE__ */ define(() => ({ name: shortText, required: optional(flag) }))
const longText = /* @__PURE__ */ textUpTo(10_000)

const textBody = /* @__PURE__ */ define(() => part({ ...base, answer: optional(longText), type: typed('text') }))
const paragraphBody = /* @__PURE__ */ define(() =>
  part({ ...base, answer: optional(longText), type: typed('paragraph') }),
)
const dateBody = /* @__PURE__ */ define(() => part({ ...base, answer: optional(date), type: typed('date') }))
const picture = /* @__PURE__ */ define(() => matching(/^data:image\/svg\+xml[;,]/, 'Use an SVG as a data URI.'))

const signatureBody = /* @__PURE__ */ define(() =>
  part({ ...base, signature: optional(picture), signature_id: optional(bodyId), type: typed('signature') }),
)
const checkboxesBody = /* @__PURE__ */ define(() => part({ ...base, ...answers, type: typed('checkboxes') }))
const radiobuttonsBody = /* @__PURE__ */ define(() =>
  v.pipe(
    part({ ...base, ...answers, type: typed('radiobuttons') }),
    rule((question) => isOneAnswer(question), 'Choose one answer only.'),
  ),
)
const addressBody = /* @__PURE__ */ define(() =>
  part({
    ...base,
    answer: optional(
      part({
        address_1: optional(shortText),
        address_2: optional(shortText),
        address_3: optional(shortText),
        city: optional(shortText),
        country_code: optional(countryCode),
        post_code: optional(shortText),
        state: optional(shortText),
      }),
    ),
    patient_field_connection: connected('address'),
    type: typed('address'),
  }),
)
const nameOptions = /* @__PURE__ */ define(() =>
  optional(part({ preferred_first_name_enabled: optional(flag), title_enabled: optional(flag) })),
)
const fullNameBody = /* @__PURE__ */ define(() =>
  part({
    ...base,
    answer: optional(
      part({
        first_name: shortText,
        last_name: shortText,
        preferred_first_name: optional(shortText),
        title: optional(shortText),
      }),
    ),
    options: nameOptions,
    patient_field_connection: connected('full_name'),
    type: typed('full_name'),
  }),
)
const phoneBody = /* @__PURE__ */ define(() =>
  part({
    ...base,
    answer: optional(filled(part({ number: textUpTo(100), phone_type: choice(phoneTypes) }))),
    patient_field_connection: connected('phone'),
    type: typed('phone'),
  }),
)
const pronoun = /* @__PURE__ */ textUpTo(50)
const pronounsBody = /* @__PURE__ */ define(() =>
  part({
    ...base,
    answer: optional(
      part({
        accusative: pronoun,
        nominative: pronoun,
        predicative_possessive: pronoun,
        pronominal_possessive: pronoun,
        reflexive: pronoun,
      }),
    ),
    patient_field_connection: connected('pronouns'),
    type: typed('pronouns'),
  }),
)
const selectBody = /* @__PURE__ */ define(() =>
  part({
    ...base,
    answer: optional(shortText),
    options: filled(shortText),
    other: optional(part({ enabled: optional(flag), label: optional(pronoun) })),
    patient_field_connection: selectConnection,
    type: typed('select'),
  }),
)

const questionBody = /* @__PURE__ */ v.lazy((given) => {
  if (isOf(given, 'paragraph')) return paragraphBody
  if (isOf(given, 'date')) return dateBody
  if (isOf(given, 'signature')) return signatureBody
  if (isOf(given, 'checkboxes')) return checkboxesBody
  if (isOf(given, 'radiobuttons')) return radiobuttonsBody
  if (isOf(given, 'address')) return addressBody
  if (isOf(given, 'full_name')) return fullNameBody
  if (isOf(given, 'phone')) return phoneBody
  if (isOf(given, 'pronouns')) return pronounsBody
  return isOf(given, 'select') ? selectBody : textBody
})

const templateTextBody = /* @__PURE__ */ define(() => part({ ...base, type: typed('text') }))
const templateDateBody = /* @__PURE__ */ define(() => part({ ...base, type: typed('date') }))
const templateSignatureBody = /* @__PURE__ */ define(() => part({ ...base, type: typed('signature') }))
const templateCheckboxesBody = /* @__PURE__ */ define(() =>
  part({ ...base, ...templateAnswers, type: typed('checkboxes') }),
)
const templateRadiobuttonsBody = /* @__PURE__ */ define(() =>
  part({ ...base, ...templateAnswers, type: typed('radiobuttons') }),
)
const templateAddressBody = /* @__PURE__ */ define(() =>
  part({ ...base, patient_field_connection: connected('address'), type: typed('address') }),
)
const templateFullNameBody = /* @__PURE__ */ define(() =>
  part({ ...base, options: nameOptions, patient_field_connection: connected('full_name'), type: typed('full_name') }),
)
const templatePhoneBody = /* @__PURE__ */ define(() =>
  part({ ...base, patient_field_connection: connected('phone'), type: typed('phone') }),
)
const templatePronounsBody = /* @__PURE__ */ define(() =>
  part({ ...base, patient_field_connection: connected('pronouns'), type: typed('pronouns') }),
)
const templateSelectBody = /* @__PURE__ */ define(() =>
  part({ ...base, patient_field_connection: selectConnection, type: typed('select') }),
)

const templateQuestionBody = /* @__PURE__ */ v.lazy((given) => {
  if (isOf(given, 'paragraph')) return paragraphBody
  if (isOf(given, 'date')) return templateDateBody
  if (isOf(given, 'signature')) return templateSignatureBody
  if (isOf(given, 'checkboxes')) return templateCheckboxesBody
  if (isOf(given, 'radiobuttons')) return templateRadiobuttonsBody
  if (isOf(given, 'address')) return templateAddressBody
  if (isOf(given, 'full_name')) return templateFullNameBody
  if (isOf(given, 'phone')) return templatePhoneBody
  if (isOf(given, 'pronouns')) return templatePronounsBody
  return isOf(given, 'select') ? templateSelectBody : templateTextBody
})

/** The content of a patient form, as the API accepts it. */
export const patientFormContentBodySchema = /* @__PURE__ */ define(() => contentBody(questionBody))

/** The content of a patient form template, as the API accepts it. */
export const patientFormTemplateContentBodySchema = /* @__PURE__ */ define(() => contentBody(templateQuestionBody))

/** The privacy tags of the content of a patient form. */
export const formContentTags = /* @__PURE__ */ tagsOf<PatientFormContent>(() => ({
  sections: {
    ...none('name'),
    ...health('description'),
    questions: {
      ...none('name type required patient_field_connection options signature_id'),
      ...health('answer'),
      ...personal('signature'),
      answers: health('selected value'),
      other: { ...none('enabled label'), ...health('selected value') },
    },
  },
}))
