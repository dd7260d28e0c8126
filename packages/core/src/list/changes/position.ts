import { comparePlaces, type Place, placeOf } from '../place.js'
import type { Keyed } from '../walk.js'
import { type Chunk, chunkOf, hasSameRecords, isSameRecord, mergeNeighbours } from './chunk.js'

/**
 * How far a feed has read one resource.
 *
 * A poll begins at `from`, a little before the last poll ended, so it finds records again. It finds them in the order of
 * their changes, and compares them with the chunks that the feed has returned. A chunk is returned again if a record in it
 * has changed or left, or one that was written late has joined. So no change is missed. Where a chunk is one record, none
 * comes twice.
 */
export class Position<T extends Keyed> {
  /** The place that the next poll begins behind. */
  from: Place
  /** The second in which the last poll began that has ended: a record created since is new to the feed. */
  since: number
  /** The chunks that this poll has compared, as they are now. */
  #compared: Chunk[] = []
  /** The chunks that it has yet to compare. */
  #expected: readonly Chunk[]
  /** The records found in the range of the first expected chunk. */
  #pending: T[] = []

  /** @param returned - The chunks behind `from` that the feed has returned. */
  constructor(from: Place, since = from.second, returned: readonly Chunk[] = []) {
    this.from = from
    this.since = since
    this.#expected = returned
  }

  /** The chunks behind `from` that the feed has returned. */
  get returned(): readonly Chunk[] {
    return [...this.#compared, ...this.#expected]
  }

  /** The ids of the records that the feed is known to have returned. */
  knownIds(): ReadonlySet<string> {
    return new Set(this.returned.flatMap(({ end, count }) => (count === 1 ? end.id : [])))
  }

  /** Compares the next records of a poll. Returns the records that are certain to be changes. */
  compare(records: readonly T[]): T[] {
    const changed: T[] = []
    for (const record of records) {
      const place = placeOf(record)
      while (this.#expected[0] && comparePlaces(this.#expected[0].end, place) < 0) changed.push(...this.#closeChunk())
      if (this.#expected.length) this.#pending.push(record)
      else {
        this.#compared.push(chunkOf(record))
        changed.push(record)
      }
    }
    return changed
  }

  /**
   * Moves `from` on to a second in which nothing is written any more, or to the last record that this poll has compared
   * if that comes first.
   */
  advance(second: number): void {
    const reached = this.#compared.at(-1)?.end ?? this.from
    const start = { second, id: '0' }
    this.#forget(comparePlaces(start, reached) < 0 ? start : reached)
  }

  /** Ends a poll and moves `from` on to a second in which nothing is written any more. Returns the poll's last changes. */
  finish(second: number): T[] {
    const changed: T[] = []
    while (this.#expected.length) changed.push(...this.#closeChunk())
    this.#forget({ second, id: '0' })
    this.since = this.from.second
    this.#expected = this.#compared
    this.#compared = []
    return changed
  }

  /** Makes the chunks fewer: merges neighbours up to a number of records. */
  merge(size: number): void {
    this.#compared = mergeNeighbours(this.#compared, size)
    this.#expected = mergeNeighbours(this.#expected, size)
  }

  /** Compares the records found in the range of the first expected chunk with it. Returns the ones that are changes. */
  #closeChunk(): readonly T[] {
    const [chunk, ...expected] = this.#expected
    const records = this.#pending
    this.#expected = expected
    this.#pending = []
    const chunks = records.map(chunkOf)
    if (chunk && hasSameRecords(chunk, chunks)) {
      this.#compared.push(chunk)
      return []
    }
    this.#compared.push(...chunks)
    return records.filter((_record, index) => !chunk || !chunks[index] || !isSameRecord(chunk, chunks[index]))
  }

  /** Forgets the chunks up to a place, and moves `from` there, or less far where that would cut a chunk in two. */
  #forget(place: Place): void {
    const isAfter = ({ end }: Chunk) => comparePlaces(end, place) > 0
    const kept = this.#compared.findIndex(isAfter)
    const forgotten = this.#compared.splice(0, kept < 0 ? this.#compared.length : kept)
    const next = this.returned[0]
    const start = next && next.count > 1 ? forgotten.at(-1)?.end : place
    if (start && comparePlaces(start, this.from) > 0) this.from = start
  }
}
