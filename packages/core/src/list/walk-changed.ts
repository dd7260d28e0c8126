import type { Page } from './params.js'
import { comparePlaces, type Place, parsePlace, placeOf, printPlace, secondOf } from './place.js'
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
  let place = parsePlace(cursor)
  /** Whether more records changed in this second than fit a page. Then the walk continues by id within the second. */
  let isCrowded = false
  while (true) {
    const page: Page<T> = isCrowded ? await fetchWithin(fetchPage, place) : await fetchSince(fetchPage, place)
    const items = newItems(page, place)
    const last = items.at(-1)
    if (last) {
      place = placeOf(last)
      yield { items, cursor: printPlace(place), left: page.totalEntries - page.items.length }
    }
    if (page.links.next && page.items[0]) {
      isCrowded = secondOf(page.items[0]) === place.second
    } else if (isCrowded) {
      isCrowded = false
      place = { second: place.second + 1, id: '0' }
    } else return
  }
}

/** A page of the records that changed since a second. */
function fetchSince<T extends Keyed>(fetchPage: FetchPage<T>, { second }: Place): Promise<Page<T>> {
  return fetchPage(
    { updated_at: { gte: dateOf(second) } },
    ['updated_at', 'id'],
    (item, before) => secondOf(item) >= (before ? secondOf(before) : second),
  )
}

/** A page of the records that changed within a second, after an id. */
function fetchWithin<T extends Keyed>(fetchPage: FetchPage<T>, { second, id }: Place): Promise<Page<T>> {
  const updated_at = { gte: dateOf(second), lt: dateOf(second + 1) }
  return fetchPage({ updated_at, id: { gt: id } }, ['id'], inOrder(id))
}

/** A page starts with the whole second that the page before ended in: the records after that one's last. */
function newItems<T extends Keyed>(page: Page<T>, place: Place): readonly T[] {
  return page.items.filter((item) => comparePlaces(placeOf(item), place) > 0)
}

function dateOf(second: number): Date {
  return new Date(second * 1000)
}
