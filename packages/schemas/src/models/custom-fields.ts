import type { PatientCustomFields } from '@cliniko/core'
import * as v from 'valibot'
import { body, part, rule } from '../kit/body.js'
import { choice, date, textUpTo, uuid } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { health, none, tagsOf } from '../kit/tags.js'
import { clearable, flag, isRecord, list, optional, text, textThat } from '../kit/values.js'

const kinds = ['text', 'paragraph', 'date', 'checkboxes', 'radiobuttons'] as const

/** The kind of a field. A field of an unknown type is read as checkboxes if it has options, otherwise as text. */
function kindOf(field: unknown): (typeof kinds)[number] {
  if (!isRecord(field)) return 'text'
  return kinds.find((kind) => kind === field.type) ?? ('options' in field || 'other' in field ? 'checkboxes' : 'text')
}

/** The type of a field. A type that the API adds later becomes null, so that the patient can still be read. */
function responseType<const Type extends string>(type: Type) {
  return optional(
    v.pipe(
      text,
      v.transform((value): Type | null => (value === type ? type : null)),
    ),
  )
}

// Fields that responses and bodies share.
const base = /* @__PURE__ */ define(() => ({ archived: clearable(flag), name: clearable(text) }))
const responseBase = /* @__PURE__ */ define(() => ({ ...base, token: text }))

function responseValueField<const Type extends string>(type: Type) {
  return model({ ...responseBase, type: responseType(type), value: optional(text) })
}

function responseChoiceField<const Type extends string>(type: Type) {
  return model({
    ...responseBase,
    options: optional(list(model({ ...responseBase, selected: optional(flag) }))),
    other: optional(
      model({
        archived: clearable(flag),
        enabled: clearable(flag),
        selected: optional(flag),
        value: optional(text),
      }),
    ),
    type: responseType(type),
  })
}

const responseFields = /* @__PURE__ */ define(() => ({
  text: responseValueField('text'),
  paragraph: responseValueField('paragraph'),
  date: responseValueField('date'),
  checkboxes: responseChoiceField('checkboxes'),
  radiobuttons: responseChoiceField('radiobuttons'),
}))

/** A custom field of a patient with its value, as the API returns it. A type that the API adds later becomes null. */
export const patientCustomFieldSchema = /* @__PURE__ */ v.lazy((field) => responseFields[kindOf(field)])

/** The custom fields of a patient, as the API returns them. */
export const patientCustomFieldsSchema = /* @__PURE__ */ define(() =>
  model({
    sections: optional(list(model({ ...responseBase, fields: list(patientCustomFieldSchema) }))),
  }),
)

// The API accepts and ignores names, types and `archived`, so that a response can be sent back.
const bodyBase = /* @__PURE__ */ define(() => ({ ...base, token: uuid }))

function bodyType<const Type extends string>(name: Type) {
  return clearable(choice([name], 'The API has no such type.'))
}

function bodyValueField<const Type extends string>(name: Type, value: v.GenericSchema<string>) {
  return body({ ...bodyBase, type: bodyType(name), value: optional(value) })
}

const filledText = /* @__PURE__ */ define(() => textThat((value) => value !== '', 'Leave this out if it is empty.'))

const choices = /* @__PURE__ */ define(() => ({
  ...bodyBase,
  options: optional(list(body({ ...bodyBase, selected: optional(flag) }))),
  other: optional(
    v.pipe(
      part({
        archived: clearable(flag),
        enabled: clearable(flag),
        selected: optional(flag),
        value: optional(textUpTo(255)),
      }),
      rule(({ value, selected }) => value === undefined || selected === true, 'Select this to give an answer.'),
    ),
  ),
}))

const bodyFields = /* @__PURE__ */ define(() => ({
  text: bodyValueField('text', filledText),
  paragraph: bodyValueField('paragraph', filledText),
  date: bodyValueField('date', date),
  checkboxes: body({ ...choices, type: bodyType('checkboxes') }),
  radiobuttons: v.pipe(
    body({ ...choices, type: bodyType('radiobuttons') }),
    rule(
      ({ options = [], other }) => options.filter(({ selected }) => selected).length + (other?.selected ? 1 : 0) <= 1,
      'Choose one option only.',
    ),
  ),
}))

/** A custom field of a patient with its value, as the API accepts it. Without a type, `options` or `other` mean checkboxes. */
export const patientCustomFieldBodySchema = /* @__PURE__ */ v.lazy((field) => bodyFields[kindOf(field)])

/** The custom fields of a patient, as the API accepts them. */
export const patientCustomFieldsBodySchema = /* @__PURE__ */ define(() =>
  part({
    sections: optional(list(body({ ...bodyBase, fields: list(patientCustomFieldBodySchema) }))),
  }),
)

/** The privacy tags of custom fields. */
export const customFieldsTags = /* @__PURE__ */ tagsOf<PatientCustomFields>(() => ({
  sections: {
    ...none('archived name token'),
    fields: {
      ...none('archived name token type'),
      ...health('value'),
      // If only chosen options are listed, the name of an option is the answer.
      options: { ...none('archived token'), ...health('name selected') },
      other: { ...none('archived enabled'), ...health('selected value') },
    },
  },
}))
