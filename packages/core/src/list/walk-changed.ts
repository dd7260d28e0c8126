import { compareIds } from './ids.js'
import type { Page } from './params.js'
import type { FetchPage, Keyed, Step } from './walk.js'
import { inOrder } from './walk-ids.js'

/**
 * Walks all records that changed since a second, in the order of their changes. A record that changes during the walk
 * comes again, at the end.
 *
 * @param cursor - Where an earlier walk stopped, or `second/0`: the second and id of the last record.
 */
export async function* walkChanged<T extends Keyed>(
  fetchPage: FetchPage<T>,
  cursor: string,
): AsyncGenerator<Step<T>, void, undefined> {
  const [start, after = ''] = cursor.split('/')
  let second = Number(start)
  let id = after
  /** Whether more records changed in this second than fit a page. Then the walk continues by id within the second. */
  let isCrowded = false
  while (true) {
    const page: Page<T> = isCrowded ? await fetchWithin(fetchPage, second, id) : await fetchSince(fetchPage, second)
    const items = newItems(page, second, id)
    const last = items.at(-1)
    if (last) {
      second = secondOf(last)
      id = last.id
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

/** A page of the records that changed since a second. */
function fetchSince<T extends Keyed>(fetchPage: FetchPage<T>, second: number): Promise<Page<T>> {
  return fetchPage(
    { updated_at: { gte: dateOf(second) } },
    ['updated_at', 'id'],
    (item, before) => secondOf(item) >= (before ? secondOf(before) : second),
  )
}

/** A page of the records that changed within a second, after an id. */
function fetchWithin<T extends Keyed>(fetchPage: FetchPage<T>, second: number, id: string): Promise<Page<T>> {
  const updated_at = { gte: dateOf(second), lt: dateOf(second + 1) }
  return fetchPage({ updated_at, id: { gt: id } }, ['id'], inOrder(id))
}

/** A page starts with the whole second that the page before ended in: the records after that one's last. */
function newItems<T extends Keyed>(page: Page<T>, second: number, id: string): readonly T[] {
  return page.items.filter((item) => (secondOf(item) - second || compareIds(item.id, id)) > 0)
}

/** The second of a record's last change. The API keeps no fractions. */
export function secondOf({ updated_at: time = '' }: Keyed): number {
  return Math.floor(Date.parse(time) / 1000)
}

function dateOf(second: number): Date {
  return new Date(second * 1000)
}
