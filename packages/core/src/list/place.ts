import { compareIds } from './ids.js'
import type { Keyed } from './walk.js'

/** A record's place in the order of changes: by the second of its last change, then by its id. */
export interface Place {
  /** Seconds since 1970. The API keeps no fractions. */
  readonly second: number
  readonly id: string
}

/** Returns the place of a record. */
export function placeOf(record: Keyed): Place {
  return { second: secondOf(record), id: record.id }
}

/** Returns the second of a record's last change. */
export function secondOf({ updated_at: time = '' }: Keyed): number {
  return Math.floor(Date.parse(time) / 1000)
}

/** Compares two places: below 0 if the first comes before. */
export function comparePlaces(a: Place, b: Place): number {
  return a.second - b.second || compareIds(a.id, b.id)
}

/** Prints a place as the cursor of a walk. */
export function printPlace({ second, id }: Place): string {
  return `${second}/${id}`
}

/** Parses the cursor of a walk. The inverse of {@link printPlace}. */
export function parsePlace(cursor: string): Place {
  const [second, id = ''] = cursor.split('/')
  return { second: Number(second), id }
}
