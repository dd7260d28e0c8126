import { compareIds } from './ids.js'
import { merge } from './merge.js'
import type { Page } from './params.js'
import type { FetchPage, Keyed, Step } from './walk.js'

/** A range of ids that is walked from its start to its end, beside others. */
interface Stretch<T> {
  /** The last id that was read. The walk continues after it. */
  after: string
  /** The id that the stretch ends before; '' for the last stretch, which also gets the records created later. */
  readonly before: string
  /** Its first page, if finding its start has brought it along. */
  readonly firstPage?: Page<T>
  /** How many of its records are still to come. */
  left: number
  isDone?: boolean
}

/**
 * Walks all records of a list in the order of their ids, in several stretches at a time.
 *
 * @param count - How many stretches, unless the cursor says.
 * @param cursor - Where an earlier walk stopped: `after-before` of each stretch.
 */
export async function* walkIds<T extends Keyed>(
  fetchPage: FetchPage<T>,
  count: number,
  cursor?: string,
): AsyncGenerator<Step<T>, void, undefined> {
  const stretches = cursor === undefined ? await startStretches(fetchPage, count) : parseCursor<T>(cursor)
  for await (const [stretch, page] of merge(stretches.map((stretch) => pagesOf(fetchPage, stretch)))) {
    const { items, totalEntries, links } = page
    stretch.left = totalEntries - items.length
    stretch.isDone = !links.next
    stretch.after = items.at(-1)?.id ?? stretch.after
    yield {
      items,
      cursor: printCursor(stretches),
      left: stretches.reduce((sum, { left }) => sum + left, 0),
    }
  }
}

/** Stretches that are done need no place in a cursor, except the last one: new records arrive there. */
function printCursor(stretches: readonly Stretch<unknown>[]): string {
  const open = stretches.filter(({ isDone, before }) => !isDone || !before)
  return open.map(({ after, before }) => `${after}-${before}`).join()
}

function parseCursor<T>(cursor: string): Stretch<T>[] {
  return cursor.split(',').map((stretch) => {
    const [after = '', before = ''] = stretch.split('-')
    return { after, before, left: 0 }
  })
}

async function* pagesOf<T extends Keyed>(
  fetchPage: FetchPage<T>,
  stretch: Stretch<T>,
): AsyncGenerator<readonly [Stretch<T>, Page<T>]> {
  const { before } = stretch
  let { after, firstPage: page } = stretch
  while (true) {
    const range = { ...(after && { gt: after }), ...(before && { lt: before }) }
    page ??= await fetchPage({ id: range }, ['id'], inOrder(after, before))
    yield [stretch, page]
    const last = page.items.at(-1)
    if (!last || !page.links.next) return
    after = last.id
    page = undefined
  }
}

/** Makes the test of whether a record can be at its place in a page between two ids. */
export function inOrder(after = '', before = ''): (item: Keyed, previous?: Keyed) => boolean {
  return (item, previous) =>
    compareIds(item.id, previous?.id ?? after) > 0 && (!before || compareIds(item.id, before) < 0)
}

const pageSize = 100

/** The page that a stretch starts with, found by its number. */
interface Start<T> {
  readonly page: Page<T>
  /** How many records come before it in the list. */
  readonly offset: number
  readonly firstId: string
}

/**
 * Cuts a list into stretches with about as many records each. A page requested by its number shows the id that a stretch
 * starts with, and is the stretch's first page.
 */
async function startStretches<T extends Keyed>(fetchPage: FetchPage<T>, count: number): Promise<Stretch<T>[]> {
  const startAt = async (pageIndex: number): Promise<Start<T>> => {
    const page = await fetchPage({}, ['id'], inOrder(), pageIndex ? pageIndex + 1 : undefined)
    return { page, offset: pageIndex * pageSize, firstId: page.items[0]?.id ?? '' }
  }
  const first = await startAt(0)
  const total = first.page.totalEntries
  const starts = [first]
  for (const start of await Promise.all(pageIndexes(total, count).map(startAt))) {
    // A page that doesn't begin further on is another page than was requested.
    if (compareIds(start.firstId, starts.at(-1)?.firstId ?? '') > 0) starts.push(start)
  }
  return starts.map((start, index) => toStretch(start, starts[index + 1], total))
}

/** The pages where the second and later stretches start. A short list is walked as fast in one stretch. */
function pageIndexes(total: number, count: number): readonly number[] {
  const pages = Math.ceil(total / pageSize)
  if (pages < 2 * count) return []
  return Array.from({ length: count - 1 }, (_, index) => Math.floor((pages * (index + 1)) / count))
}

/** The stretch from one start to the next, or to the end of the list. */
function toStretch<T extends Keyed>(start: Start<T>, next: Start<T> | undefined, total: number): Stretch<T> {
  const { page, offset, firstId } = start
  const before = next?.firstId ?? ''
  const left = (next?.offset ?? total) - offset
  // Where the list has shrunk meanwhile, the first page may reach into the next stretch.
  const items = page.items.filter(({ id }) => !before || compareIds(id, before) < 0)
  const links = items.length < page.items.length ? {} : page.links
  return {
    after: offset ? String(BigInt(firstId) - 1n) : '',
    before,
    left,
    firstPage: { items, totalEntries: left, links },
  }
}
