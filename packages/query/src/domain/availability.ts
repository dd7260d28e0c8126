import {
  type AvailableTimesOptions,
  type AvailableTimesResult,
  availableTimes,
  type Client,
  checkClient,
  findAvailableTimes,
} from '@cliniko/core'
import type { ReadContext } from '../cache.js'
import { type Descriptor, described } from '../descriptor.js'
import { type Step, step } from '../plan/step.js'
import type { ClinikoQuery } from '../query.js'
import { workflowOptions } from './workflow-options.js'

/** The available times to find. */
export interface AvailabilityInput extends Omit<AvailableTimesOptions, 'signal'> {}

/**
 * Returns the options of a query for the times when appointments can be booked online, over any number of days, for several
 * practitioners and appointment types. A write to appointments, blocks or attendees makes it stale.
 *
 * The query fails with a `NotBookableError` if no practitioner and type can be booked online. If some cannot, the result
 * lists them in `notBookable`, with the reasons.
 *
 * @example
 * queryClient.prefetchQuery(availabilityQuery(client, {
 *   businessId, practitionerIds: [ana, ben], appointmentTypeIds: [initial],
 *   from: '2026-03-02', to: '2026-03-31', timeZone: 'Australia/Sydney',
 * }))
 */
export function availabilityQuery(client: Client, input: AvailabilityInput): ClinikoQuery<AvailableTimesResult> {
  checkClient(client)
  const { businessId, practitionerIds, appointmentTypeIds, from, to, timeZone } = input
  const parts = [businessId, sortedIds(practitionerIds), sortedIds(appointmentTypeIds), from, to, timeZone]
  const operation = availableTimes.list
  const descriptor: Descriptor = { client, operation, args: [], kind: 'one', plan: () => stepsFor(input) }
  const find = ({ signal }: ReadContext) => findAvailableTimes(client, { ...input, signal })
  return {
    ...workflowOptions(client, operation, 'one', `/available_times?${parts.join('&')}`),
    queryFn: described(find, descriptor),
  }
}

/** Plans a search: each practitioner and type is requested on their own. */
function stepsFor({ practitionerIds, appointmentTypeIds, from, to }: AvailabilityInput): readonly Step[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  const requests = countOf(practitionerIds) * countOf(appointmentTypeIds) * Math.ceil(days / maxDays) || 0
  const reasons = findAvailableTimes.uses.filter((operation) => operation !== availableTimes.list)
  return [
    step(availableTimes.list, 'available times', '100 records', requests),
    ...reasons.map((operation) => step(operation, 'the reasons', 'unbookable practitioner')),
  ]
}

/** JavaScript callers may pass no list: then the query fails, and sends nothing. */
function countOf(ids: readonly string[]): number {
  return Array.isArray(ids) ? ids.length : 0
}

/** The most days of one request. */
const maxDays = 6

/** Prints a set of ids. JavaScript callers may pass anything: then the query fails. */
function sortedIds(ids: unknown): string {
  return [...new Set([ids].flat())].sort().join()
}
