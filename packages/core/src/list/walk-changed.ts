import { compareIds } from './ids.js'
import type { Page } from './params.js'
import type { Ask, Keyed, Step } from './walk.js'
import { inOrder } from './walk-ids.js'

/**
 * All records changed since, in the order of their changes. One that changes during the walk comes again, at its end.
 *
 * @param cursor - Where an earlier walk stopped, or `second/0`: the second and id of its last record.
 */
export async function* walkChanged<T extends Keyed>(
  ask: Ask<T>,
  cursor: string,
): AsyncGenerator<Step<T>, void, undefined> {
  const [start, after = ''] = cursor.split('/')
  let second = Number(start)
  let id = after
  /** Whether more records than a page holds were changed in this second, so that time alone leads no further. */
  let isCrowded = false
  while (true) {
    const [from, last] = [second, id]
    const range = { gte: timeOf(from), ...(isCrowded && { lt: timeOf(from + 1) }) }
    const page: Page<T> = isCrowded
      ? await ask({ updated_at: range, id: { gt: last } }, ['id'], inOrder(last))
      : await ask(
          { updated_at: range },
          ['updated_at', 'id'],
          (item, before) => secondOf(item) >= (before ? secondOf(before) : from),
        )
    // The page begins with the second that the last one ended in.
    const items = page.items.filter((item) => (secondOf(item) - from || compareIds(item.id, last)) > 0)
    const end = items.at(-1)
    if (end) {
      second = secondOf(end)
      id = end.id
      yield { items, cursor: `${second}/${id}`, left: page.totalEntries - page.items.length }
    }
    if (page.links.next && page.items[0]) {
      isCrowded = secondOf(page.items[0]) === second
    } else if (isCrowded) {
      isCrowded = false
      second++
      id = '0'
    } else return
  }
}

/** The second that a record was last changed in: the API keeps no fractions. */
export function secondOf({ updated_at: time = '' }: Keyed): number {
  return Math.floor(Date.parse(time) / 1000)
}

/** A second since 1970 as a time. */
function timeOf(second: number): Date {
  return new Date(second * 1000)
}
