import { type ChangeSource, type Client, changes } from '@cliniko/core'
import type { CachedRecord } from '../records.js'
import type { ChangeNews } from './news.js'
import type { WatchedList } from './tabs.js'

/** How far back the first poll begins, in milliseconds: the clocks here and there may differ. */
const overlap = 60_000

/** Where the last poll of a resource ended. */
export type Position = Pick<ChangeNews, 'cursor' | 'to'>

/**
 * Fetches what has changed since the last poll of a list.
 *
 * @param onNews - Called once, also if the poll fails after some pages: the next one continues there.
 */
export async function poll(
  client: Client,
  { list, since }: WatchedList,
  position: Position | undefined,
  signal: AbortSignal,
  onNews: (news: ChangeNews) => void,
): Promise<void> {
  const { resource } = list
  const span = { from: position?.to ?? since - overlap, to: Date.now() }
  const records: CachedRecord[] = []
  let cursor: string | undefined
  // All pages at once: a list of which only the API knows the order is fetched again once, not once a page.
  const share = (isComplete: boolean) => {
    if (cursor !== undefined && !signal.aborted) onNews({ resource, records, cursor, ...span, isComplete })
  }
  try {
    const pages = changes(client, [{ list } as ChangeSource], {
      cursor: position?.cursor,
      since: new Date(since - overlap),
      once: true,
      priority: 'background',
      signal,
    }).pages()
    for await (const page of pages) {
      records.push(...page.changes.map(({ record }) => record as CachedRecord))
      cursor = page.cursor
    }
  } catch (error) {
    share(false)
    throw error
  }
  share(true)
}
