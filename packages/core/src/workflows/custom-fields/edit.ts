import type {
  PatientCustomFieldDefinition,
  PatientCustomFieldsDefinition,
} from '../../models/custom-field-definitions.js'
import type { PatientCustomField, PatientCustomFields } from '../../models/custom-fields.js'
import { isDate } from '../../time/calendar-date.js'
import { type ChoiceAnswer, choose } from '../notes/choice.js'
import { type Problems, refuse } from '../problems.js'
import { otherOf, tokenOf, valuesByToken } from './read.js'

/** New values of custom fields, by the names of section and field. null empties a field; undefined leaves it. */
export interface CustomFieldEdits {
  readonly [section: string]: { readonly [field: string]: ChoiceAnswer | null | undefined }
}

/**
 * The custom fields of a patient with some of them changed, as bodies take them: by the tokens of their definition. All
 * other values go along; those that the settings don't define any more can't, because the API refuses them.
 *
 * - Text, paragraph, date (`YYYY-MM-DD`): a text.
 * - Radiobuttons: the name of an option, or `{ other: 'in other words' }` where the field takes that.
 * - Checkboxes: a list of names, or `{ selected: [...], other: '...' }`.
 *
 * @param values - `patient.custom_fields`, as read last: what others changed since is overwritten.
 * @param definition - `patient_custom_fields_definition` of the settings.
 * @returns null where no field is left with a value.
 * @throws {@link InputError} on edits that the API would refuse; its `fields` says of each what is wrong: an unknown,
 * archived or ambiguous name, an option that isn't defined, too many of them, a wrong date.
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
  const problems: Problems = {}
  const found = resolve(definition, edits, problems)
  const current = valuesByToken(values)
  const sections = (definition?.sections ?? []).map((section) => ({
    token: section.token,
    fields: section.fields.flatMap((field): PatientCustomField[] => {
      const value = current.get(tokenOf(section, field))?.value
      const edit = found.get(field)
      const made = edit ? set(field, edit.to, value) : keep(field, value)
      if (typeof made !== 'string') return made ? [made] : []
      if (edit) problems[edit.path] = made
      return []
    }),
  }))
  refuse(problems, 'Some custom fields cannot be set so')
  const filled = sections.filter(({ fields }) => fields.length)
  return filled.length ? { sections: filled } : null
}

interface Edit {
  readonly path: string
  readonly to: ChoiceAnswer | null
}

/** The fields that edits mean by their names. Those in use come before archived ones of the same name. */
function resolve(
  definition: PatientCustomFieldsDefinition | null,
  edits: CustomFieldEdits,
  problems: Problems,
): Map<PatientCustomFieldDefinition, Edit> {
  const found = new Map<PatientCustomFieldDefinition, Edit>()
  for (const [sectionName, fields] of Object.entries(edits)) {
    for (const [name, to] of Object.entries(fields)) {
      if (to === undefined) continue
      const all = (definition?.sections ?? [])
        .filter((section) => section.name === sectionName)
        .flatMap((section) => section.fields.map((field) => ({ field, archived: section.archived || field.archived })))
        .filter(({ field }) => field.name === name)
      const [one, another] = all.filter(({ archived }) => !archived)
      const path = `${sectionName} / ${name}`
      if (!one) problems[path] = all.length ? 'is archived' : 'is not defined'
      else if (another) problems[path] = 'is the name of several fields'
      else found.set(one.field, { path, to })
    }
  }
  return found
}

type Made = PatientCustomField | string | undefined

/** A field with a new value, undefined where it's emptied, or what is wrong with it. */
function set(field: PatientCustomFieldDefinition, to: ChoiceAnswer | null, value?: PatientCustomField): Made {
  const { token, type } = field
  if (to === null) return undefined
  if (type === 'checkboxes' || type === 'radiobuttons') {
    const before = selectedTokens(value)
    // An archived option can stay, but not be chosen anew.
    const options = field.options.filter((option) => !option.archived || before.has(option.token))
    const chosen = choose(to, {
      isSingle: type === 'radiobuttons',
      hasOther: takesOther(field),
      options: options.map(({ name }) => name),
    })
    if (typeof chosen === 'string') return chosen
    return choices(
      field,
      options.filter((_, index) => chosen.indexes.has(index)).map((option) => option.token),
      chosen.other,
    )
  }
  if (!type) return 'is of a type that this library does not know'
  if (typeof to !== 'string') return 'takes a text'
  if (type === 'date' && to && !isDate(to)) return 'takes a date as YYYY-MM-DD'
  return to.trim() ? { token, type, value: to } : undefined
}

/** A field as the patient has it, but for what the API would refuse. */
function keep(field: PatientCustomFieldDefinition, value?: PatientCustomField): Made {
  const { token, type } = field
  if (!value || !type) return value
  if (type === 'checkboxes' || type === 'radiobuttons') {
    const before = selectedTokens(value)
    const other = takesOther(field) ? otherOf(value) : undefined
    const tokens = field.options.map((option) => option.token).filter((one) => before.has(one))
    return choices(field, tokens, other?.selected ? (other.value ?? '') : undefined)
  }
  return 'value' in value && value.value ? { token, type, value: value.value } : undefined
}

function choices(
  { token, type }: Extract<PatientCustomFieldDefinition, { options: unknown }>,
  selected: readonly string[],
  other: string | undefined,
): PatientCustomField | undefined {
  if (!selected.length && other === undefined) return undefined
  return {
    token,
    type,
    ...(selected.length && { options: selected.map((one) => ({ token: one, selected: true })) }),
    ...(other !== undefined && { other: { selected: true, ...(other && { value: other }) } }),
  }
}

function takesOther({ other }: Extract<PatientCustomFieldDefinition, { options: unknown }>): boolean {
  return Boolean(other?.enabled && !other.archived)
}

function selectedTokens(value: PatientCustomField | undefined): ReadonlySet<string> {
  const options = value && 'options' in value ? (value.options ?? []) : []
  return new Set(options.filter(({ selected }) => selected).map(({ token }) => token))
}
