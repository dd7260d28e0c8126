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
  bodyAnswers,
  bodyContent,
  bodyTemplateAnswers,
  bodyType,
  filled,
  hasAtMostOneAnswer,
  isOfType,
  responseAnswers,
  responseContent,
  responseTemplateAnswers,
  responseType,
  unknownQuestion,
} from './note-questions.js'

const responseBase = /* @__PURE__ */ define(() => ({ name: text, required: optional(flag) }))

/** The field of the patient's record that the answer is saved to. */
function connected<const Field extends string>(field: Field) {
  return choice([field], `Expected ${field}.`)
}

const selectConnection = /* @__PURE__ */ define(() => choice(['gender_identity', 'sex']))
const phoneTypes = ['Fax', 'Home', 'Mobile', 'Other', 'Work'] as const
const phoneType = /* @__PURE__ */ define(() =>
  v.pipe(
    text,
    v.transform((type): PhoneType => phoneTypes.find((known) => known === type) ?? 'Other'),
  ),
)

const textQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, answer: optional(text), type: responseType('text') }),
)
const paragraphQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, answer: optional(text), type: responseType('paragraph') }),
)
const dateQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, answer: optional(text), type: responseType('date') }),
)
const signatureQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, signature: optional(text), signature_id: optional(id), type: responseType('signature') }),
)
const checkboxesQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, ...responseAnswers, type: responseType('checkboxes') }),
)
const radiobuttonsQuestion = /* @__PURE__ */ define(() =>
  model({ ...responseBase, ...responseAnswers, type: responseType('radiobuttons') }),
)
const addressQuestion = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
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
    type: responseType('address'),
  }),
)
const responseNameOptions = /* @__PURE__ */ define(() =>
  optional(model({ preferred_first_name_enabled: optional(flag), title_enabled: optional(flag) })),
)
const fullNameQuestion = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
    answer: optional(
      model({ first_name: text, last_name: text, preferred_first_name: optional(text), title: optional(text) }),
    ),
    options: responseNameOptions,
    patient_field_connection: connected('full_name'),
    type: responseType('full_name'),
  }),
)
const phoneQuestion = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
    answer: optional(list(model({ number: text, phone_type: phoneType }))),
    patient_field_connection: connected('phone'),
    type: responseType('phone'),
  }),
)
const pronounsQuestion = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
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
    type: responseType('pronouns'),
  }),
)
const selectQuestion = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
    answer: optional(text),
    options: list(text),
    other: optional(model({ enabled: optional(flag), label: optional(text) })),
    patient_field_connection: selectConnection,
    type: responseType('select'),
  }),
)

const otherQuestion = /* @__PURE__ */ define(() => unknownQuestion(textQuestion))

/** Whether a question has a type and is connected to one of the known fields of the patient's record. */
function isConnected(question: unknown, type: string, ...fields: readonly string[]): boolean {
  if (!isRecord(question) || question.type !== type) return false
  return (fields.length ? fields : [type]).some((field) => field === question.patient_field_connection)
}

const question = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'text')) return textQuestion
  if (isOfType(question, 'paragraph')) return paragraphQuestion
  if (isOfType(question, 'date')) return dateQuestion
  if (isOfType(question, 'signature')) return signatureQuestion
  if (isOfType(question, 'checkboxes')) return checkboxesQuestion
  if (isOfType(question, 'radiobuttons')) return radiobuttonsQuestion
  if (isConnected(question, 'address')) return addressQuestion
  if (isConnected(question, 'full_name')) return fullNameQuestion
  if (isConnected(question, 'phone')) return phoneQuestion
  if (isConnected(question, 'pronouns')) return pronounsQuestion
  return isConnected(question, 'select', 'gender_identity', 'sex') ? selectQuestion : otherQuestion
})

const templateText = /* @__PURE__ */ define(() => model({ ...responseBase, type: responseType('text') }))
const templateDate = /* @__PURE__ */ define(() => model({ ...responseBase, type: responseType('date') }))
const templateSignature = /* @__PURE__ */ define(() => model({ ...responseBase, type: responseType('signature') }))
const templateCheckboxes = /* @__PURE__ */ define(() =>
  model({ ...responseBase, ...responseTemplateAnswers, type: responseType('checkboxes') }),
)
const templateRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...responseBase, ...responseTemplateAnswers, type: responseType('radiobuttons') }),
)
const templateAddress = /* @__PURE__ */ define(() =>
  model({ ...responseBase, patient_field_connection: connected('address'), type: responseType('address') }),
)
const templateFullName = /* @__PURE__ */ define(() =>
  model({
    ...responseBase,
    options: responseNameOptions,
    patient_field_connection: connected('full_name'),
    type: responseType('full_name'),
  }),
)
const templatePhone = /* @__PURE__ */ define(() =>
  model({ ...responseBase, patient_field_connection: connected('phone'), type: responseType('phone') }),
)
const templatePronouns = /* @__PURE__ */ define(() =>
  model({ ...responseBase, patient_field_connection: connected('pronouns'), type: responseType('pronouns') }),
)
const templateSelect = /* @__PURE__ */ define(() =>
  model({ ...responseBase, patient_field_connection: selectConnection, type: responseType('select') }),
)

const templateQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return paragraphQuestion
  if (isOfType(question, 'date')) return templateDate
  if (isOfType(question, 'signature')) return templateSignature
  if (isOfType(question, 'checkboxes')) return templateCheckboxes
  if (isOfType(question, 'radiobuttons')) return templateRadiobuttons
  if (isConnected(question, 'address')) return templateAddress
  if (isConnected(question, 'full_name')) return templateFullName
  if (isConnected(question, 'phone')) return templatePhone
  if (isConnected(question, 'pronouns')) return templatePronouns
  return isConnected(question, 'select', 'gender_identity', 'sex') ? templateSelect : templateText
})

/** The content of a patient form, as the API returns it. A question type that the API adds later becomes null. */
export const patientFormContentSchema = /* @__PURE__ */ define(() => responseContent(question))

/** The content of a patient form template, as the API returns it. */
export const patientFormTemplateContentSchema = /* @__PURE__ */ define(() => responseContent(templateQuestion))

const bodyBase = /* @__PURE__ */ define(() => ({ name: shortText, required: optional(flag) }))
const longText = /* @__PURE__ */ textUpTo(10_000)

const textBody = /* @__PURE__ */ define(() => part({ ...bodyBase, answer: optional(longText), type: bodyType('text') }))
const paragraphBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, answer: optional(longText), type: bodyType('paragraph') }),
)
const dateBody = /* @__PURE__ */ define(() => part({ ...bodyBase, answer: optional(date), type: bodyType('date') }))
const svgDataUri = /* @__PURE__ */ define(() => matching(/^data:image\/svg\+xml[;,]/, 'Use an SVG as a data URI.'))

const signatureBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, signature: optional(svgDataUri), signature_id: optional(bodyId), type: bodyType('signature') }),
)
const checkboxesBody = /* @__PURE__ */ define(() => part({ ...bodyBase, ...bodyAnswers, type: bodyType('checkboxes') }))
const radiobuttonsBody = /* @__PURE__ */ define(() =>
  v.pipe(
    part({ ...bodyBase, ...bodyAnswers, type: bodyType('radiobuttons') }),
    rule((question) => hasAtMostOneAnswer(question), 'Choose one answer only.'),
  ),
)
const addressBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
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
    type: bodyType('address'),
  }),
)
const bodyNameOptions = /* @__PURE__ */ define(() =>
  optional(part({ preferred_first_name_enabled: optional(flag), title_enabled: optional(flag) })),
)
const fullNameBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
    answer: optional(
      part({
        first_name: shortText,
        last_name: shortText,
        preferred_first_name: optional(shortText),
        title: optional(shortText),
      }),
    ),
    options: bodyNameOptions,
    patient_field_connection: connected('full_name'),
    type: bodyType('full_name'),
  }),
)
const phoneBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
    answer: optional(filled(part({ number: textUpTo(100), phone_type: choice(phoneTypes) }))),
    patient_field_connection: connected('phone'),
    type: bodyType('phone'),
  }),
)
const pronoun = /* @__PURE__ */ textUpTo(50)
const pronounsBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
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
    type: bodyType('pronouns'),
  }),
)
const selectBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
    answer: optional(shortText),
    options: filled(shortText),
    other: optional(part({ enabled: optional(flag), label: optional(pronoun) })),
    patient_field_connection: selectConnection,
    type: bodyType('select'),
  }),
)

const questionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return paragraphBody
  if (isOfType(question, 'date')) return dateBody
  if (isOfType(question, 'signature')) return signatureBody
  if (isOfType(question, 'checkboxes')) return checkboxesBody
  if (isOfType(question, 'radiobuttons')) return radiobuttonsBody
  if (isOfType(question, 'address')) return addressBody
  if (isOfType(question, 'full_name')) return fullNameBody
  if (isOfType(question, 'phone')) return phoneBody
  if (isOfType(question, 'pronouns')) return pronounsBody
  return isOfType(question, 'select') ? selectBody : textBody
})

const templateTextBody = /* @__PURE__ */ define(() => part({ ...bodyBase, type: bodyType('text') }))
const templateDateBody = /* @__PURE__ */ define(() => part({ ...bodyBase, type: bodyType('date') }))
const templateSignatureBody = /* @__PURE__ */ define(() => part({ ...bodyBase, type: bodyType('signature') }))
const templateCheckboxesBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, ...bodyTemplateAnswers, type: bodyType('checkboxes') }),
)
const templateRadiobuttonsBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, ...bodyTemplateAnswers, type: bodyType('radiobuttons') }),
)
const templateAddressBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, patient_field_connection: connected('address'), type: bodyType('address') }),
)
const templateFullNameBody = /* @__PURE__ */ define(() =>
  part({
    ...bodyBase,
    options: bodyNameOptions,
    patient_field_connection: connected('full_name'),
    type: bodyType('full_name'),
  }),
)
const templatePhoneBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, patient_field_connection: connected('phone'), type: bodyType('phone') }),
)
const templatePronounsBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, patient_field_connection: connected('pronouns'), type: bodyType('pronouns') }),
)
const templateSelectBody = /* @__PURE__ */ define(() =>
  part({ ...bodyBase, patient_field_connection: selectConnection, type: bodyType('select') }),
)

const templateQuestionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return paragraphBody
  if (isOfType(question, 'date')) return templateDateBody
  if (isOfType(question, 'signature')) return templateSignatureBody
  if (isOfType(question, 'checkboxes')) return templateCheckboxesBody
  if (isOfType(question, 'radiobuttons')) return templateRadiobuttonsBody
  if (isOfType(question, 'address')) return templateAddressBody
  if (isOfType(question, 'full_name')) return templateFullNameBody
  if (isOfType(question, 'phone')) return templatePhoneBody
  if (isOfType(question, 'pronouns')) return templatePronounsBody
  return isOfType(question, 'select') ? templateSelectBody : templateTextBody
})

/** The content of a patient form, as the API accepts it. */
export const patientFormContentBodySchema = /* @__PURE__ */ define(() => bodyContent(questionBody))

/** The content of a patient form template, as the API accepts it. */
export const patientFormTemplateContentBodySchema = /* @__PURE__ */ define(() => bodyContent(templateQuestionBody))

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
