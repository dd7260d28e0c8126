import type { ListOperation, Page } from '@cliniko/core'
import type { ReadContext } from '../cache.js'
import type { Descriptor } from '../descriptor.js'
import type { CachedRecord } from '../records.js'
import { withIncluded } from './include.js'
import { ownArguments } from './own-arguments.js'

/** Fetches one page of a list. */
export async function readPage(descriptor: Descriptor, context: ReadContext, params = {}): Promise<Page<unknown>> {
  const { client, operation } = descriptor
  const own = ownArguments(descriptor, { ...params, signal: context.signal })
  // Only lists are read page by page.
  const page: Page<unknown> = await client.request(operation as ListOperation, ...(own as []))
  return { ...page, items: await withIncluded(page.items as CachedRecord[], descriptor, context) }
}
