import type { MedicalAlert, MedicalAlertCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
