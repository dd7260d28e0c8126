import type { PatientCustomFields } from '@cliniko/core'
import * as v from 'valibot'
import { body, part, rule } from '../kit/body.js'
import { choice, date, textUpTo, uuid } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { health, none, tagsOf } from '../kit/tags.js'
import { clearable, flag, isRecord, list, optional, text, textThat } from '../kit/values.js'

const kinds = ['text', 'paragraph', 'date', 'checkboxes', 'radiobuttons'] as const

/** What a field is: one of a type that isn't known is of choices, if it has any, else of text. */
function kindOf(field: unknown): (typeof kinds)[number] {
  if (!isRecord(field)) return 'text'
  return kinds.find((kind) => kind === field.type) ?? ('options' in field || 'other' in field ? 'checkboxes' : 'text')
}

/** The type of a field. One that the API has added reads as null, so that the patient can still be read. */
function typeRead<const Type extends string>(type: Type) {
  return optional(
    v.pipe(
      text,
      v.transform((value): Type | null => (value === type ? type : null)),
    ),
  )
}

// What bodies take alike.
const base = /* @__PURE__ */ define(() => ({ archived: clearable(flag), name: clearable(text) }))
const baseRead = /* @__PURE__ */ define(() => ({ ...base, token: text }))

function valueRead<const Type extends string>(type: Type) {
  return model({ ...baseRead, type: typeRead(type), value: optional(text) })
}

function choicesRead<const Type extends string>(type: Type) {
  return model({
    ...baseRead,
    options: optional(list(model({ ...baseRead, selected: optional(flag) }))),
    other: optional(
      model({
        archived: clearable(flag),
        enabled: clearable(flag),
        selected: optional(flag),
        value: optional(text),
      }),
    ),
    type: typeRead(type),
  })
}

const read = /* @__PURE__ */ define(() => ({
  text: valueRead('text'),
  paragraph: valueRead('paragraph'),
  date: valueRead('date'),
  checkboxes: choicesRead('checkboxes'),
  radiobuttons: choicesRead('radiobuttons'),
}))

/** A custom field of a patient with its value, as the API returns it. One of a type that the API has added has null for it. */
export const patientCustomFieldSchema = /* @__PURE__ */ v.lazy((field) => read[kindOf(field)])

/** The values of the clinic's own fields for one patient, as the API returns them. */
export const patientCustomFieldsSchema = /* @__PURE__ */ define(() =>
  model({
    sections: optional(list(model({ ...baseRead, fields: list(patientCustomFieldSchema) }))),
  }),
)

// The API takes names, types and `archived` without heeding them, so that what was read can be sent back.
const written = /* @__PURE__ */ define(() => ({ ...base, token: uuid }))

function type<const Type extends string>(name: Type) {
  return clearable(choice([name], 'The API has no such type.'))
}

function valueWritten<const Type extends string>(name: Type, value: v.GenericSchema<string>) {
  return body({ ...written, type: type(name), value: optional(value) })
}

const someText = /* @__PURE__ */ define(() => textThat((value) => value !== '', 'Leave this out if it is empty.'))

const choices = /* @__PURE__ */ define(() => ({
  ...written,
  options: optional(list(body({ ...written, selected: optional(flag) }))),
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

const bodies = /* @__PURE__ */ define(() => ({
  text: valueWritten('text', someText),
  paragraph: valueWritten('paragraph', someText),
  date: valueWritten('date', date),
  checkboxes: body({ ...choices, type: type('checkboxes') }),
  radiobuttons: v.pipe(
    body({ ...choices, type: type('radiobuttons') }),
    rule(
      ({ options = [], other }) => options.filter(({ selected }) => selected).length + (other?.selected ? 1 : 0) <= 1,
      'Choose one option only.',
    ),
  ),
}))

/** A custom field of a patient with its value, as the API accepts it. Without a type, `options` or `other` make it one of choices. */
export const patientCustomFieldBodySchema = /* @__PURE__ */ v.lazy((field) => bodies[kindOf(field)])

/** The values of the clinic's own fields for one patient, as the API accepts them. */
export const patientCustomFieldsBodySchema = /* @__PURE__ */ define(() =>
  part({
    sections: optional(list(body({ ...written, fields: list(patientCustomFieldBodySchema) }))),
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
