import type { Client } from '../client.js'
import { fieldsOf } from '../fields.js'
import type { RequestOptions } from '../http/call.js'
import { sleep } from '../http/clock.js'
import { InputError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { Models } from '../relations/models.js'
import type { DateTimeInput } from './filters.js'
import { hidingFields } from './hiding.js'
import { type Keyed, pageFetcher } from './walk.js'
import { secondOf, walkChanged } from './walk-changed.js'
import { printWhere } from './where.js'

/** What happened to a record, as far as the record shows. */
export type ChangeType = 'created' | 'updated' | 'archived' | 'cancelled' | 'deleted'

/** A record that changed, in its present state. */
export interface Change<Resource extends string = string, T = unknown> {
  /**
   * `created` if the record is new to the feed; `archived`, `cancelled` or `deleted` if that happened since; otherwise
   * `updated`. A restored record is `updated`, too.
   */
  readonly type: ChangeType
  /** The API's name of its resource, such as `patients`. */
  readonly resource: Resource
  readonly record: T
}

/** A resource to watch: a module such as `patients`, or anything with its list. */
export interface ChangeSource {
  readonly list: Operation & { readonly kind: 'list' }
}

/** The records of a resource's list. */
type RecordOf<S extends ChangeSource> = S['list'] extends { readonly '~list'?: { readonly item: infer T } } ? T : never

/** The changes of resources, discriminated by `resource`. */
export type ChangeOf<S extends ChangeSource> = S extends ChangeSource
  ? {
      [R in keyof Models]: [RecordOf<S>, Models[R]] extends [Models[R], RecordOf<S>] ? Change<R, Models[R]> : never
    }[keyof Models]
  : never

/** How a change feed runs. */
export interface ChangesOptions extends RequestOptions {
  /** Continues an earlier feed of the same resources: the `cursor` of its last page. */
  readonly cursor?: string | undefined
  /** Without a cursor: returns changes since this time. Default: now. */
  readonly since?: DateTimeInput | undefined
  /** Milliseconds between two polls. Default: 60 000. */
  readonly interval?: number | undefined
  /** Whether the feed ends once it has caught up, for a scheduled job. Default: false. */
  readonly once?: boolean | undefined
  /**
   * How far back each poll begins, in milliseconds. A change that takes the API longer to write is missed. So is, at the
   * very start, a change that a clock here hides by running ahead of the API's by more. Default: 60 000.
   */
  readonly overlap?: number | undefined
}

/** Some changes of one resource. Empty when the feed has caught up. */
export interface ChangesPage<C> {
  readonly changes: readonly C[]
  /** Lets another feed continue after these changes. A string, to be stored. */
  readonly cursor: string
}

/** A change feed: iterate over it for changes, or over its pages for changes with cursors. Iterating sends the requests. */
export interface Changes<C> extends AsyncIterable<C> {
  /** Up to 100 changes at a time. The next ones are requested when you continue. */
  pages(): AsyncIterable<ChangesPage<C>>
}

/** How far a feed has read one resource. */
interface Position {
  /** Where the next poll begins: seconds since 1970. */
  readonly from: number
  /** The changes since then that the feed has returned already: the second of each, by the id of its record. */
  readonly seen: { readonly [id: string]: number }
}

/**
 * A change feed, because the API has no webhooks: polls for the records that were updated.
 *
 * Each poll begins a little before the last one ended and skips what was returned already, so that a record which was
 * written late, or in the same second as another, isn't missed. Store a page's cursor once you have processed the page.
 * Whatever stops the program, the next feed continues from there. A record that changes twice between two polls comes
 * once, in its latest state. A record that the API removes, such as a tax, is not reported.
 *
 * @param resources - Resources whose lists have the filter `updated_at`.
 * @throws {@link InputError} if a list lacks that filter, or the cursor is not one of a change feed; the signal's reason
 * when it is aborted.
 * @example
 * for await (const page of changes(client, [patients, individualAppointments], { cursor: saved }).pages()) {
 *   for (const { type, resource, record } of page.changes) {}
 *   saved = page.cursor
 * }
 */
export function changes<const S extends readonly ChangeSource[]>(
  client: Client,
  resources: S,
  options: ChangesOptions = {},
): Changes<ChangeOf<S[number]>> {
  const { cursor, since, interval = 60_000, once = false, overlap = 60_000, ...request } = options
  for (const { list } of resources) printWhere({ updated_at: { gte: since ?? new Date(0) } }, list.filters)
  const saved = cursor === undefined ? {} : parseCursor(cursor)
  const { clock } = client

  async function* pages(): AsyncGenerator<ChangesPage<Change>, void, undefined> {
    const start: Position = { from: Math.floor(new Date(since ?? clock.now()).getTime() / 1000), seen: {} }
    const positions: Record<string, Position> = { ...saved }
    while (true) {
      for (const { list } of resources) {
        for await (const poll of pollChanges(client, list, positions[list.resource] ?? start, overlap, request)) {
          positions[list.resource] = poll.position
          if (poll.changes.length) yield { changes: poll.changes, cursor: printCursor(positions, resources, start) }
        }
      }
      yield { changes: [], cursor: printCursor(positions, resources, start) }
      if (once) return
      await sleep(clock, interval, request.signal)
    }
  }

  const feed: Changes<Change> = {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { changes } of pages()) yield* changes
    },
  }
  // The type of a list says what its records are.
  return feed as Changes<ChangeOf<S[number]>>
}

/** Some changes, and the position that the feed has reached with them. */
interface Poll {
  readonly changes: readonly Change[]
  readonly position: Position
}

/** The changes of one resource since a position. */
async function* pollChanges(
  client: Client,
  list: Operation,
  start: Position,
  overlap: number,
  options: RequestOptions,
): AsyncGenerator<Poll, void, undefined> {
  const { resource, filters } = list
  const hidden = hidingFields.filter((field) => field in filters).map((field) => [field, { any: true }] as const)
  const fetchPage = pageFetcher<Keyed>(client, list, Object.fromEntries(hidden), options)
  let position = start
  for await (const { items } of walkChanged(fetchPage, `${start.from}/0`)) {
    const { from, seen } = position
    const unseen = items.filter((record) => seen[record.id] !== secondOf(record))
    const changes = unseen.map((record) => ({ type: typeOf(record, from, record.id in seen), resource, record }))
    position = advance(position, items, overlap)
    yield { changes, position }
  }
}

/** The position after some records: behind the last one by the overlap, with the records that the next poll returns again. */
function advance({ from, seen }: Position, items: readonly Keyed[], overlap: number): Position {
  const last = items.at(-1)
  const next = last ? Math.max(from, secondOf(last) - overlap / 1000) : from
  const all = { ...seen, ...Object.fromEntries(items.map((record) => [record.id, secondOf(record)])) }
  return { from: next, seen: Object.fromEntries(Object.entries(all).filter(([, second]) => second >= next)) }
}

/** What happened to a record. @param from - The second since which a timestamp is new. */
function typeOf(record: object, from: number, isKnown: boolean): ChangeType {
  const isNew = (field: string) => Date.parse(String(fieldsOf(record)[field])) / 1000 >= from
  const hidden = hidingFields.findLast(isNew)
  // The fields are named after what happened.
  if (hidden) return hidden.replace('_at', '') as ChangeType
  return isNew('created_at') && !isKnown ? 'created' : 'updated'
}

function printCursor(
  positions: Readonly<Record<string, Position>>,
  resources: readonly ChangeSource[],
  start: Position,
): string {
  const unread = resources.map(({ list }) => [list.resource, start] as const)
  return JSON.stringify({ ...Object.fromEntries(unread), ...positions })
}

function parseCursor(cursor: string): { readonly [resource: string]: Position } {
  try {
    const positions: { readonly [resource: string]: Position } = JSON.parse(cursor)
    if (Object.values(positions).every(({ from, seen }) => from >= 0 && typeof seen === 'object')) return positions
  } catch {}
  throw new InputError('cursor must be the cursor of a page of changes.')
}
