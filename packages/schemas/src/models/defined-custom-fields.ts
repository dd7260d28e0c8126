import type {
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFields,
  PatientCustomFieldsDefinition,
} from '@cliniko/core'
import * as v from 'valibot'
import { date } from '../kit/body-fields.js'
import { patientCustomFieldsBodySchema } from './custom-fields.js'

/** Says what's wrong, and where from here: the keys that lead to it. */
type Refuse = (message: string, ...keys: readonly (string | number)[]) => void

/**
 * The custom fields of a patient as bodies take them, held against what the clinic has defined: tokens that aren't
 * defined are refused by the API, as is what doesn't fit the type of its field.
 *
 * @param definition - `patient_custom_fields_definition` of the settings.
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
      const of = defined.fields.find(({ token }) => token === field.token)
      const at = ['sections', index, 'fields', position]
      if (of) checkField(field, of, (message, ...keys) => refuse(message, ...at, ...keys))
      else refuse('The clinic has no such field.', ...at, 'token')
    }
  }
}

function checkField(field: PatientCustomField, defined: PatientCustomFieldDefinition, refuse: Refuse): void {
  if (defined.type === 'checkboxes' || defined.type === 'radiobuttons') {
    if ('value' in field) refuse('This field takes options.', 'value')
    checkChoice(field, defined, refuse)
  } else if (defined.type) {
    if ('options' in field) refuse('This field takes a value.', 'options')
    if ('other' in field) refuse('This field takes a value.', 'other')
    if (defined.type === 'date' && 'value' in field && !v.is(date, field.value)) refuse('Use YYYY-MM-DD.', 'value')
  }
}

type Choice = Extract<PatientCustomFieldDefinition, { options: unknown }>

function checkChoice(field: PatientCustomField, { options, other, type }: Choice, refuse: Refuse): void {
  const chosen = 'options' in field ? (field.options ?? []) : []
  const own = 'other' in field && field.other?.selected === true
  for (const [index, option] of chosen.entries()) {
    const isDefined = options.some(({ token }) => token === option.token)
    if (!isDefined) refuse('The clinic has no such option.', 'options', index, 'token')
  }
  if (own && !other?.enabled) refuse('Choose one of the options.', 'other')
  const count = chosen.filter(({ selected }) => selected).length + (own ? 1 : 0)
  // Where the field says what it is, its own schema has counted.
  if (type === 'radiobuttons' && field.type !== type && count > 1) refuse('Choose one option only.')
}

/** The way to a value, as valibot has it in issues. */
function pathOf(
  input: object,
  keys: readonly (string | number)[],
): [v.IssuePathItem, ...v.IssuePathItem[]] | undefined {
  let within: unknown = input
  const path = keys.map((key): v.IssuePathItem => {
    const outer = within
    within = valueAt(outer, key)
    return { type: 'unknown', origin: 'value', input: outer, key, value: within }
  })
  const [first, ...rest] = path
  return first && [first, ...rest]
}

function valueAt(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === `${key}`)?.[1]
    : undefined
}
