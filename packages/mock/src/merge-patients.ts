import { InputError } from '@cliniko/core'
import type { Store } from './store/store.js'

/**
 * Merges a patient into another: archives it, and sets `merged_at` and the link to the patient that remains.
 * @throws {@link InputError} if the clinic doesn't have both patients, or if the one that remains was merged itself.
 */
export function mergePatients({ tables, link, now }: Store, mergedId: string, remainingId: string): void {
  const merged = tables.patients.get(mergedId)
  const remaining = tables.patients.peek(remainingId)
  if (!merged || !remaining || merged === remaining) {
    throw new InputError('mergePatients takes the ids of two patients of the clinic.')
  }
  // Merges would form a circle otherwise, in which no patient remains.
  if (remaining.merged_at) {
    throw new InputError('The patient that remains was merged itself: merge into the patient that it was merged with.')
  }
  const time = now()
  merged.archived_at ??= time
  merged.merged_at = time
  merged.updated_at = time
  merged.merged_with_patient = link('patients', remainingId)
}
