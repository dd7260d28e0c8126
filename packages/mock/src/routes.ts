import type { Operation } from '@cliniko/core'
import * as core from '@cliniko/core'

/** What a request's path leads to. */
export interface Route {
  readonly operation: Operation
  /** The id in the path, where there is one. */
  readonly id: string | undefined
}

const operations: readonly Operation[] = [
  core.appointmentTypes,
  core.attendees,
  core.bookings,
  core.businesses,
  core.groupAppointments,
  core.individualAppointments,
  core.patients,
  core.practitioners,
  core.settings,
  core.unavailableBlocks,
  core.users,
].flatMap((resource): readonly Operation[] => Object.values(resource))

/** Patterns without placeholders first: `/practitioners/inactive` is nobody's id. */
const patterns = operations
  .map((operation) => ({ operation, pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '(\\d+)')}$`) }))
  .sort((a, b) => Number(a.operation.path.includes('{')) - Number(b.operation.path.includes('{')))

/** Finds the operation of a request, by method and the path below the version. */
export function routeOf(method: string, path: string): Route | undefined {
  for (const { operation, pattern } of patterns) {
    const match = operation.method === method ? pattern.exec(path) : null
    if (match) return { operation, id: match[1] }
  }
  return undefined
}
