import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { monotonicTime } from '../../http/clock.js'
import type { Operation } from '../../operation/operation.js'
import { hidingFields } from '../hiding.js'
import { printPlace, secondOf } from '../place.js'
import { type Keyed, pageFetcher } from '../walk.js'
import { walkChanged } from '../walk-changed.js'
import type { ApiClock } from './api-clock.js'
import { type Change, toChange } from './change.js'
import type { Position } from './position.js'

/** How a poll runs. */
interface PollOptions extends RequestOptions {
  /** The longest that the API takes to write a change, in milliseconds. */
  readonly overlap: number
  readonly apiClock: ApiClock
}

/** Polls a resource once: yields its changes since a position, page by page, and moves the position on. */
export async function* poll(
  client: Client,
  { list, position }: { readonly list: Operation; readonly position: Position<Keyed> },
  { overlap, apiClock, ...options }: PollOptions,
): AsyncGenerator<readonly Change[], void, undefined> {
  const { resource, filters } = list
  const hidden = hidingFields.filter((field) => field in filters).map((field) => [field, { any: true }] as const)
  const fetchPage = pageFetcher<Keyed>(client, list, Object.fromEntries(hidden), options)
  const startedAt = monotonicTime(client.clock)
  /** The second before which the API had written all changes when this poll began. */
  const settled = () => Math.floor((apiClock.at(startedAt) - overlap) / 1000)
  const { since } = position
  let known = position.knownIds()
  const toChanges = (records: readonly Keyed[]) =>
    records.map((record) => toChange(resource, record, since, known.has(record.id)))

  for await (const { items } of walkChanged(fetchPage, printPlace(position.from))) {
    const changes = toChanges(position.compare(items))
    const last = items.at(-1)
    if (last) apiClock.observe(secondOf(last))
    position.advance(settled())
    known = position.knownIds()
    yield changes
  }
  yield toChanges(position.finish(settled()))
}
