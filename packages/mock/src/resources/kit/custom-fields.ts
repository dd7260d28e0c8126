import type {
  PatientCustomField,
  PatientCustomFieldDefinition,
  PatientCustomFieldSection,
  PatientCustomFields,
} from '@cliniko/core'
import type { Store } from '../../store/store.js'

/**
 * Returns the custom fields to store for a patient. They are matched with the clinic's definition by token; names and
 * types come from the definition, whatever the body has.
 */
export function customFieldsOf(
  { settings }: Store,
  sent: PatientCustomFields | null | undefined,
): PatientCustomFields | null {
  if (!sent?.sections) return sent ?? null
  const definedSections = settings?.patient_custom_fields_definition?.sections ?? []
  return {
    sections: definedSections.flatMap(({ fields, ...section }): PatientCustomFieldSection[] => {
      const sentSection = sent.sections?.find(({ token }) => token === section.token)
      if (!sentSection) return []
      const storedFields = fields.flatMap((definition) => {
        const sentField = sentSection.fields.find(({ token }) => token === definition.token)
        return sentField ? [storedField(definition, sentField)] : []
      })
      return [{ ...section, fields: storedFields }]
    }),
  }
}

function storedField(definition: PatientCustomFieldDefinition, sent: PatientCustomField): PatientCustomField {
  if (!('options' in definition)) return { ...definition, ...('value' in sent && sent.value && { value: sent.value }) }
  const { options: sentOptions = [], other: sentOther } = 'options' in sent || 'other' in sent ? sent : {}
  const { options, other, ...field } = definition
  return {
    ...field,
    options: options.map((option) => ({
      ...option,
      ...(sentOptions.some(({ token, selected }) => token === option.token && selected) && { selected: true }),
    })),
    ...(other && { other: { ...other, ...(sentOther?.selected && { selected: true, value: sentOther.value ?? '' }) } }),
  }
}
