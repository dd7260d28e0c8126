import type { CachedRecord } from '../records.js'

/** The changes of a resource in a span of time. */
export interface ChangeNews {
  readonly resource: string
  readonly records: readonly CachedRecord[]
  /** Where the next poll continues. */
  readonly cursor: string
  /** The span, in milliseconds since 1970: these are all changes between a poll and the one before. */
  readonly from: number
  readonly to: number
  /** Whether there are no more so far. A poll that fails has passed on some of them. */
  readonly isComplete: boolean
}

/** Records as they are now, whether or not they have changed. */
export interface RecordNews {
  readonly resource: string
  readonly records: readonly CachedRecord[]
}

/** What one tab passes to the others. */
export type News = ChangeNews | RecordNews

/** Whether a message is news. A tab with another version of the app may send anything. */
export function isNews(value: unknown): value is News {
  const { resource, records, ...span } = Object(value) as Partial<ChangeNews>
  const hasRecords = Array.isArray(records) && records.every((record: unknown) => typeof Object(record).id === 'string')
  return typeof resource === 'string' && hasRecords && (!Object.keys(span).length || isSpan(span))
}

function isSpan({ cursor, from, to, isComplete }: Partial<ChangeNews>): boolean {
  const isDated = typeof from === 'number' && typeof to === 'number'
  return typeof cursor === 'string' && isDated && typeof isComplete === 'boolean'
}
