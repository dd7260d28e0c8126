import type { Client } from '../client.js'
import { InputError } from '../http/errors.js'
import type { RequestOptions } from '../http/send.js'
import type { Filters, ListOperation } from '../operation.js'
import type { ListParams } from './page.js'
import type { DateTimeInput, NumericCondition, Where } from './where.js'

/** What to export, and from where on. */
export interface ExportOptions<F extends Filters> extends RequestOptions {
  /** Conditions that must all hold. */
  readonly where?: Where<F>
  /** Only records changed since; for lists that have `updated_at` among their filters. */
  readonly since?: DateTimeInput
  /** Where an earlier export stopped: the `cursor` of its last page. */
  readonly cursor?: string
  /** Called after each page. */
  readonly onProgress?: (progress: ExportProgress) => void
}

/** How far an export is. */
export interface ExportProgress {
  readonly done: number
  /** How many there are to do, by the first page; those created since come on top. */
  readonly total: number
}

/** Some records of an export. */
export interface ExportPage<T> {
  readonly items: readonly T[]
  /** Give it to another export to go on after these records. A string that can be kept. */
  readonly cursor: string
}

/** An export: iterate it for its records, or for its pages. Nothing is sent before. */
export interface Export<T> extends AsyncIterable<T> {
  /** Up to 100 records at a time, each page asked for when the last is done with. */
  pages(): AsyncIterable<ExportPage<T>>
}

/**
 * All records of a list, in the order of their ids, each once, while others are created, changed and archived.
 *
 * Pages by number shift when a record comes or goes; this walks by id instead. Records created meanwhile come at the
 * end. It holds one page at a time and lets requests that somebody waits for go first.
 *
 * With `since`, a record that is changed during the walk may be behind it: let the next export begin at the time this
 * one began.
 *
 * @throws {@link InputError} if the list can't be filtered by id, by `updated_at` where `since` is given, or if the
 * cursor isn't one.
 * @example
 * for await (const patient of exportRecords(client, patients.list, { since })) {}
 * for await (const { items, cursor } of exportRecords(client, invoices.list, { cursor: saved }).pages()) {}
 */
export function exportRecords<T extends { readonly id: string }, F extends Filters>(
  client: Client,
  operation: ListOperation<T, F, []>,
  options: ExportOptions<F> = {},
): Export<T> {
  const { where, since, cursor, onProgress, ...request } = options
  const needed = since === undefined ? ['id'] : ['id', 'updated_at']
  const lacking = needed.find((field) => !(field in operation.filters))
  if (lacking) throw new InputError(`This list has no filter "${lacking}", which its export needs.`)
  if (cursor !== undefined && !/^\d+$/.test(cursor)) throw new InputError('cursor must be that of a page of an export.')

  async function* pages(): AsyncGenerator<ExportPage<T>, void, undefined> {
    let last = cursor
    let done = 0
    let total: number | undefined
    while (true) {
      const conditions = { ...where, ...(since && { updated_at: { gte: since } }), ...after(where, last) }
      const params = { priority: 'background', ...request, where: conditions, sort: 'id', perPage: 100 }
      // What the list can be filtered by has been looked at, and that its records have an id is in their type.
      const page = await client.request(operation, params as ListParams<T, F, never>)
      total ??= page.totalEntries
      done += page.items.length
      const end = page.items.at(-1)?.id
      if (end !== undefined) yield { items: page.items, cursor: end }
      onProgress?.({ done, total: Math.max(total, done) })
      if (end === undefined || !page.links.next) return
      last = end
    }
  }

  return {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items
    },
  }
}

/** The caller's own condition on ids, and the walk's. */
function after(where: Where | undefined, last: string | undefined): { readonly id?: NumericCondition<string> } {
  if (last === undefined) return {}
  const own = where?.id
  const condition: NumericCondition<string> =
    typeof own === 'string' ? { eq: own } : Array.isArray(own) ? { in: own } : ((own as NumericCondition<string>) ?? {})
  return { id: { ...condition, gt: later(condition.gt, last) } }
}

/** The later of two ids, as digits: they don't fit a number. */
function later(a: string | undefined, b: string): string {
  if (a === undefined || a.length < b.length) return b
  return a.length > b.length || a > b ? a : b
}
