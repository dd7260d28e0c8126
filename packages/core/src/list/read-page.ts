import { fieldsOf } from '../fields.js'
import { ResponseError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { Page } from './params.js'

/** Answers with what the schemas make of an operation's answer. */
export type Checked = (operation: Operation, value: unknown) => unknown

/**
 * Reads a page of a list, its records checked. They are under the resource's name, never "the first array there is".
 * @throws {@link ResponseError} if they aren't there.
 */
export async function readPage(
  answer: unknown,
  name: string,
  operation: Operation,
  checked: Checked,
): Promise<Page<unknown>> {
  const { resource } = operation
  const { [resource]: records, total_entries: total, links } = fieldsOf(answer)
  if (!Array.isArray(records)) {
    throw new ResponseError(`The answer to ${name} has no list of ${resource}.`, { operation: name })
  }
  return {
    // What is checked is a list again.
    items: (await checked(operation, records)) as readonly unknown[],
    totalEntries: typeof total === 'number' ? total : records.length,
    // One that makes no sense is absent, or null at the worst.
    links: fieldsOf(links) as Page<unknown>['links'],
  }
}
