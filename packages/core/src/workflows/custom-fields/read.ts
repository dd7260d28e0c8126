import type {
  PatientCustomFieldDefinition,
  PatientCustomFieldDefinitionSection,
  PatientCustomFieldsDefinition,
} from '../../models/custom-field-definitions.js'
import type { PatientCustomField, PatientCustomFields } from '../../models/custom-fields.js'
import { checkSections } from '../check.js'

interface CustomFieldBase {
  /** The name of its section. */
  readonly section: string
  readonly name: string
  /** Whether the field or its section is archived. Archived fields are shown, but can no longer be filled in. */
  readonly archived: boolean
  /** False if the settings no longer define it. The API then rejects it in bodies. */
  readonly defined: boolean
}

/** A custom field of text. */
export interface CustomFieldOfText extends CustomFieldBase {
  readonly type: 'text' | 'paragraph' | 'date'
  readonly value: string | null
}

/** A custom field with options. */
export interface CustomFieldOfChoice extends CustomFieldBase {
  readonly type: 'checkboxes' | 'radiobuttons'
  /** The names of the options that can be chosen, without archived ones. */
  readonly options: readonly string[]
  /** The names of the chosen options, including archived ones. */
  readonly selected: readonly string[]
  /** The answer in other words, or null if there is none. */
  readonly other: string | null
}

/** A custom field of a type that this library does not know. */
export interface CustomFieldOfUnknownType extends CustomFieldBase {
  readonly type: null
}

/** A custom field of a patient. `type` tells the kinds apart. */
export type CustomField = CustomFieldOfText | CustomFieldOfChoice | CustomFieldOfUnknownType

/**
 * Reads a patient's custom fields. It returns every field that the settings define, in their order and filled in or not,
 * followed by the patient's fields from former definitions.
 *
 * @param values - `patient.custom_fields`.
 * @param definition - `patient_custom_fields_definition` of the settings. Every user can read `settings.getPublic`.
 * @throws {@link InputError} if either is something else.
 * @example
 * const { patient_custom_fields_definition: definition } = await client.request(settings.getPublic)
 * const fields = readCustomFields(patient.custom_fields, definition)
 * fields.find(({ section, name }) => section === 'Insurance' && name === 'Provider')
 */
export function readCustomFields(
  values: PatientCustomFields | null,
  definition: PatientCustomFieldsDefinition | null,
): CustomField[] {
  checkCustomFields(values, definition)
  const remaining = valuesByToken(values)
  const defined = (definition?.sections ?? []).flatMap((section) =>
    (section.fields ?? []).map((field) => {
      const key = tokenOf(section, field)
      const value = remaining.get(key)?.value
      remaining.delete(key)
      return toCustomField(value, field, { ...section, defined: true })
    }),
  )
  return [...defined, ...[...remaining.values()].map(({ value, section }) => toCustomField(value, value, section))]
}

/** @throws {@link InputError} if an argument holds no custom fields. */
export function checkCustomFields(values: unknown, definition: unknown): void {
  checkSections(values, 'values', ['sections', 'fields', 'options'])
  checkSections(definition, 'definition', ['sections', 'fields', 'options'])
}

function toCustomField(
  value: PatientCustomField | undefined,
  field: PatientCustomField | PatientCustomFieldDefinition,
  section: { readonly name?: string | null; readonly archived?: boolean | null; readonly defined?: boolean },
): CustomField {
  const base = {
    section: section.name ?? '',
    name: field.name ?? '',
    archived: Boolean(section.archived || field.archived),
    defined: section.defined ?? false,
  }
  // The definition has the type if the value has none.
  const { type } = field
  if (type === 'checkboxes' || type === 'radiobuttons') {
    const chosen = value && 'options' in value ? (value.options ?? []) : []
    const other = otherOf(value)
    const names = new Map((field.options ?? []).map(({ token, name }) => [token, name]))
    return {
      ...base,
      type,
      options: (field.options ?? []).filter(({ archived }) => !archived).map(({ name }) => name ?? ''),
      selected: chosen.filter(({ selected }) => selected).map(({ token, name }) => names.get(token) ?? name ?? ''),
      other: other?.selected ? (other.value ?? '') : null,
    }
  }
  if (!type) return { ...base, type: null }
  return { ...base, type, value: (value && 'value' in value && value.value) || null }
}

/** Returns a field's answer in other words. */
export function otherOf(value: PatientCustomField | undefined) {
  return value && 'other' in value ? value.other : undefined
}

/** A patient's value, and its section. */
interface ValueInSection {
  readonly value: PatientCustomField
  readonly section: { readonly name?: string | null; readonly archived?: boolean | null }
}

/** Returns a patient's values by {@link tokenOf} their section and field. */
export function valuesByToken(values: PatientCustomFields | null): Map<string, ValueInSection> {
  return new Map(
    (values?.sections ?? []).flatMap((section) =>
      (section.fields ?? []).map((value) => [tokenOf(section, value), { value, section }] as const),
    ),
  )
}

/** Returns a key that identifies a field among all sections. */
export function tokenOf(
  section: Pick<PatientCustomFieldDefinitionSection, 'token'>,
  field: Pick<PatientCustomFieldDefinition, 'token'>,
): string {
  return `${section.token}/${field.token}`
}
