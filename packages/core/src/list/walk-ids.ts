import { compareIds } from './ids.js'
import { merge } from './merge.js'
import type { Page } from './params.js'
import type { Ask, Keyed, Step } from './walk.js'

/** Some ids that are walked from one end to the other. */
interface Stretch<T> {
  /** The last id that came. It and those before are left out. */
  after: string
  /** The id that the stretch ends before. The last one has no end: what's created later comes there. */
  readonly before: string
  /** Its first page, where that's known already. */
  readonly first?: Page<T>
  /** How many are to come in it. */
  left: number
  done?: boolean
}

/**
 * All records of a list: several stretches of ids side by side, each in order.
 *
 * @param count - How many stretches, where no cursor says it.
 * @param cursor - Where an earlier walk stopped: `after-before` of each stretch.
 */
export async function* walkIds<T extends Keyed>(
  ask: Ask<T>,
  count: number,
  cursor?: string,
): AsyncGenerator<Step<T>, void, undefined> {
  const stretches = cursor === undefined ? await split(ask, count) : cursor.split(',').map(read<T>)
  for await (const [stretch, page] of merge(stretches.map((one) => pagesOf(ask, one)))) {
    const { items, totalEntries, links } = page
    stretch.left = totalEntries - items.length
    stretch.done = !links.next
    stretch.after = items.at(-1)?.id ?? stretch.after
    const open = stretches.filter(({ done, before }) => !done || !before)
    yield {
      items,
      cursor: open.map(({ after, before }) => `${after}-${before}`).join(),
      left: stretches.reduce((sum, { left }) => sum + left, 0),
    }
  }
}

function read<T>(text: string): Stretch<T> {
  const [after = '', before = ''] = text.split('-')
  return { after, before, left: 0 }
}

/** The pages of a stretch. */
async function* pagesOf<T extends Keyed>(
  ask: Ask<T>,
  stretch: Stretch<T>,
): AsyncGenerator<readonly [Stretch<T>, Page<T>]> {
  const { before } = stretch
  let { after, first: page } = stretch
  while (true) {
    page ??= await ask(
      { id: { ...(after && { gt: after }), ...(before && { lt: before }) } },
      ['id'],
      inOrder(after, before),
    )
    yield [stretch, page]
    const last = page.items.at(-1)
    if (!last || !page.links.next) return
    after = last.id
    page = undefined
  }
}

/** Says whether a record's id is where a page between two ids has it. */
export function inOrder(after = '', before = ''): (item: Keyed, last?: Keyed) => boolean {
  return (item, last) => compareIds(item.id, last?.id ?? after) > 0 && (!before || compareIds(item.id, before) < 0)
}

const size = 100

/** The stretches of a list, each with its first page: asking where it begins brings that along. */
async function split<T extends Keyed>(ask: Ask<T>, count: number): Promise<Stretch<T>[]> {
  const pageAt = async (index: number) => {
    const page = await ask({}, ['id'], inOrder(), index ? index + 1 : undefined)
    return { page, offset: index * size, from: page.items[0]?.id ?? '' }
  }
  const first = await pageAt(0)
  const total = first.page.totalEntries
  const pages = Math.ceil(total / size)
  // What has fewer pages is walked as quickly from one end to the other.
  const others = Array.from({ length: pages < 2 * count ? 0 : count - 1 }, (_, n) =>
    Math.floor((pages * (n + 1)) / count),
  )
  const starts = [first]
  for (const start of await Promise.all(others.map(pageAt))) {
    // One that isn't further on was answered with another page.
    if (compareIds(start.from, starts.at(-1)?.from ?? '') > 0) starts.push(start)
  }
  return starts.map(({ page, offset, from }, index) => {
    const { from: before = '', offset: end = total } = starts[index + 1] ?? {}
    const items = page.items.filter(({ id }) => !before || compareIds(id, before) < 0)
    const left = end - offset
    const links = items.length < page.items.length ? {} : page.links
    return { after: index ? String(BigInt(from) - 1n) : '', before, left, first: { items, totalEntries: left, links } }
  })
}
