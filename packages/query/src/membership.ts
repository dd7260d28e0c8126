import {
  checkQuery,
  comparatorOf,
  fieldOf,
  hidingFields,
  type Operation,
  parseSort,
  predicateOf,
  toCall,
} from '@cliniko/core'
import type { Descriptor } from './descriptor.js'
import type { CachedRecord } from './records.js'

/** Decides as the API does which records a list has, and in which order. */
export interface Membership {
  /** Whether a record is on the list. Undefined if only the API can tell. */
  has(record: CachedRecord): boolean | undefined
  /** Below 0 if `a` comes before `b`. Undefined if only the API can tell. */
  compare(a: CachedRecord, b: CachedRecord): number | undefined
}

const memberships = new WeakMap<Descriptor, Membership>()

/** Returns the rules of a list. Undecided if its request isn't known, as before a hydrated query is used. */
export function membershipOf(descriptor: Descriptor | undefined): Membership {
  const membership = descriptor && (memberships.get(descriptor) ?? createMembership(descriptor))
  if (descriptor && membership) memberships.set(descriptor, membership)
  return membership ?? { has: () => undefined, compare: () => undefined }
}

/** Makes the rules of a list from its own request. Undefined if its input is invalid. */
function createMembership(descriptor: Descriptor): Membership | undefined {
  const search = searchOf(descriptor)
  if (search === undefined) return undefined
  const { operation, args } = descriptor
  const { filters } = checkQuery(operation, search)
  const conditions = [
    ...filters.map((filter) => ({ field: filter.field, test: predicateOf(filter) })),
    ...operation.ids.map((field, index) => ({
      field,
      test: (record: object) => fieldOf(record, field) === args[index],
    })),
  ]
  const hiding = hidingFields.filter((field) => !conditions.some((condition) => condition.field === field))
  const [, sort] = /(?:^|&)sort=([^&]*)/.exec(search) ?? []
  const isWhole = listsAll(operation)

  return {
    has(record) {
      if (hiding.some((field) => record[field])) return false
      const known = conditions.filter(({ field }) => isKnown(record, field))
      if (known.some(({ test }) => !test(record))) return false
      return isWhole && known.length === conditions.length ? true : undefined
    },
    compare: comparatorOf(sort ? parseSort(decodeURIComponent(sort)) : []),
  }
}

/** Returns the query string of a request. Undefined if its input is invalid: such a query may have initial data all the same. */
function searchOf({ operation, args }: Descriptor): string | undefined {
  try {
    return toCall(operation, args).url.split('?')[1] ?? ''
  } catch {
    return undefined
  }
}

/** Whether only its filters keep a record from a list: `/practitioners/inactive` has a rule of its own. */
function listsAll({ path, resource }: Operation): boolean {
  const words = path.split('/').filter((word) => word && !word.startsWith('{'))
  // A case has the bookings of its attendees, whatever case a booking shows.
  return words.at(-1) === resource && words.length <= 2 && words.join() !== 'patient_cases,bookings'
}

/** Whether a record shows a field: under its name, or as the link that an id belongs to. */
function isKnown(record: CachedRecord, field: string): boolean {
  return field in record || field.replace(/_id$/, '') in record || fieldOf(record, field) !== undefined
}
