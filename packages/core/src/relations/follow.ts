import { checkClient } from '../check-client.js'
import type { Client } from '../client.js'
import type { RequestOptions } from '../http/call.js'
import { InputError } from '../http/errors.js'
import type { TargetResource } from './included.js'
import { type Link, pathOfLink, recordOfLink, selfOf } from './link.js'
import type { Models } from './models.js'

/** The record that a link of type `Link<To>` points to. `unknown` if this library has no model of the resource. */
export type Followed<To extends string> =
  TargetResource<To> extends infer Resource extends keyof Models ? Models[Resource] : unknown

/**
 * Fetches the record that a link points to, even if it is archived, cancelled or deleted. Links that are followed in one
 * tick are fetched in lists of 100 ids.
 *
 * @param link - The property of a record. It may be null or absent.
 * @returns The record, or null if there is no link or the record no longer exists.
 * @throws {@link InputError} if the link does not point to one record, {@link LinkError} if it points outside Cliniko's
 * API.
 * @example
 * const patient = await follow(client, appointment.patient)
 */
export async function follow<To extends string>(
  client: Client,
  link: Link<To> | null | undefined,
  options?: Pick<RequestOptions, 'signal'>,
): Promise<Followed<To> | null> {
  checkClient(client)
  if (link === null || link === undefined) return null
  const self = selfOf(link)
  if (!self) throw new InputError('follow takes the property of a record that is a link, such as appointment.patient.')
  const signal = options?.signal
  const path = pathOfLink(self)
  if (!/\/\d+$/.test(path)) throw new InputError('follow: the link must point to one record, not to a list.')
  const target = recordOfLink(self)
  const record = target
    ? (await client.load(target.resource, [target.id], signal))[0]
    : await client.request({ method: 'GET', path, signal })
  // The type of the link says what it points to. Schemas validate it.
  return (record ?? null) as Followed<To> | null
}
