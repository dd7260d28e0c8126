import type {
  PatientCustomFieldDefinition,
  PatientCustomFieldDefinitionSection,
  PatientCustomFieldsDefinition,
} from '../../models/custom-field-definitions.js'
import type { PatientCustomField, PatientCustomFields } from '../../models/custom-fields.js'

interface CustomFieldBase {
  /** The section's name. */
  readonly section: string
  readonly name: string
  /** Whether the field or its section is archived: shown, but no longer filled in. */
  readonly archived: boolean
  /** False where the settings don't define it any more: the API refuses it. */
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
  /** What can be chosen; archived options are left out. */
  readonly options: readonly string[]
  /** What is chosen, archived options included. */
  readonly selected: readonly string[]
  /** What is chosen in other words; null where that isn't. */
  readonly other: string | null
}

/** A custom field of a type that this library doesn't know. */
export interface CustomFieldOfUnknownType extends CustomFieldBase {
  readonly type: null
}

/** A custom field of a patient by its name, told apart by `type`. */
export type CustomField = CustomFieldOfText | CustomFieldOfChoice | CustomFieldOfUnknownType

/**
 * The custom fields of a patient by name: those that the settings define in their order, filled in or not, and then
 * those that the patient has of former definitions.
 *
 * @param values - `patient.custom_fields`.
 * @param definition - `patient_custom_fields_definition` of the settings; `settings.getPublic` is open to any user.
 * @example
 * const { patient_custom_fields_definition: definition } = await client.request(settings.getPublic)
 * const fields = readCustomFields(patient.custom_fields, definition)
 * fields.find(({ section, name }) => section === 'Insurance' && name === 'Provider')
 */
export function readCustomFields(
  values: PatientCustomFields | null,
  definition: PatientCustomFieldsDefinition | null,
): CustomField[] {
  const left = valuesByToken(values)
  const defined = (definition?.sections ?? []).flatMap((section) =>
    section.fields.map((field) => {
      const key = tokenOf(section, field)
      const value = left.get(key)?.value
      left.delete(key)
      return read(value, field, { ...section, defined: true })
    }),
  )
  return [...defined, ...[...left.values()].map(({ value, section }) => read(value, value, section))]
}

function read(
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
  // What has no type on its values has that of its definition.
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

/** A field's choice in other words. */
export function otherOf(value: PatientCustomField | undefined) {
  return value && 'other' in value ? value.other : undefined
}

/** A value of a patient, and the section it's in. */
interface ValueInSection {
  readonly value: PatientCustomField
  readonly section: { readonly name?: string | null; readonly archived?: boolean | null }
}

/** The values of a patient by the tokens of section and field. */
export function valuesByToken(values: PatientCustomFields | null): Map<string, ValueInSection> {
  return new Map(
    (values?.sections ?? []).flatMap((section) =>
      section.fields.map((value) => [tokenOf(section, value), { value, section }] as const),
    ),
  )
}

/** Tells a field of a definition apart from all others. */
export function tokenOf(
  section: Pick<PatientCustomFieldDefinitionSection, 'token'>,
  field: Pick<PatientCustomFieldDefinition, 'token'>,
): string {
  return `${section.token}/${field.token}`
}
