import type { MedicalAlert, MedicalAlertCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const medicalAlerts = defineResource({
  table: (tables) => tables.medical_alerts,
  schemas: allSchemas.medical_alerts,
  references: { patient_id: 'patients' },
  newRecord: medicalAlertRecord,
})

export function medicalAlertRecord(
  store: Store,
  id: string,
  { patient_id, name }: MedicalAlertCreate,
  createdAt = store.now(),
): MedicalAlert {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    name,
    updated_at: createdAt,
    patient: store.link('patients', patient_id),
    links: { self: store.url(`/medical_alerts/${id}`) },
  }
}
