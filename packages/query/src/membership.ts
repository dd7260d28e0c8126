import { checkQuery, comparatorOf, fieldOf, hidingFields, parseSort, predicateOf, toCall } from '@cliniko/core'
import type { Descriptor } from './descriptor.js'
import type { CachedRecord } from './records.js'

/** Decides as the API does which records a list has, and in which order. */
export interface Membership {
  /** Whether a record is on the list. Undefined if only the API can tell. */
  has(record: CachedRecord): boolean | undefined
  /** Below 0 if `a` comes before `b`. Undefined if only the API can tell. */
  compare(a: CachedRecord, b: CachedRecord): number | undefined
}

/** Makes the rules of a list from its own request. */
export function membershipOf({ operation, args }: Descriptor): Membership {
  const search = toCall(operation, args).url.split('?')[1] ?? ''
  const { filters } = checkQuery(operation, search)
  const tests = filters.map((filter) => ({ field: filter.field, test: predicateOf(filter) }))
  // `/patients/{patient_id}/invoices` filters by the record in its path; `/practitioners/inactive` by what only the API knows.
  const isPlain = operation.path.split('/').at(-1) === operation.resource
  const isSearchable = isPlain && operation.path.split('/').length <= 4
  const parents = operation.ids.map((field, index) => ({ field, id: String(args[index]) }))
  const hiding = hidingFields.filter((field) => !filters.some((filter) => filter.field === field))
  const sort = new URLSearchParams(search).get('sort')
  const compare = comparatorOf(sort ? parseSort(sort) : [])

  return {
    has(record) {
      if (hiding.some((field) => record[field])) return false
      if (tests.some(({ field, test }) => isKnown(record, field) && !test(record))) return false
      if (parents.some(({ field, id }) => isKnown(record, field) && fieldOf(record, field) !== id)) return false
      return isSearchable && [...tests, ...parents].every(({ field }) => isKnown(record, field)) ? true : undefined
    },
    compare,
  }
}

/** Whether a record shows a field: as such, or as the link that an id belongs to. */
function isKnown(record: CachedRecord, field: string): boolean {
  return field in record || field.replace(/_id$/, '') in record || fieldOf(record, field) !== undefined
}
