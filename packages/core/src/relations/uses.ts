import { checkInclude } from '../operation/call.js'
import type { NestedGetOperation, NestedListOperation, Operation } from '../operation/operation.js'
import type { IncludeName } from './included.js'
import { relatedGet, relatedList } from './related.js'

/**
 * Returns the operations that a request with `include` sends: the operation itself, and those that fetch the related
 * records. They take ids and nothing else, so that a proxy that allows them lists no one's other records.
 *
 * @param include - The names of the links, as the request takes them.
 * @throws {@link InputError} if the operation's records have no such link.
 * @example
 * createProxy({ allow: [...usesOf(individualAppointments.list, ['patient', 'practitioner'])], … })
 */
export function usesOf<T>(
  operation: NestedListOperation<T> | NestedGetOperation<T>,
  include: readonly IncludeName<T>[] = [],
): readonly Operation[] {
  checkInclude(operation, include)
  const resources = new Set(include.flatMap((name) => operation.links[name] ?? []))
  return [operation, ...[...resources].flatMap((resource) => [relatedList(resource), relatedGet(resource)])]
}
