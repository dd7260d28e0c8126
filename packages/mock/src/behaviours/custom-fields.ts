import type {
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFieldSection,
  PatientCustomFields,
} from '@cliniko/core'
import type { Store } from '../store/store.js'

/** The custom fields that a patient is given: names and types are those of the clinic's definition, whatever was sent. */
export function customFieldsOf(
  { settings }: Store,
  given: PatientCustomFields | null | undefined,
): PatientCustomFields | null {
  const defined = settings?.patient_custom_fields_definition?.sections ?? []
  if (!given?.sections) return given ?? null
  return {
    sections: defined.flatMap(({ fields, ...section }): PatientCustomFieldSection[] => {
      const sent = given.sections?.find(({ token }) => token === section.token)
      if (!sent) return []
      const known = fields.flatMap((field) => {
        const value = sent.fields.find(({ token }) => token === field.token)
        return value ? [fieldOf(field, value)] : []
      })
      return [{ ...section, fields: known }]
    }),
  }
}

function fieldOf(defined: PatientCustomFieldDefinition, sent: PatientCustomField): PatientCustomField {
  if (!('options' in defined)) return { ...defined, ...('value' in sent && sent.value && { value: sent.value }) }
  const { options: chosen = [], other: own } = 'options' in sent || 'other' in sent ? sent : {}
  const { options, other, ...field } = defined
  return {
    ...field,
    options: options.map((option) => ({
      ...option,
      ...(chosen.some(({ token, selected }) => token === option.token && selected) && { selected: true }),
    })),
    ...(other && { other: { ...other, ...(own?.selected && { selected: true, value: own.value ?? '' }) } }),
  }
}
