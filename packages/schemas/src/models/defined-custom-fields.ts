import type {
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFields,
  PatientCustomFieldsDefinition,
} from '@cliniko/core'
import * as v from 'valibot'
import { date } from '../kit/body-fields.js'
import { patientCustomFieldsBodySchema } from './custom-fields.js'

/** Reports an issue. The keys are the path to it from the current object. */
type Refuse = (message: string, ...keys: readonly (string | number)[]) => void

/**
 * Makes a schema for the custom fields in a patient's body that also checks them against the clinic's definition. The API
 * refuses unknown tokens and values that don't fit the type of their field.
 *
 * @param definition - `patient_custom_fields_definition` of the settings. If it's null, every section is refused.
 * @example
 * const { patient_custom_fields_definition: definition } = await client.request(settings.get)
 * const schema = v.strictObject({ ...patientUpdateSchema.entries, custom_fields: definedCustomFields(definition) })
 */
export function definedCustomFields(
  definition: PatientCustomFieldsDefinition | null,
): v.GenericSchema<PatientCustomFields> {
  return v.pipe(
    patientCustomFieldsBodySchema,
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return
      checkSections(dataset.value, definition, (message, ...keys) => {
        addIssue({ message, path: pathOf(dataset.value, keys) })
      })
    }),
  )
}

function checkSections(body: PatientCustomFields, definition: PatientCustomFieldsDefinition | null, refuse: Refuse) {
  for (const [index, section] of (body.sections ?? []).entries()) {
    const defined = definition?.sections.find(({ token }) => token === section.token)
    if (!defined) {
      refuse('The clinic has no such section.', 'sections', index, 'token')
      continue
    }
    for (const [position, field] of section.fields.entries()) {
      const fieldDefinition = defined.fields.find(({ token }) => token === field.token)
      const at = ['sections', index, 'fields', position]
      if (fieldDefinition) checkField(field, fieldDefinition, (message, ...keys) => refuse(message, ...at, ...keys))
      else refuse('The clinic has no such field.', ...at, 'token')
    }
  }
}

function checkField(field: PatientCustomField, defined: PatientCustomFieldDefinition, refuse: Refuse): void {
  if (defined.type === 'checkboxes' || defined.type === 'radiobuttons') {
    if ('value' in field) refuse('This field takes options, not a value.', 'value')
    checkChoice(field, defined, refuse)
  } else if (defined.type) {
    if ('options' in field) refuse('This field takes a value, not options.', 'options')
    if ('other' in field) refuse('This field takes a value, not options.', 'other')
    if (defined.type === 'date' && 'value' in field && !v.is(date, field.value)) refuse('Use YYYY-MM-DD.', 'value')
  }
}

type Choice = Extract<PatientCustomFieldDefinition, { options: unknown }>

function checkChoice(field: PatientCustomField, { options, other, type }: Choice, refuse: Refuse): void {
  const listed = 'options' in field ? (field.options ?? []) : []
  const otherIsSelected = 'other' in field && field.other?.selected === true
  for (const [index, option] of listed.entries()) {
    const isDefined = options.some(({ token }) => token === option.token)
    if (!isDefined) refuse('The clinic has no such option.', 'options', index, 'token')
  }
  if (otherIsSelected && !other?.enabled) refuse('Choose one of the options.', 'other')
  const count = listed.filter(({ selected }) => selected).length + (otherIsSelected ? 1 : 0)
  // If the field has a type, the schema of that type has already counted.
  if (type === 'radiobuttons' && field.type !== type && count > 1) refuse('Choose one option only.')
}

/** The path to a value, in the format of Valibot's issues. */
function pathOf(
  input: object,
  keys: readonly (string | number)[],
): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined {
  let current: unknown = input
  const path = keys.map((key): v.IssuePathItem => {
    const parent = current
    current = valueAt(parent, key)
    return { type: 'unknown', origin: 'value', input: parent, key, value: current }
  })
  const [first, ...rest] = path
  return first && [first, ...rest]
}

function valueAt(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === `${key}`)?.[1]
    : undefined
}
