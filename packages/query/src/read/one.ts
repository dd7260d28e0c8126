import { paramsOf, withParams } from '@cliniko/core'
import type { ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import type { CachedRecord } from '../records.js'
import { readBatched } from './batch.js'
import { withIncluded } from './include.js'
import { isBatched } from './is-batched.js'
import { ownArguments } from './own-arguments.js'

/** Fetches what isn't a list: a record, the only record of its kind, or another response. */
export async function readOne(descriptor: Descriptor, context: ReadContext): Promise<unknown> {
  const { client, operation, args } = descriptor
  const params = paramsOf(operation, args)
  if (isBatched(descriptor)) return readBatched(descriptor, context)
  const { signal } = context
  if (!params?.include?.length) return client.request(operation, ...withParams(operation, args, { signal }))
  const record = await client.request(operation, ...ownArguments(descriptor, { signal }))
  const [whole] = await withIncluded([record as CachedRecord], descriptor, context)
  return whole
}
