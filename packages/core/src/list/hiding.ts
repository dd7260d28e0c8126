import type { HidingField } from './filters.js'

/** The timestamps that hide a record from lists while one of them is set, unless a condition on it includes the record. */
export const hidingFields = ['archived_at', 'cancelled_at', 'deleted_at'] as const satisfies readonly HidingField[]
