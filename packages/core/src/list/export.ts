import { checkClient } from '../check-client.js'
import type { Client } from '../client.js'
import { fieldsOf, isPlain } from '../fields.js'
import type { RequestOptions } from '../http/call.js'
import { isFunction, problemIn, type Rules, requestRules } from '../http/check.js'
import { InputError } from '../http/errors.js'
import type { ListOperation } from '../operation/operation.js'
import type { DateTimeInput, Filters, Where } from './filters.js'
import { type Keyed, narrowedTime, pageFetcher } from './walk.js'
import { walkChanged } from './walk-changed.js'
import { walkIds } from './walk-ids.js'
import { parseTime, printWhere } from './where.js'

/** Which records to export, and how. */
export interface ExportOptions<F extends Filters = Filters> extends RequestOptions {
  /** Conditions that must all hold. */
  readonly where?: Where<F> | undefined
  /**
   * Only records that changed since this time. For lists with the filter `updated_at`. If `where` has a bound too, the later
   * one holds.
   */
  readonly since?: DateTimeInput | undefined
  /**
   * The order of the records. `any` is the fastest: it walks several stretches of ids at a time. `id` is the order of
   * creation. `updated_at` is the order of the last change; a record that changes during the walk comes again, at the end.
   * Default: `any`.
   */
  readonly order?: 'any' | 'id' | 'updated_at' | undefined
  /** How many stretches `any` walks at a time, 1 to 10. Default: 4. */
  readonly concurrency?: number | undefined
  /** Continues an earlier export of the same order: the `cursor` of its last page. */
  readonly cursor?: string | undefined
  /** Called after each page. */
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined
}

/** The progress of an export. */
export interface ExportProgress {
  /** Records so far. */
  readonly done: number
  /** Records in all, by the first responses. Records created since come on top. */
  readonly total: number
  /** Records per second so far. */
  readonly rate: number
  /** Milliseconds that the rest will take at this rate. */
  readonly timeLeft: number
}

/** Some records of an export. */
export interface ExportPage<T> {
  readonly items: readonly T[]
  /** Lets another export continue after these records. A string, to be stored. */
  readonly cursor: string
}

/** An export: iterate over it for records, or over its pages. Iterating sends the requests. */
export interface Export<T> extends AsyncIterable<T> {
  /** Up to 100 records at a time. While you process a page, the next one of each stretch is being fetched. */
  pages(): AsyncIterable<ExportPage<T>>
}

const orders: readonly unknown[] = ['any', 'id', 'updated_at']

/** What the options must be. */
const rules: Rules = {
  ...requestRules,
  order: [(value) => orders.includes(value), "'any', 'id' or 'updated_at'"],
  concurrency: [
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10,
    'a whole number from 1 to 10',
  ],
  cursor: [(value) => typeof value === 'string', 'the cursor of a page of an export'],
  onProgress: [isFunction, 'a function'],
}

const cursorByTime = /^\d{1,12}\/\d+$/
const cursorById = /^\d*-\d*(,\d*-\d*)*$/

/**
 * Exports all records of a list, each once, while others are created, changed and archived.
 *
 * Numbered pages shift when a record is created or archived, so an export pages by id, or by time and id, instead. It
 * includes records that are created meanwhile, keeps one page per stretch in memory, and lets requests go first that a
 * user waits for. A page with other records than were requested is requested again.
 *
 * With `since`, a record that changes during the walk may be missed unless the order is `updated_at`: let the next export
 * begin at the time this one began, or use `changes`.
 *
 * @throws {@link InputError} if the list lacks the filter `id`, or `updated_at` where it is needed, or if the cursor is not
 * one of this order.
 * @example
 * for await (const patient of exportRecords(client, patients.list, { since })) {}
 * for await (const { items, cursor } of exportRecords(client, invoices.list, { cursor: saved }).pages()) {}
 */
export function exportRecords<T extends Keyed, F extends Filters>(
  client: Client,
  operation: ListOperation<T, F>,
  options: ExportOptions<F> = {},
): Export<T> {
  checkClient(client)
  if (!isPlain(options)) throw new InputError('The options of an export must be an object.')
  const { where, since, order = 'any', concurrency = 4, cursor, onProgress, ...request } = options
  const problem = problemIn(options, rules)
  if (problem) throw new InputError(problem)
  const byTime = order === 'updated_at'
  const missing = ['id', ...(byTime ? ['updated_at'] : [])].find((field) => !(field in fieldsOf(operation?.filters)))
  if (missing) throw new InputError(`This list can't be exported: it has no filter "${missing}".`)
  if (cursor !== undefined && !(byTime ? cursorByTime : cursorById).test(cursor)) {
    throw new InputError('cursor must be the cursor of a page of an export in the same order.')
  }

  if (where !== undefined) printWhere(where, operation.filters)
  if (since !== undefined) parseTime(since, 'since')
  const updatedAt = narrowedTime(where?.updated_at, since === undefined ? {} : { gte: since })
  const conditions = { ...where, ...(since !== undefined && { updated_at: updatedAt }) }
  printWhere(conditions, operation.filters)
  const startSecond = updatedAt.gte === undefined ? 0 : Math.floor(parseTime(updatedAt.gte, 'since') / 1000)

  async function* pages(): AsyncGenerator<ExportPage<T>, void, undefined> {
    const { clock } = client
    const startedAt = clock.now()
    const fetchPage = pageFetcher<T>(client, operation, conditions, request)
    let done = 0
    const walk = byTime
      ? walkChanged(fetchPage, cursor ?? `${startSecond}/0`)
      : walkIds(fetchPage, order === 'id' ? 1 : concurrency, cursor)
    for await (const { items, cursor, left } of walk) {
      if (items.length) yield { items, cursor }
      done += items.length
      const rate = (done * 1000) / Math.max(clock.now() - startedAt, 1)
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
