import { fieldsOf } from '../fields.js'
import { ResponseError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import type { Operation } from '../operation/operation.js'
import type { Page } from './params.js'

/**
 * Turns the response of a list into a page. Its records are under the name of the resource: another array of the response
 * is never taken for them.
 * @throws {@link ResponseError} if they are not there.
 */
export function parsePage(operation: Operation, response: unknown): Page<unknown> {
  const { resource } = operation
  const { [resource]: items, total_entries: total, links } = fieldsOf(response)
  if (!Array.isArray(items)) {
    const name = nameOf(operation)
    throw new ResponseError(`${name} returned no list of ${resource}.`, { operation: name })
  }
  return {
    items,
    totalEntries: typeof total === 'number' ? total : items.length,
    // A link without a page is absent or null.
    links: fieldsOf(links) as Page<unknown>['links'],
  }
}
