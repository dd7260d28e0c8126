import { fieldOf, type HidingField, hidingFields } from '@cliniko/core'

/**
 * Returns whether a record is archived, cancelled or deleted, so that lists leave it out.
 * @param revealed - Fields that don't hide records here, because a filter names them.
 */
export function isHidden(record: object, revealed: readonly HidingField[] = []): boolean {
  return hidingFields.some((field) => fieldOf(record, field) && !revealed.includes(field))
}
