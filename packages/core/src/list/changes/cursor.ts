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
  let size = Math.ceil((3 * chunks.reduce((sum, { count }) => sum + count, 0)) / maxChunks)
  const merge = () => {
    for (const position of positions.values()) position.merge(size)
  }
  if (chunks.length > maxChunks) merge()
  let cursor = print(positions)
  while (cursor.length > maxLength) {
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
 * Parses the cursor of a feed.
 * @throws {@link InputError} if it is not one.
 */
export function parseCursor(cursor: string): Map<string, Position<Keyed>> {
  const saved = Object.entries(fieldsOf(parseJson(cursor)))
  return new Map(saved.map(([resource, position]) => [resource, toPosition(fieldsOf(position))]))
}

function parseJson(cursor: string): unknown {
  try {
    const value: unknown = JSON.parse(cursor)
    if (isPlain(value)) return value
  } catch {}
  throw malformed()
}

function toPosition({ from, since, returned }: { readonly [key in keyof SavedPosition]?: unknown }): Position<Keyed> {
  const place = String(from)
  const chunks = parseChunks(String(returned))
  if (!/^\d{1,12}\/\d+$/.test(place) || typeof since !== 'number' || !chunks) throw malformed()
  return new Position(parsePlace(place), since, chunks)
}

function malformed(): InputError {
  return new InputError('cursor must be the cursor of a page of changes. To start again, leave it out and pass since.')
}
