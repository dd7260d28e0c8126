import type { PatientFormTemplate, PatientFormTemplateCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
