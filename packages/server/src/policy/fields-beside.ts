import type { Operation } from '@cliniko/core'

/**
 * Returns the fields of a response that is no record of its operation's resource: whether a booking has conflicts, and what an
 * upload takes. What is shown of records says nothing about it. Undefined if the operation returns records.
 */
export function fieldsBeside({ kind, path }: Operation): readonly string[] | undefined {
  if (kind === 'conflicts') return ['conflicts']
  return path === '/patients/{patient_id}/attachment_presigned_post' ? ['url', 'fields'] : undefined
}
