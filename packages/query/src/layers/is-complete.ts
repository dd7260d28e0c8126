import { type CachedRecord, selfOf } from '../records.js'

/**
 * Whether a record mentions each field that another version of it, or a record beside it, has. The API leaves links out that
 * point to nothing.
 */
export function isComplete(record: object, other: CachedRecord): boolean {
  return Object.entries(other).every(
    ([field, value]) => field in record || field === 'included' || isLink(field, value),
  )
}

function isLink(field: string, value: unknown): boolean {
  return field !== 'links' && selfOf(value) !== undefined
}
