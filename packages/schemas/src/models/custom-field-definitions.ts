import * as v from 'valibot'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { nullableText } from '../kit/response-fields.js'
import { flag, isRecord, list, optional, text } from '../kit/values.js'

/** The type of a field. A type that the API adds later becomes null, so that the settings can still be read. */
function responseType<const Type extends string>(type: Type) {
  return v.pipe(
    nullableText,
    v.transform((value): Type | null => (value === type ? type : null)),
  )
}

const base = { archived: optional(flag), name: text, token: text }

const choices = /* @__PURE__ */ define(() => ({
  ...base,
  // The list can be absent if the field has no options yet.
  options: v.nullable(list(model(base)), () => []),
  other: optional(model({ archived: optional(flag), enabled: optional(flag) })),
}))

const textField = /* @__PURE__ */ define(() => model({ ...base, type: responseType('text') }))
const paragraph = /* @__PURE__ */ define(() => model({ ...base, type: responseType('paragraph') }))
const date = /* @__PURE__ */ define(() => model({ ...base, type: responseType('date') }))
const checkboxes = /* @__PURE__ */ define(() => model({ ...choices, type: responseType('checkboxes') }))
const radiobuttons = /* @__PURE__ */ define(() => model({ ...choices, type: responseType('radiobuttons') }))

/** The definition of a custom field. A type that the API adds later becomes null. */
export const patientCustomFieldDefinitionSchema = /* @__PURE__ */ v.lazy((field) => {
  if (!isRecord(field)) return textField
  if (field.type === 'paragraph') return paragraph
  if (field.type === 'date') return date
  if (field.type === 'checkboxes') return checkboxes
  if (field.type === 'radiobuttons') return radiobuttons
  return field.type !== 'text' && 'options' in field ? checkboxes : textField
})

/** The definition of the clinic's custom fields of patients, by section. */
export const patientCustomFieldsDefinitionSchema = /* @__PURE__ */ define(() =>
  model({
    sections: list(model({ ...base, fields: list(patientCustomFieldDefinitionSchema) })),
  }),
)
