import * as core from '@cliniko/core'
import { createMatcher, type Operation } from '@cliniko/core'

/** All operations of the API. */
export const operations: readonly Operation[] = Object.values<unknown>(core).flatMap((member) =>
  typeof member === 'object' && member !== null ? Object.values<unknown>({ ...member }).filter(isOperation) : [],
)

/** Finds the operation of a request by its method and its path below the API's version. */
export const matchOperation = createMatcher(operations)

/** Whether a value is an operation. */
export function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}
