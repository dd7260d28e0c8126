import { fieldOf, hiding } from '../lists/fields.js'

/** A time that hides its record from lists while it is set. */
export type HidingField = (typeof hiding)[number]

/**
 * Returns whether a record is archived, cancelled or deleted, so that lists leave it out.
 * @param revealed - Fields that don't hide records here, because a filter names them.
 */
export function isHidden(record: object, revealed: readonly HidingField[] = []): boolean {
  return hiding.some((field) => fieldOf(record, field) && !revealed.includes(field))
}
