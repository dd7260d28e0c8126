import { fieldsOf, isPlain } from '../../fields.js'
import { InputError } from '../../http/errors.js'
import { parsePlace, printPlace } from '../place.js'
import type { Keyed } from '../walk.js'
import { parseChunks, printChunks } from './chunk.js'
import { Position } from './position.js'

/** The positions of a feed, by the names of its resources. */
export type Positions = ReadonlyMap<string, Position<Keyed>>

/** The most characters of a cursor. */
const maxLength = 8000

/** A position in a cursor. */
interface SavedPosition {
  readonly from: string
  readonly since: number
  readonly returned: string
}

/** From how many chunks on a cursor is likely too long. */
const maxChunks = 180

/** Prints the cursor of a feed. Where it would be too long, the chunks of its positions are merged. */
export function printCursor(positions: Positions): string {
  const chunks = [...positions.values()].flatMap(({ returned }) => returned)
  // Merging neighbours up to this many records leaves at most two thirds of `maxChunks`.
  const total = chunks.reduce((sum, { count }) => sum + count, 0)
  let size = Math.ceil((3 * total) / maxChunks)
  const merge = () => {
    for (const position of positions.values()) position.merge(size)
  }
  if (chunks.length > maxChunks) merge()
  let cursor = print(positions)
  // When a chunk may hold all records, nothing is left to merge.
  while (cursor.length > maxLength && size < total) {
    size *= 2
    merge()
    cursor = print(positions)
  }
  return cursor
}

function print(positions: Positions): string {
  const saved = Array.from(positions, ([resource, { from, since, returned }]) => {
    const position: SavedPosition = { from: printPlace(from), since, returned: printChunks(returned) }
    return [resource, position] as const
  })
  return JSON.stringify(Object.fromEntries(saved))
}

/**
 * Parses the cursor of a feed. Positions of resources that it doesn't watch are dropped.
 *
 * @param watched - The names of its resources.
 * @throws {@link InputError} if it is not one.
 */
export function parseCursor(cursor: string, watched: readonly string[]): Map<string, Position<Keyed>> {
  if (typeof cursor !== 'string' || cursor.length > maxLength) throw malformed()
  const saved = Object.entries(fieldsOf(parseJson(cursor)))
  const positions = saved.map(([resource, position]) => [resource, toPosition(fieldsOf(position))] as const)
  return new Map(positions.filter(([resource]) => watched.includes(resource)))
}

function parseJson(cursor: string): unknown {
  try {
    const value: unknown = JSON.parse(cursor)
    if (isPlain(value)) return value
  } catch {}
  throw malformed()
}

/** A second and an id. Ids have 19 digits, and may grow. */
const placePattern = /^\d{1,12}\/\d{1,30}$/

function toPosition({ from, since, returned }: { readonly [key in keyof SavedPosition]?: unknown }): Position<Keyed> {
  const place = String(from)
  const chunks = parseChunks(String(returned))
  if (!placePattern.test(place) || !Number.isSafeInteger(since) || !chunks) throw malformed()
  return new Position(parsePlace(place), Number(since), chunks)
}

function malformed(): InputError {
  return new InputError('cursor must be the cursor of a page of changes. To start again, leave it out and pass since.')
}
