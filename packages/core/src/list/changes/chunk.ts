import { comparePlaces, type Place, printPlace } from '../place.js'

/**
 * Neighbours in the order of changes that a feed has returned: one record, or several that are recognised together, by
 * their number and a hash. A chunk begins behind the end of the chunk before it.
 */
export interface Chunk {
  /** The place of its last record. */
  readonly end: Place
  /** How many records it has. */
  readonly count: number
  /** The sum of the hashes of their places. */
  readonly hash: number
}

/** Hashes have 52 bits, so that the sum of two is exact. */
const hashRange = 2 ** 52

/** Returns the chunk of one record. */
export function chunkAt(end: Place): Chunk {
  return { end, count: 1, hash: hashOf(printPlace(end)) }
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

/** Whether a chunk is the one record at a place. */
export function isAt({ end, count }: Chunk, place: Place): boolean {
  return count === 1 && comparePlaces(end, place) === 0
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

/** Prints chunks for a cursor: `second/id` for one record, `second/id*count*hash` for several. */
export function printChunks(chunks: readonly Chunk[]): string {
  return chunks
    .map(({ end, count, hash }) => printPlace(end) + (count > 1 ? `*${count}*${hash.toString(36)}` : ''))
    .join()
}

/** Parses chunks. Returns undefined if they are malformed. */
export function parseChunks(text: string): Chunk[] | undefined {
  if (!text) return []
  const chunks: Chunk[] = []
  for (const part of text.split(',')) {
    const [, second, id, count, hash = ''] = /^(\d{1,12})\/(\d+)(?:\*(\d{1,9})\*([\da-z]{1,11}))?$/.exec(part) ?? []
    if (!second || !id) return undefined
    const end = { second: Number(second), id }
    chunks.push(count ? { end, count: Number(count), hash: Number.parseInt(hash, 36) } : chunkAt(end))
  }
  return chunks
}

/** A hash of 52 bits: two rounds of multiplication over each character, mixed at the end (cyrb53). */
function hashOf(text: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0)
}
