import { type Client, type ExportOptions, exportRecords, type Filters, type ListOperation } from '@cliniko/core'
import type { ReportStore } from './store'

/** One run of the steps. */
export interface Collection {
  readonly client: Client
  readonly store: ReportStore
  /** Bookings that start from this time on are collected with all that reports need. UTC. */
  readonly from: string
  /** The same as a date at the clinic. */
  readonly since: string
  /** Only records that changed since this time, because the others were collected before. UTC. */
  readonly changedSince?: string | undefined
  /** Where each export was when it failed, so that it goes on from there. */
  readonly cursors: Map<string, string>
  /** Tells how far the step is. */
  onProgress(done: number, total: number): void
}

/** Reports wait for people. `key` keeps a caller to its share of the rate limit. */
export const background = { priority: 'background', key: 'reports' } as const

/** A record that can be archived or deleted. */
interface Removable {
  readonly id: string
  readonly updated_at?: string
  readonly archived_at?: string | null
  readonly deleted_at?: string | null
}

/**
 * Exports a list into a map, page by page. A record that was archived or deleted since is removed from the map.
 *
 * @param keep - Adds a record to the map.
 */
export async function* exportInto<T extends Removable, F extends Filters>(
  collection: Collection,
  name: string,
  list: ListOperation<T, F>,
  where: NonNullable<ExportOptions<F>['where']>,
  map: { delete(id: string): unknown },
  keep: (record: T) => void,
): AsyncGenerator<void, void, undefined> {
  const { client, changedSince, cursors } = collection
  const pages = exportRecords(client, list, {
    ...background,
    where: changedSince ? { ...where, ...hiddenToo(list) } : where,
    ...(changedSince && { since: changedSince, order: 'updated_at' }),
    cursor: cursors.get(name),
    onProgress: ({ done, total }) => collection.onProgress(done, total),
  }).pages()
  for await (const { items, cursor } of pages) {
    for (const record of items) {
      if (record.archived_at || record.deleted_at) map.delete(record.id)
      else keep(record)
    }
    cursors.set(name, cursor)
    yield
  }
  cursors.delete(name)
}

/** Conditions that include archived and deleted records, as far as a list has them. */
function hiddenToo({ filters }: { readonly filters: Filters }): object {
  const fields = ['archived_at', 'deleted_at'].filter((field) => field in filters)
  return Object.fromEntries(fields.map((field) => [field, { any: true }]))
}

/** Cuts a list into parts of at most `size`. */
export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
