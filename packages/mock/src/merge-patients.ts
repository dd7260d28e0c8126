import { InputError } from '@cliniko/core'
import type { Store } from './store/store.js'

/**
 * Merges a patient into another: archives it, and sets `merged_at` and the link to the patient that remains.
 * @throws {@link InputError} if the clinic doesn't have both patients.
 */
export function mergePatients({ tables, link, now }: Store, mergedId: string, remainingId: string): void {
  const merged = tables.patients.get(mergedId)
  if (!merged || !tables.patients.has(remainingId) || mergedId === remainingId) {
    throw new InputError('mergePatients takes the ids of two patients of the clinic.')
  }
  const time = now()
  merged.archived_at ??= time
  merged.merged_at = time
  merged.updated_at = time
  merged.merged_with_patient = link('patients', remainingId)
}
