import {
  type AvailableTimesOptions,
  type AvailableTimesResult,
  availableTimes,
  type Client,
  findAvailableTimes,
} from '@cliniko/core'
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
  const { businessId, practitionerIds, appointmentTypeIds, from, to, timeZone } = input
  const parts = [businessId, sortedIds(practitionerIds), sortedIds(appointmentTypeIds), from, to, timeZone]
  return {
    ...workflowOptions(client, availableTimes.list, 'one', `/available_times?${parts.join('&')}`),
    queryFn: ({ signal }) => findAvailableTimes(client, { ...input, signal }),
  }
}

/** Prints a set of ids. JavaScript callers may pass anything: then the query fails. */
function sortedIds(ids: unknown): string {
  return [...new Set([ids].flat())].sort().join()
}
