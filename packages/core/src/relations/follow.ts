import type { Client } from '../client.js'
import type { RequestOptions } from '../http/call.js'
import { InputError } from '../http/errors.js'
import { type Link, pathOfLink, recordOfLink } from './link.js'
import type { Models } from './models.js'

/** What a link to one record of a resource leads to; unknown where this library has no model of it. */
export type Followed<To extends string> = To extends keyof Models ? Models[To] : unknown

/**
 * Follows a link to its record. All links that are followed in one tick are asked for in lists of 100 ids, archived
 * records included.
 *
 * @param link - A record's property; records that lack the relation may lack the property.
 * @returns The record, or null where there is none or it's gone.
 * @throws {@link InputError} if the link isn't one to a record, {@link LinkError} if it leads outside Cliniko's API.
 * @example
 * const patient = await follow(client, appointment.patient)
 */
export async function follow<To extends string>(
  client: Client,
  link: Link<To> | null | undefined,
  { signal }: Pick<RequestOptions, 'signal'> = {},
): Promise<Followed<To> | null> {
  if (!link) return null
  const { self } = link.links
  const path = pathOfLink(self)
  if (!/\/\d+$/.test(path)) throw new InputError('follow takes a link to one record.')
  const target = recordOfLink(self)
  const record = target
    ? (await client.load(target.resource, [target.id], signal))[0]
    : await client.request({ method: 'GET', path, signal })
  // The link's type says what it leads to; that is checked where schemas are used.
  return (record ?? null) as Followed<To> | null
}
