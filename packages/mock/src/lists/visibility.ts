import { type Filter, type HidingField, hidingFields, predicateOf } from '@cliniko/core'
import { isHidden } from '../store/visibility.js'

/** Returns the fields that don't hide records from a request, because one of its filters names them. */
export function revealedBy(filters: readonly Filter[]): readonly HidingField[] {
  return hidingFields.filter((field) => filters.some((filter) => filter.field === field))
}

/** Whether a request finds a record: it isn't hidden, and matches all filters. */
export function isVisible(record: object, filters: readonly Filter[]): boolean {
  return !isHidden(record, revealedBy(filters)) && filters.every((filter) => predicateOf(filter)(record))
}
