import type { TreatmentNoteTemplate, TreatmentNoteTemplateCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const treatmentNoteTemplates = defineResource({
  table: (tables) => tables.treatment_note_templates,
  schemas: allSchemas.treatment_note_templates,
  newRecord: treatmentNoteTemplateRecord,
  afterUpdate(_store, template, { print_settings }, before) {
    // Settings that the update leaves out keep their values.
    if (print_settings && before.print_settings) {
      template.print_settings = { ...before.print_settings, ...print_settings }
    }
  },
})

export function treatmentNoteTemplateRecord(
  store: Store,
  id: string,
  { print_settings, ...fields }: TreatmentNoteTemplateCreate,
  createdAt = store.now(),
): TreatmentNoteTemplate {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    print_settings: {
      include_patient_address: true,
      include_patient_dob: true,
      include_patient_medicare: false,
      include_patient_occupation: false,
      include_patient_reference_number: false,
      title: fields.name,
      ...print_settings,
    },
    updated_at: createdAt,
    ...fields,
    links: { self: store.url(`/treatment_note_templates/${id}`) },
  }
}
