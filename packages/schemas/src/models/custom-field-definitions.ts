import * as v from 'valibot'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { nullableText } from '../kit/response-fields.js'
import { isRecord, list, optional, text } from '../kit/values.js'

const flagRead = /* @__PURE__ */ define(() => optional(v.boolean('Expected true or false.')))

/** The type of a field. One that the API has added reads as null, so that the settings can still be read. */
function typeRead<const Type extends string>(type: Type) {
  return v.pipe(
    nullableText,
    v.transform((value): Type | null => (value === type ? type : null)),
  )
}

const base = { archived: flagRead, name: text, token: text }

const choices = /* @__PURE__ */ define(() => ({
  ...base,
  // A field of choices that has none yet may come without a list.
  options: v.nullable(list(model(base)), () => []),
  other: optional(model({ archived: flagRead, enabled: flagRead })),
}))

const textField = /* @__PURE__ */ define(() => model({ ...base, type: typeRead('text') }))
const paragraph = /* @__PURE__ */ define(() => model({ ...base, type: typeRead('paragraph') }))
const date = /* @__PURE__ */ define(() => model({ ...base, type: typeRead('date') }))
const checkboxes = /* @__PURE__ */ define(() => model({ ...choices, type: typeRead('checkboxes') }))
const radiobuttons = /* @__PURE__ */ define(() => model({ ...choices, type: typeRead('radiobuttons') }))

/** The definition of a custom field. One of a type that the API has added has null for it. */
export const patientCustomFieldDefinitionSchema = /* @__PURE__ */ v.lazy((field) => {
  if (!isRecord(field)) return textField
  if (field.type === 'paragraph') return paragraph
  if (field.type === 'date') return date
  if (field.type === 'checkboxes') return checkboxes
  if (field.type === 'radiobuttons') return radiobuttons
  return field.type !== 'text' && 'options' in field ? checkboxes : textField
})

/** What the clinic's own fields of patients are, in sections. */
export const patientCustomFieldsDefinitionSchema = /* @__PURE__ */ define(() =>
  model({
    sections: list(model({ ...base, fields: list(patientCustomFieldDefinitionSchema) })),
  }),
)
