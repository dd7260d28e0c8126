import type { Operation } from '@cliniko/core'
import * as core from '@cliniko/core'

/** Every operation of the API, in the order of core's exports. */
export const operations: readonly Operation[] = Object.values<unknown>(core).flatMap((resource) =>
  typeof resource === 'object' && resource !== null ? Object.values<unknown>({ ...resource }).filter(isOperation) : [],
)

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}
