import type {
  PatientCustomFieldDefinition,
  PatientCustomFieldsDefinition,
} from '../../models/custom-field-definitions.js'
import type { PatientCustomField, PatientCustomFields } from '../../models/custom-fields.js'
import { isDate } from '../../time/calendar-date.js'
import { checkBySection } from '../check.js'
import { type ChoiceAnswer, choose } from '../notes/choice.js'
import { type Problems, throwProblems } from '../problems.js'
import { checkCustomFields, otherOf, tokenOf, valuesByToken } from './read.js'

/** New values of custom fields, by the names of section and field. null empties a field; undefined keeps it. */
export interface CustomFieldEdits {
  readonly [section: string]: { readonly [field: string]: ChoiceAnswer | null | undefined }
}

/**
 * Changes some of a patient's custom fields and returns the body for the update, keyed by the tokens of their definition.
 * All other values are kept, except for fields that the settings no longer define, because the API rejects them.
 *
 * - Text, paragraph, date (`YYYY-MM-DD`): a text.
 * - Radio buttons: the name of an option, or `{ other: 'in other words' }` if the field allows it.
 * - Checkboxes: a list of names, or `{ selected: [...], other: '...' }`.
 *
 * @param values - The latest `patient.custom_fields`. The update overwrites changes that others have made since.
 * @param definition - `patient_custom_fields_definition` of the settings.
 * @returns The custom fields, or null if none has a value.
 * @throws {@link InputError} if the API would reject an edit. Its `fields` says what is wrong with each: an unknown, archived
 * or ambiguous name, an undefined option, too many options or an invalid date.
 * @example
 * const custom_fields = editCustomFields(patient.custom_fields, definition, {
 *   Insurance: { Provider: { other: 'Made Up Mutual' }, 'Policy number': '1234', Expires: null },
 * })
 * await client.request(patients.update, patient.id, { custom_fields })
 */
export function editCustomFields(
  values: PatientCustomFields | null,
  definition: PatientCustomFieldsDefinition | null,
  edits: CustomFieldEdits,
): PatientCustomFields | null {
  checkCustomFields(values, definition)
  checkBySection(edits, 'edits')
  const problems: Problems = {}
  const editsByField = matchFields(definition, edits, problems)
  const current = valuesByToken(values)
  const sections = (definition?.sections ?? []).map((section) => ({
    token: section.token,
    fields: (section.fields ?? []).flatMap((field): PatientCustomField[] => {
      const value = current.get(tokenOf(section, field))?.value
      const edit = editsByField.get(field)
      const result = edit ? changeField(field, edit.to, value) : keepField(field, value)
      if (typeof result !== 'string') return result ? [result] : []
      if (edit) problems[edit.path] = result
      return []
    }),
  }))
  throwProblems(problems, 'Some custom fields are invalid')
  const filled = sections.filter(({ fields }) => fields.length)
  return filled.length ? { sections: filled } : null
}

interface Edit {
  readonly path: string
  readonly to: ChoiceAnswer | null
}

/** Finds the field of each edit by its names. Current fields come before archived ones of the same name. */
function matchFields(
  definition: PatientCustomFieldsDefinition | null,
  edits: CustomFieldEdits,
  problems: Problems,
): Map<PatientCustomFieldDefinition, Edit> {
  const matches = new Map<PatientCustomFieldDefinition, Edit>()
  for (const [sectionName, fields] of Object.entries(edits)) {
    for (const [name, to] of Object.entries(fields)) {
      if (to === undefined) continue
      const candidates = (definition?.sections ?? [])
        .filter((section) => section.name === sectionName)
        .flatMap((section) =>
          (section.fields ?? []).map((field) => ({ field, archived: section.archived || field.archived })),
        )
        .filter(({ field }) => field.name === name)
      const [current, duplicate] = candidates.filter(({ archived }) => !archived)
      const path = `${sectionName} / ${name}`
      if (!current) problems[path] = candidates.length ? 'is archived' : 'is not defined'
      else if (duplicate) problems[path] = 'is the name of several fields'
      else matches.set(current.field, { path, to })
    }
  }
  return matches
}

/** A field of the body, undefined if it has no value, or what is wrong with the edit. */
type EditResult = PatientCustomField | string | undefined

/** Gives a field a new value. */
function changeField(
  field: PatientCustomFieldDefinition,
  to: ChoiceAnswer | null,
  value?: PatientCustomField,
): EditResult {
  const { token, type } = field
  if (to === null) return undefined
  if (type === 'checkboxes' || type === 'radiobuttons') {
    const selected = selectedTokens(value)
    // An archived option can be kept, but not chosen anew.
    const options = (field.options ?? []).filter((option) => !option.archived || selected.has(option.token))
    const chosen = choose(to, {
      isSingle: type === 'radiobuttons',
      hasOther: allowsOther(field),
      options: options.map(({ name }) => name),
    })
    if (typeof chosen === 'string') return chosen
    return choiceField(
      field,
      options.filter((_, index) => chosen.indexes.has(index)).map((option) => option.token),
      chosen.other,
    )
  }
  if (!type) return 'has a type that this library does not know'
  if (typeof to !== 'string') return 'must be a text'
  if (type === 'date' && to && !isDate(to)) return 'must be a date, YYYY-MM-DD'
  return to.trim() ? { token, type, value: to } : undefined
}

/** Keeps the patient's value, without anything that the API would reject. */
function keepField(field: PatientCustomFieldDefinition, value?: PatientCustomField): EditResult {
  const { token, type } = field
  if (!value || !type) return value
  if (type === 'checkboxes' || type === 'radiobuttons') {
    const selected = selectedTokens(value)
    const other = allowsOther(field) ? otherOf(value) : undefined
    const tokens = (field.options ?? [])
      .map((option) => option.token)
      .filter((optionToken) => selected.has(optionToken))
    return choiceField(field, tokens, other?.selected ? (other.value ?? '') : undefined)
  }
  return 'value' in value && value.value ? { token, type, value: value.value } : undefined
}

function choiceField(
  { token, type }: Extract<PatientCustomFieldDefinition, { options: unknown }>,
  selected: readonly string[],
  other: string | undefined,
): PatientCustomField | undefined {
  if (!selected.length && other === undefined) return undefined
  return {
    token,
    type,
    ...(selected.length && { options: selected.map((optionToken) => ({ token: optionToken, selected: true })) }),
    ...(other !== undefined && { other: { selected: true, ...(other && { value: other }) } }),
  }
}

function allowsOther({ other }: Extract<PatientCustomFieldDefinition, { options: unknown }>): boolean {
  return Boolean(other?.enabled && !other.archived)
}

function selectedTokens(value: PatientCustomField | undefined): ReadonlySet<string> {
  const options = value && 'options' in value ? (value.options ?? []) : []
  return new Set(options.filter(({ selected }) => selected).map(({ token }) => token))
}
