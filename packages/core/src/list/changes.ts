import { checkClient } from '../check-client.js'
import type { Client } from '../client.js'
import { fieldsOf, isPlain } from '../fields.js'
import type { RequestOptions } from '../http/call.js'
import { sleep } from '../http/clock.js'
import { InputError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { Models } from '../relations/models.js'
import { createApiClock } from './changes/api-clock.js'
import type { Change } from './changes/change.js'
import { parseCursor, printCursor } from './changes/cursor.js'
import { poll } from './changes/poll.js'
import { Position } from './changes/position.js'
import type { DateTimeInput } from './filters.js'
import type { Keyed } from './walk.js'
import { parseTime } from './where.js'

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
  /**
   * Continues an earlier feed: the `cursor` of its last page. A resource that is new to the feed begins at `since`, or now.
   * The position of one that is left out is kept.
   */
  readonly cursor?: string | undefined
  /** Without a cursor, or for a resource that is new to it: returns changes since this time. Default: now. */
  readonly since?: DateTimeInput | undefined
  /** Milliseconds between two polls, 1 or more. Default: 60 000. */
  readonly interval?: number | undefined
  /** Whether the feed ends once it has caught up, for a scheduled job. Default: false. */
  readonly once?: boolean | undefined
  /**
   * How far back each poll begins, in milliseconds, 0 or more. A change that takes the API longer to write is missed. So
   * is, at the very start, a change that a clock here hides by running ahead of the API's by more. Default: 60 000.
   */
  readonly overlap?: number | undefined
}

/** Some changes of one resource. Empty when the feed has caught up. */
export interface ChangesPage<C> {
  readonly changes: readonly C[]
  /** Lets another feed continue after these changes. A string of at most 8000 characters, to be stored. */
  readonly cursor: string
}

/** A change feed: iterate over it for changes, or over its pages for changes with cursors. Iterating sends the requests. */
export interface Changes<C> extends AsyncIterable<C> {
  /** Up to 100 changes at a time. The next ones are requested when you continue. */
  pages(): AsyncIterable<ChangesPage<C>>
}

/**
 * A change feed, because the API has no webhooks: polls for the records that were updated.
 *
 * Each poll begins a little before the last one ended and skips what was returned already, so that a record which was
 * written late, or in the same second as another, isn't missed. Store a page's cursor once you have processed the page.
 * Whatever stops the program, the next feed continues from there. A record that changes twice between two polls comes
 * once, in its latest state.
 *
 * A change comes at least once, and normally once. A cursor has at most 8000 characters: after a bulk change of hundreds
 * of records within `overlap`, it recognises them in groups. If one of a group changes once more within `overlap`, the
 * whole group is returned again, and records that were `created` may come as such twice.
 *
 * A record that the API removes, such as a tax, is not reported.
 *
 * @param resources - Resources whose lists have the filter `updated_at`.
 * @throws {@link InputError} if a resource has no such list, an option is out of range, or the cursor is not one of a
 * change feed; the signal's reason when it is aborted.
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
  checkClient(client)
  if (!isPlain(options)) throw new InputError('The options of changes must be an object.')
  const { cursor, since, interval = 60_000, once = false, overlap = 60_000, ...request } = options
  checkSources(resources)
  checkMilliseconds(interval, 'interval', 1)
  checkMilliseconds(overlap, 'overlap', 0)
  const parsedSince = since === undefined ? undefined : parseTime(since, 'since')
  // A malformed cursor throws here, rather than when the first page is requested.
  const names = resources.map(({ list }) => list.resource)
  const startPositions = () => (cursor === undefined ? new Map<string, Position<Keyed>>() : parseCursor(cursor, names))
  startPositions()
  const { clock } = client

  async function* pages(): AsyncGenerator<ChangesPage<Change>, void, undefined> {
    const positions = startPositions()
    const from = { second: Math.floor((parsedSince ?? clock.now()) / 1000), id: '0' }
    const watched = resources.map(({ list }) => ({
      list,
      position: positions.get(list.resource) ?? new Position(from),
    }))
    for (const { list, position } of watched) positions.set(list.resource, position)
    const apiClock = createApiClock(clock)
    while (true) {
      for (const resource of watched) {
        for await (const changed of poll(client, resource, { ...request, overlap, apiClock })) {
          if (changed.length) yield { changes: changed, cursor: printCursor(positions) }
        }
      }
      yield { changes: [], cursor: printCursor(positions) }
      if (once) return
      await sleep(clock, interval, request.signal)
    }
  }

  const feed: Changes<Change> = {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.changes
    },
  }
  // The type of a list says what its records are.
  return feed as Changes<ChangeOf<S[number]>>
}

/** @throws {@link InputError} unless these are resources whose lists show when a record changed. */
function checkSources(resources: readonly ChangeSource[]): void {
  if (!Array.isArray(resources) || !resources.length) {
    throw new InputError('changes takes a list of resources, such as [patients, individualAppointments].')
  }
  const canWatch = (resource: unknown) => {
    const { kind, filters, ids } = fieldsOf(fieldsOf(resource).list)
    return kind === 'list' && Array.isArray(ids) && !ids.length && 'updated_at' in fieldsOf(filters)
  }
  const index = resources.findIndex((resource) => !canWatch(resource))
  if (index < 0) return
  throw new InputError(
    `changes can't watch resource ${index}. Pass a module such as patients, whose list has the filter "updated_at".`,
  )
}

/** @throws {@link InputError} unless an option is a number of milliseconds. */
function checkMilliseconds(value: number, name: string, least: number): void {
  if (Number.isFinite(value) && value >= least) return
  throw new InputError(`${name} must be ${least} or more milliseconds.`)
}
