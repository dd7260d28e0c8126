import type { Client } from '../client.js'
import type { RequestOptions } from '../http/call.js'
import { InputError } from '../http/errors.js'
import type { ListOperation } from '../operation/operation.js'
import type { DateTimeCondition, DateTimeInput, Filters, Where } from './filters.js'
import { asker, type Keyed } from './walk.js'
import { walkChanged } from './walk-changed.js'
import { walkIds } from './walk-ids.js'
import { printWhere } from './where.js'

/** What to export, how, and from where on. */
export interface ExportOptions<F extends Filters = Filters> extends RequestOptions {
  /** Conditions that must all hold. */
  readonly where?: Where<F> | undefined
  /** Only records changed since; for lists that have `updated_at` among their filters. */
  readonly since?: DateTimeInput | undefined
  /**
   * The order in which records come. `any` is the fastest: several stretches of ids side by side. `id` is that of their
   * creation. `updated_at` is that of their last change; a record that changes during the walk comes again, at its end.
   * Default: `any`.
   */
  readonly order?: 'any' | 'id' | 'updated_at' | undefined
  /** How many stretches `any` walks side by side: 1 to 10. Default: 4. */
  readonly concurrency?: number | undefined
  /** Where an earlier export of the same order stopped: the `cursor` of its last page. */
  readonly cursor?: string | undefined
  /** Called after each page. */
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined
}

/** How far an export is. */
export interface ExportProgress {
  readonly done: number
  /** How many there are to do, by the first answers; those created since come on top. */
  readonly total: number
  /** Records a second, so far. */
  readonly rate: number
  /** Milliseconds that the rest will take at this rate. */
  readonly timeLeft: number
}

/** Some records of an export. */
export interface ExportPage<T> {
  readonly items: readonly T[]
  /** Give it to another export to go on after these records. A string that can be kept. */
  readonly cursor: string
}

/** An export: iterate it for its records, or for its pages. Nothing is sent before. */
export interface Export<T> extends AsyncIterable<T> {
  /** Up to 100 records at a time. While one is looked at, the next of each stretch is on its way. */
  pages(): AsyncIterable<ExportPage<T>>
}

/**
 * All records of a list, each once, while others are created, changed and archived.
 *
 * Pages by number shift when a record comes or goes; this walks by id, or by time and id, instead. Records created
 * meanwhile come, too. It holds a page for each stretch, however many there are, and lets requests that somebody waits
 * for go first. An answer with other records than were asked for is asked for again.
 *
 * With `since`, a record that is changed during the walk may be behind it, unless the order is `updated_at`: let the
 * next export begin at the time this one began, or use `changes`.
 *
 * @throws {@link InputError} if the list can't be filtered by id, by `updated_at` where that is needed, or if the cursor
 * isn't one of this order.
 * @example
 * for await (const patient of exportRecords(client, patients.list, { since })) {}
 * for await (const { items, cursor } of exportRecords(client, invoices.list, { cursor: saved }).pages()) {}
 */
export function exportRecords<T extends Keyed, F extends Filters>(
  client: Client,
  operation: ListOperation<T, F>,
  options: ExportOptions<F> = {},
): Export<T> {
  const { where, since, order = 'any', concurrency = 4, cursor, onProgress, ...request } = options
  const byTime = order === 'updated_at'
  const lacking = ['id', ...(byTime ? ['updated_at'] : [])].find((field) => !(field in operation.filters))
  if (lacking) throw new InputError(`This list has no filter "${lacking}", which its export needs.`)
  if (!(concurrency >= 1 && concurrency <= 10)) throw new InputError('concurrency must be from 1 to 10.')
  if (cursor !== undefined && !(byTime ? /^\d+\/\d+$/ : /^\d*-\d*(,\d*-\d*)*$/).test(cursor)) {
    throw new InputError('cursor must be that of a page of an export of the same order.')
  }

  const from =
    since === undefined ? {} : { updated_at: { ...(where?.updated_at as DateTimeCondition | undefined), gte: since } }
  printWhere(from, operation.filters)

  async function* pages(): AsyncGenerator<ExportPage<T>, void, undefined> {
    const { clock } = client
    const began = clock.now()
    const ask = asker<T>(client, operation, { ...where, ...from }, request)
    let done = 0
    const walk = byTime
      ? walkChanged(ask, cursor ?? `${since === undefined ? 0 : Math.floor(new Date(since).getTime() / 1000)}/0`)
      : walkIds(ask, order === 'id' ? 1 : concurrency, cursor)
    for await (const { items, cursor, left } of walk) {
      if (items.length) yield { items, cursor }
      done += items.length
      const rate = (done * 1000) / Math.max(clock.now() - began, 1)
      onProgress?.({ done, total: done + left, rate, timeLeft: left && (left / rate) * 1000 })
    }
  }

  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items
    },
  }
}
