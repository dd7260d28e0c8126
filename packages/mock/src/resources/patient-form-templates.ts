import type { PatientFormTemplate, PatientFormTemplateCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const patientFormTemplates = defineResource({
  table: (tables) => tables.patient_form_templates,
  schemas: allSchemas.patient_form_templates,
  newRecord: patientFormTemplateRecord,
})

export function patientFormTemplateRecord(
  store: Store,
  id: string,
  body: PatientFormTemplateCreate,
  createdAt = store.now(),
): PatientFormTemplate {
  return {
    id,
    archived_at: null,
    content: null,
    created_at: createdAt,
    email_to_patient_on_completion: false,
    restricted_to_practitioner: false,
    updated_at: createdAt,
    ...body,
    links: { self: store.url(`/patient_form_templates/${id}`) },
  }
}
