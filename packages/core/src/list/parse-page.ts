import { fieldsOf, idOf, isPlain } from '../fields.js'
import { ResponseError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import type { Operation } from '../operation/operation.js'
import type { Page } from './params.js'

/**
 * Turns the response of a list into a page. Its records are under the name of the resource: another array of the response
 * is never taken for them.
 * @throws {@link ResponseError} if they are not there, or one is not a record.
 */
export function parsePage(operation: Operation, response: unknown): Page<unknown> {
  const { resource, filters } = operation
  // A record that can be filtered by its id has one. Others, such as available times, have none.
  const isRecord = (item: unknown) => ('id' in filters ? idOf(item) !== '' : isPlain(item))
  const { [resource]: items, total_entries: total, links } = fieldsOf(response)
  if (!Array.isArray(items) || !items.every(isRecord)) {
    const name = nameOf(operation)
    const what = Array.isArray(items)
      ? `a list with an entry that is none of the ${resource}`
      : `no list of ${resource}`
    throw new ResponseError(`${name} returned ${what}.`, { operation: name })
  }
  return {
    items,
    totalEntries: typeof total === 'number' ? total : items.length,
    // A link without a page is absent or null.
    links: fieldsOf(links) as Page<unknown>['links'],
  }
}
