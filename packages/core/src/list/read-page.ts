import { ResponseError } from '../http/errors.js'
import type { Page } from './page.js'

/**
 * The records of a list's answer. They are under the resource's name, never "the first array there is".
 * @throws {@link ResponseError} if they aren't there.
 */
export function recordsOf(answer: unknown, resource: string, operation: string): readonly unknown[] {
  const records = isObject(answer) ? answer[resource] : undefined
  if (Array.isArray(records)) return records
  throw new ResponseError(`The answer to ${operation} has no list of ${resource}.`, { operation })
}

/** Reads a page of a list. */
export function readPage(answer: unknown, resource: string, operation: string): Page<unknown> {
  const items = recordsOf(answer, resource, operation)
  const { total_entries: total, links } = isObject(answer) ? answer : {}
  return {
    items,
    totalEntries: typeof total === 'number' ? total : items.length,
    links: isObject(links)
      ? Object.fromEntries(Object.entries(links).filter(([, link]) => typeof link === 'string'))
      : {},
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
