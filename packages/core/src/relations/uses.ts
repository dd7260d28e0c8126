import { InputError } from '../http/errors.js'
import { checkInclude, isOperation } from '../operation/call.js'
import type { NestedGetOperation, NestedListOperation, Operation } from '../operation/operation.js'
import type { IncludeName } from './included.js'
import { relatedOperations } from './related.js'

/**
 * Returns all operations that a request with `include` sends: the operation itself, and the ones that fetch the related
 * records. These take ids alone, so a proxy that allows them can't be used to list other records.
 *
 * @param include - The names of the links, as in the request.
 * @throws {@link InputError} if `operation` is none, or its records have no such link.
 * @example
 * createProxy({ allow: [...usesOf(individualAppointments.list, ['patient', 'practitioner'])], … })
 */
export function usesOf<T>(
  operation: NestedListOperation<T> | NestedGetOperation<T>,
  include: readonly IncludeName<T>[] = [],
): readonly Operation[] {
  if (!isOperation(operation)) throw new InputError('usesOf takes an operation, such as patients.list.')
  checkInclude(operation, include)
  const resources = new Set(include.flatMap((name) => operation.links[name] ?? []))
  return [operation, ...[...resources].flatMap(relatedOperations)]
}
