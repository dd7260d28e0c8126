import { comparePlaces, type Place, placeOf, printPlace } from '../place.js'
import type { Keyed } from '../walk.js'

/**
 * Neighbours in the order of changes that a feed has returned: one record, or several that are recognised together, by
 * their number and a hash. A chunk begins behind the end of the chunk before it.
 */
export interface Chunk {
  /** The place of its last record. */
  readonly end: Place
  /** How many records it has. */
  readonly count: number
  /** The sum of the hashes of their contents, because a record can change twice within one second. */
  readonly hash: number
}

/** Hashes have 32 bits. */
const hashRange = 2 ** 32

/** Returns the chunk of one record. */
export function chunkOf(record: Keyed): Chunk {
  return { end: placeOf(record), count: 1, hash: hashOf(JSON.stringify(record)) }
}

/** Returns the chunk of two neighbours. */
function mergeChunks(a: Chunk, b: Chunk): Chunk {
  return { end: b.end, count: a.count + b.count, hash: (a.hash + b.hash) % hashRange }
}

/** Whether a chunk consists of the same records as some smaller chunks, none of which changed since. */
export function hasSameRecords(chunk: Chunk, records: readonly Chunk[]): boolean {
  const sum = records.reduce((total, { hash }) => (total + hash) % hashRange, 0)
  return records.length === chunk.count && sum === chunk.hash
}

/** Whether two chunks are the same record, which hasn't changed. */
export function isSameRecord(a: Chunk, b: Chunk): boolean {
  return a.count === 1 && a.hash === b.hash && comparePlaces(a.end, b.end) === 0
}

/** Merges neighbours as long as a chunk has at most `size` records. */
export function mergeNeighbours(chunks: readonly Chunk[], size: number): Chunk[] {
  const merged: Chunk[] = []
  for (const chunk of chunks) {
    const last = merged.at(-1)
    if (last && last.count + chunk.count <= size) merged[merged.length - 1] = mergeChunks(last, chunk)
    else merged.push(chunk)
  }
  return merged
}

/** Prints chunks for a cursor: `second/id*hash` for one record, `second/id*hash*count` for several. */
export function printChunks(chunks: readonly Chunk[]): string {
  return chunks
    .map(({ end, count, hash }) => `${printPlace(end)}*${hash.toString(36)}${count > 1 ? `*${count}` : ''}`)
    .join()
}

/** Parses chunks. Returns undefined if they are malformed. */
export function parseChunks(text: string): Chunk[] | undefined {
  if (!text) return []
  const chunks: Chunk[] = []
  for (const part of text.split(',')) {
    const [, second, id, hash, count = 1] = /^(\d{1,12})\/(\d{1,30})\*([\da-z]{1,7})(?:\*(\d{1,9}))?$/.exec(part) ?? []
    if (!second || !id || !hash) return undefined
    chunks.push({ end: { second: Number(second), id }, count: Number(count), hash: Number.parseInt(hash, 36) })
  }
  return chunks
}

/** A hash of 32 bits: a multiplication for each character, mixed at the end. */
function hashOf(text: string): number {
  let hash = 0xdeadbeef
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 2654435761)
  return (hash ^ (hash >>> 16)) >>> 0
}
