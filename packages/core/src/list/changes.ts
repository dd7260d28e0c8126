import type { Client } from '../client.js'
import { fieldsOf } from '../fields.js'
import type { RequestOptions } from '../http/call.js'
import { sleep } from '../http/clock.js'
import { InputError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { Models } from '../relations/models.js'
import type { DateTimeInput } from './filters.js'
import { hidingFields } from './hiding.js'
import { asker, type Keyed } from './walk.js'
import { secondOf, walkChanged } from './walk-changed.js'
import { printWhere } from './where.js'

/** What happened to a record, as far as the record tells. */
export type ChangeType = 'created' | 'updated' | 'archived' | 'cancelled' | 'deleted'

/** One record that changed, as it is now. */
export interface Change<Resource extends string = string, T = unknown> {
  /**
   * `created` if it's new to the feed; `archived`, `cancelled` or `deleted` if that happened since; else `updated`,
   * which a record that's brought back is, too.
   */
  readonly type: ChangeType
  /** The API's name of what it is, such as `patients`. */
  readonly resource: Resource
  readonly record: T
}

/** A resource that changes are asked of: a module such as `patients`, or anything with its list. */
export interface ChangeSource {
  readonly list: Operation & { readonly kind: 'list' }
}

/** The records of a resource's list. */
type RecordOf<S extends ChangeSource> = S['list'] extends { readonly '~list'?: { readonly item: infer T } } ? T : never

/** The changes of resources, told apart by `resource`. */
export type ChangeOf<S extends ChangeSource> = S extends ChangeSource
  ? {
      [R in keyof Models]: [RecordOf<S>, Models[R]] extends [Models[R], RecordOf<S>] ? Change<R, Models[R]> : never
    }[keyof Models]
  : never

/** How a feed of changes runs. */
export interface ChangesOptions extends RequestOptions {
  /** Where an earlier feed of the same resources stopped: the `cursor` of its last page. */
  readonly cursor?: string | undefined
  /** Without a cursor: changes from then on. Default: from now on. */
  readonly since?: DateTimeInput | undefined
  /** Milliseconds between one look and the next. Default: 60 000. */
  readonly interval?: number | undefined
  /** Whether it ends as soon as it's caught up, for a job that runs now and then. Default: false. */
  readonly once?: boolean | undefined
  /**
   * How far back each look begins, in milliseconds: what takes the API longer to write than that is missed, and so is
   * what a clock here that's ahead of its by more hides at the very start. Default: 60 000.
   */
  readonly overlap?: number | undefined
}

/** Some changes of one resource; none where the feed has caught up for now. */
export interface ChangesPage<C> {
  readonly changes: readonly C[]
  /** Give it to another feed to go on after these changes. A string that can be kept. */
  readonly cursor: string
}

/** A feed of changes: iterate it for the changes, or for pages of them with their cursors. Nothing is sent before. */
export interface Changes<C> extends AsyncIterable<C> {
  /** Up to 100 changes at a time; the next are asked for when these are done with. */
  pages(): AsyncIterable<ChangesPage<C>>
}

/** How far a feed is with one resource. */
interface Position {
  /** Where the next look begins: seconds since 1970. */
  readonly from: number
  /** What came already of what the next look will see: the second of its change, by id. */
  readonly seen: { readonly [id: string]: number }
}

/**
 * The changes of records, for want of webhooks: it asks for what was updated since, again and again.
 *
 * Each look begins a little before the last one ended, and leaves out what came already, so that a record that was
 * written late, or in the same second as another, isn't missed. Keep a page's cursor when you're done with the page:
 * whatever stops the program, the next feed goes on from there, and nothing is lost. A record that changes twice between
 * two looks comes once, as it is then. One that the API removes altogether, such as a tax, just doesn't come any more.
 *
 * @param resources - What is watched: resources whose lists can be filtered by `updated_at`.
 * @throws {@link InputError} if a list can't be asked for changes, or the cursor isn't one of a feed; the signal's reason
 * when it's aborted.
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
  const saved = cursor === undefined ? {} : readCursor(cursor)
  const { clock } = client

  async function* pages(): AsyncGenerator<ChangesPage<Change>, void, undefined> {
    const start = { from: Math.floor(new Date(since ?? clock.now()).getTime() / 1000), seen: {} }
    const positions = { ...Object.fromEntries(resources.map(({ list }) => [list.resource, start])), ...saved }

    /** What happened to a resource since the last look. */
    async function* look({ list }: ChangeSource): AsyncGenerator<Change[], void, undefined> {
      const { resource, filters } = list
      const hidden = hidingFields.filter((field) => field in filters).map((field) => [field, { any: true }] as const)
      const ask = asker<Keyed>(client, list, Object.fromEntries(hidden), request)
      for await (const { items } of walkChanged(ask, `${positions[resource]?.from}/0`)) {
        const { from, seen }: Position = positions[resource] ?? start
        const news = items.filter((record) => seen[record.id] !== secondOf(record))
        const changes = news.map((record) => ({ type: typeOf(record, from, record.id in seen), resource, record }))
        const next = Math.max(from, ...items.slice(-1).map((record) => secondOf(record) - overlap / 1000))
        const all = [...Object.entries(seen), ...news.map((record) => [record.id, secondOf(record)] as const)]
        positions[resource] = { from: next, seen: Object.fromEntries(all.filter(([, second]) => second >= next)) }
        if (changes.length) yield changes
      }
    }

    while (true) {
      for (const source of resources) {
        for await (const changes of look(source)) yield { changes, cursor: JSON.stringify(positions) }
      }
      yield { changes: [], cursor: JSON.stringify(positions) }
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
  // What a list's records are is in its type.
  return feed as Changes<ChangeOf<S[number]>>
}

/** What a record says of its change; `from` is the second since which it's new. */
function typeOf(record: object, from: number, isKnown: boolean): ChangeType {
  const isNew = (field: string) => Date.parse(String(fieldsOf(record)[field])) / 1000 >= from
  const hidden = hidingFields.findLast(isNew)
  // The fields are named for what happened.
  if (hidden) return hidden.replace('_at', '') as ChangeType
  return isNew('created_at') && !isKnown ? 'created' : 'updated'
}

function readCursor(text: string): { readonly [resource: string]: Position } {
  try {
    const positions: { readonly [resource: string]: Position } = JSON.parse(text)
    if (Object.values(positions).every(({ from, seen }) => from >= 0 && typeof seen === 'object')) return positions
  } catch {}
  throw new InputError('cursor must be that of a page of changes.')
}
