import type { Filter } from '@cliniko/core'
import { type HidingField, isHidden } from '../store/visibility.js'
import { hiding } from './fields.js'
import { predicateOf } from './predicate.js'

/** Returns the fields that don't hide records from a request, because one of its filters names them. */
export function revealedBy(filters: readonly Filter[]): readonly HidingField[] {
  return hiding.filter((field) => filters.some((filter) => filter.field === field))
}

/** Whether a request finds a record: it isn't hidden, and matches all filters. */
export function isVisible(record: object, filters: readonly Filter[]): boolean {
  return !isHidden(record, revealedBy(filters)) && filters.every((filter) => predicateOf(filter)(record))
}
