import { InputError, nameOf, paramsOf, toCall, withParams } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'

/**
 * Returns the arguments of a query's own request. Related records come with it, if a proxy offers that; or they are fetched
 * apart from it, or come from the cache.
 * @throws InputError if the request would refuse what the query was made from, such as the name of a related record, or if it
 * writes.
 */
export function ownArguments({ operation, args }: Descriptor, params: object): readonly unknown[] {
  if (operation.effect) throw new InputError(`${nameOf(operation)} writes: use mutation, not query.`)
  toCall(operation, args)
  return withParams(operation, args, { ...params, include: [], mayInclude: paramsOf(operation, args)?.include })
}
