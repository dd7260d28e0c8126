import * as v from 'valibot'
import { define } from './define.js'
import { isRecord, list, sparse, text } from './reading.js'
import { body, clearable, date, flag, optional, textUpTo, uuid, text as writtenText } from './writing.js'

const flagRead = /* @__PURE__ */ define(() => v.exactOptional(v.boolean('Expected true or false.')))
const nullableFlagRead = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(v.boolean('Expected true or false.'))))
const textRead = /* @__PURE__ */ v.exactOptional(text)
const nullableTextRead = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(text)))

/** The type of a field. One that the API has added reads as null, so that the patient can still be read. */
function typeRead<const Type extends string>(type: Type) {
  return v.exactOptional(
    v.pipe(
      text,
      v.transform((value): Type | null => (value === type ? type : null)),
    ),
  )
}

const baseRead = { archived: nullableFlagRead, name: nullableTextRead, token: text }

const choicesRead = /* @__PURE__ */ define(() => ({
  ...baseRead,
  options: v.exactOptional(list(sparse({ ...baseRead, selected: flagRead }))),
  other: v.exactOptional(
    sparse({ archived: nullableFlagRead, enabled: nullableFlagRead, selected: flagRead, value: textRead }),
  ),
}))

const textFieldRead = /* @__PURE__ */ define(() => sparse({ ...baseRead, type: typeRead('text'), value: textRead }))
const paragraphRead = /* @__PURE__ */ define(() =>
  sparse({ ...baseRead, type: typeRead('paragraph'), value: textRead }),
)
const dateRead = /* @__PURE__ */ define(() => sparse({ ...baseRead, type: typeRead('date'), value: textRead }))
const checkboxesRead = /* @__PURE__ */ define(() => sparse({ ...choicesRead, type: typeRead('checkboxes') }))
const radiobuttonsRead = /* @__PURE__ */ define(() => sparse({ ...choicesRead, type: typeRead('radiobuttons') }))

/** A custom field of a patient with its value, as the API answers it. One of a type that the API has added has null for it. */
export const patientCustomFieldSchema = /* @__PURE__ */ v.lazy((field) => {
  if (!isRecord(field)) return textFieldRead
  if (field.type === 'paragraph') return paragraphRead
  if (field.type === 'date') return dateRead
  if (field.type === 'radiobuttons') return radiobuttonsRead
  return hasChoices(field) ? checkboxesRead : textFieldRead
})

/** The values of the clinic's own fields for one patient, as the API answers them. */
export const patientCustomFieldsSchema = /* @__PURE__ */ define(() =>
  sparse({
    sections: v.exactOptional(
      list(
        sparse({
          archived: nullableFlagRead,
          fields: list(patientCustomFieldSchema),
          name: nullableTextRead,
          token: text,
        }),
      ),
    ),
  }),
)

const typeMessage = 'Use text, paragraph, date, checkboxes or radiobuttons.'
const value = /* @__PURE__ */ define(() =>
  v.pipe(
    writtenText,
    v.check((given) => given !== '', 'Leave this out where there is nothing.'),
  ),
)

// The API takes names, types and `archived` without heeding them, so that what was read can be sent back.
const base = /* @__PURE__ */ define(() => ({ archived: clearable(flag), name: clearable(writtenText), token: uuid }))

const other = /* @__PURE__ */ define(() =>
  v.pipe(
    body({
      archived: clearable(flag),
      enabled: clearable(flag),
      selected: optional(flag),
      value: optional(textUpTo(255)),
    }),
    v.check((given) => given.value === undefined || given.selected === true, 'Select this to give an answer.'),
  ),
)

const choices = /* @__PURE__ */ define(() => ({
  ...base,
  options: optional(v.array(body({ ...base, selected: optional(flag) }), 'Use a list of options.')),
  other: optional(other),
}))

const textField = /* @__PURE__ */ define(() =>
  body({
    ...base,
    type: clearable(v.literal('text', typeMessage)),
    value: optional(value),
  }),
)
const paragraph = /* @__PURE__ */ define(() =>
  body({
    ...base,
    type: clearable(v.literal('paragraph', typeMessage)),
    value: optional(value),
  }),
)
const dateField = /* @__PURE__ */ define(() =>
  body({
    ...base,
    type: clearable(v.literal('date', typeMessage)),
    value: optional(date),
  }),
)
const checkboxes = /* @__PURE__ */ define(() =>
  body({ ...choices, type: clearable(v.literal('checkboxes', typeMessage)) }),
)
const radiobuttons = /* @__PURE__ */ define(() =>
  v.pipe(
    body({ ...choices, type: clearable(v.literal('radiobuttons', typeMessage)) }),
    v.check(
      ({ options = [], other }) => options.filter((option) => option.selected).length + (other?.selected ? 1 : 0) <= 1,
      'Choose one option only.',
    ),
  ),
)

/** A custom field of a patient with its value, as bodies take it. Without a type, `options` or `other` make it one of choices. */
export const patientCustomFieldBodySchema = /* @__PURE__ */ v.lazy((field) => {
  if (!isRecord(field)) return textField
  if (field.type === 'paragraph') return paragraph
  if (field.type === 'date') return dateField
  if (field.type === 'radiobuttons') return radiobuttons
  return hasChoices(field) ? checkboxes : textField
})

/** The values of the clinic's own fields for one patient, as bodies take them. */
export const patientCustomFieldsBodySchema = /* @__PURE__ */ define(() =>
  body({
    sections: optional(
      v.array(
        body({ ...base, fields: v.array(patientCustomFieldBodySchema, 'Use a list of fields.') }),
        'Use a list of sections.',
      ),
    ),
  }),
)

function hasChoices(field: Record<string, unknown>): boolean {
  return field.type === 'checkboxes' || (field.type !== 'text' && ('options' in field || 'other' in field))
}
