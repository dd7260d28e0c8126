import { appointmentTypes, businesses, type Client, practitioners, unavailableBlockTypes } from '@cliniko/core'
import { allQuery } from '../all.js'
import type { ReadContext } from '../cache.js'
import { described, descriptorOf } from '../descriptor.js'
import type { ClinikoQuery } from '../query.js'
import { readAll } from '../read/all.js'

/** The lists of reference data, by the links to their records. They are short, and the same for every day. */
const lists: { readonly [link: string]: (client: Client) => ClinikoQuery<object[]> } = {
  appointment_type: (client) => allQuery(client, appointmentTypes.list),
  business: (client) => allQuery(client, businesses.list),
  practitioner: (client) => allQuery(client, practitioners.list),
  unavailable_block_type: (client) => allQuery(client, unavailableBlockTypes.list),
}

/** Returns the queries for the lists of reference data that an include names. */
export function referenceQueries(client: Client, include: readonly string[]): readonly ClinikoQuery<object[]>[] {
  // JavaScript callers may pass anything: then the query fails.
  if (!Array.isArray(include)) return []
  return [...new Set(include)].sort().flatMap((name) => lists[name]?.(client) ?? [])
}

/**
 * Makes the query of a whole list take the records that it includes from other lists, which are fetched along with it.
 * Otherwise each day would fetch the practitioners and types that the days before lacked.
 */
export function includingFrom<Data>(
  lists: readonly ClinikoQuery<object[]>[],
  query: ClinikoQuery<Data>,
): ClinikoQuery<Data> {
  const descriptor = descriptorOf(query)
  if (!lists.length || !descriptor) return query
  const queryFn = (context: ReadContext) => {
    // If a list can't be read, its records are fetched by their ids.
    const fetched = lists.map((list) => context.client.fetchQuery(list).catch(() => {}))
    return readAll(descriptor, context, Promise.all(fetched)) as Promise<Data>
  }
  return { ...query, queryFn: described(queryFn, { ...descriptor, sources: lists }) }
}
