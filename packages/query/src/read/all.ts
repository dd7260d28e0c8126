import type { ListOperation } from '@cliniko/core'
import type { ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import type { CachedRecord } from '../records.js'
import { withIncluded } from './include.js'
import { ownArguments } from './own-arguments.js'

/**
 * Fetches all pages of a list.
 * @param before - Settles when the cache has what the list may include.
 */
export async function readAll(
  descriptor: Descriptor,
  context: ReadContext,
  before?: Promise<unknown>,
): Promise<readonly unknown[]> {
  const { client, operation } = descriptor
  const own = ownArguments(descriptor, { signal: context.signal })
  // Only lists are read as a whole.
  const [records] = await Promise.all([client.request(operation as ListOperation, ...(own as [])).toArray(), before])
  return withIncluded(records as CachedRecord[], descriptor, context)
}
