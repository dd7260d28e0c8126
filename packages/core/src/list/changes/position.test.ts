import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlaces, placeOf } from '../place.js'
import type { Keyed } from '../walk.js'
import { parseCursor, printCursor } from './cursor.js'
import { Position } from './position.js'

const start = Date.parse('2026-03-02T00:00:00Z') / 1000
const overlap = 60

interface Row extends Keyed {
  /** How often the record was written. It may be written several times within one second. */
  readonly revision: number
}

function recordAt(id: string, second: number, revision = 1): Row {
  return { id, updated_at: new Date(second * 1000).toISOString(), revision }
}

const versionOf = ({ id, updated_at, revision }: Row) => `${id} at ${updated_at}, revision ${revision}`

/** A list of records in the order of their changes, and a feed that polls it page by page. */
function createWorld() {
  const records = new Map<string, Row>()
  const returned: string[] = []
  let now = start
  let position = new Position<Row>({ second: start, id: '0' })

  /** Stops the program, and starts another one with the cursor. */
  function restart() {
    const saved = parseCursor(printCursor(new Map([['patients', position]])), ['patients']).get('patients')
    if (saved) position = new Position<Row>(saved.from, saved.since, saved.returned)
  }

  return {
    records,
    returned,
    get position() {
      return position
    },
    restart,
    pass(seconds: number) {
      now += seconds
    },
    /** Writes a record that shows up now, with the time of some seconds ago. */
    write(id: string, lag: number) {
      records.set(id, recordAt(id, Math.max(start, now - lag), (records.get(id)?.revision ?? 0) + 1))
    },
    merge(size: number) {
      position.merge(size)
    },
    /** Polls once, or stops after some pages. `between` runs after each page. */
    poll(pageSize: number, pages = Number.POSITIVE_INFINITY, between = () => {}) {
      const settled = now - overlap
      let last = position.from
      for (let page = 0; page < pages; page++) {
        const items = [...records.values()]
          .filter((record) => comparePlaces(placeOf(record), last) > 0)
          .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)))
          .slice(0, pageSize)
        const end = items.at(-1)
        if (!end) {
          returned.push(...position.finish(settled).map(versionOf))
          return
        }
        last = placeOf(end)
        returned.push(...position.compare(items).map(versionOf))
        position.advance(settled)
        between()
      }
      restart()
    },
  }
}

type World = ReturnType<typeof createWorld>

const ids = fc.integer({ min: 1, max: 40 }).map(String)
const steps = fc.array(
  fc.oneof(
    fc.tuple(ids, fc.integer({ min: 0, max: overlap })).map(
      ([id, lag]) =>
        (world: World) =>
          world.write(id, lag),
    ),
    fc.integer({ min: 0, max: 90 }).map((seconds) => (world: World) => world.pass(seconds)),
    fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 })).map(
      ([size, pages]) =>
        (world: World) =>
          world.poll(size, pages),
    ),
    fc.integer({ min: 1, max: 9 }).map((size) => (world: World) => world.poll(size)),
    fc
      .tuple(ids, fc.integer({ min: 0, max: overlap }), fc.integer({ min: 0, max: 40 }))
      .map(([id, lag, seconds]) => (world: World) => {
        let left = 4
        world.poll(3, undefined, () => {
          if (left-- <= 0) return
          world.pass(seconds)
          world.write(id, lag)
        })
      }),
  ),
  { maxLength: 60 },
)

describe('Position', () => {
  test('C56 behavior: no change is missed, whatever is written late, merged and interrupted', () => {
    const merges = fc.integer({ min: 2, max: 30 })
    fc.assert(
      fc.property(steps, merges, fc.boolean(), (todo, size, isMerging) => {
        const world = createWorld()
        for (const step of todo) {
          step(world)
          if (isMerging) world.merge(size)
        }
        world.poll(5)
        const missing = [...world.records.values()]
          .map(versionOf)
          .filter((version) => !world.returned.includes(version))
        expect(missing).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('C56 behavior: each change is returned once while chunks have one record', () => {
    fc.assert(
      fc.property(steps, (todo) => {
        const world = createWorld()
        for (const step of todo) step(world)
        world.poll(5)
        const versions = new Set(world.returned)
        expect(world.returned.length - versions.size).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('C56 behavior: a chunk that has not changed is skipped as a whole, and one that has is returned again', () => {
    const world = createWorld()
    for (let id = 102; id <= 180; id += 2) world.write(String(id), 0)
    world.poll(7)
    world.merge(10)
    world.restart()
    expect(world.position.returned).toHaveLength(4)
    world.poll(7)
    expect(world.returned).toHaveLength(40)

    world.returned.length = 0
    // The second chunk gains a record that was written late, and the fourth loses one.
    world.write('123', 0)
    world.pass(1)
    world.write('170', 0)
    world.poll(7)
    expect(world.returned).toHaveLength(11 + 9 + 1)
    expect(world.returned.at(-1)).toBe('170 at 2026-03-02T00:00:01.000Z, revision 2')
  })

  test('C56 behavior: no chunk is cut in two as time passes', () => {
    const world = createWorld()
    for (let id = 100; id < 200; id++) {
      world.write(String(id), 0)
      world.pass(1)
    }
    world.poll(7)
    world.merge(10)
    for (let count = 0; count < 20; count++) {
      world.poll(7)
      world.pass(9)
      world.restart()
    }
    expect(world.returned).toHaveLength(100)
    expect(world.position.returned).toEqual([])
  })

  test.each([1, 8, 40])('C56 behavior: a cursor of %i resources is short, however many changes there were', (count) => {
    const positions = Array.from({ length: count }, (_, index) => {
      const position = new Position<Keyed>({ second: start, id: '0' })
      const records = Array.from({ length: 200_000 / count }, (_, row) =>
        recordAt(`${1_752_849_161_776_013_000n + BigInt(row)}`, start + Math.floor(row / 5000)),
      )
      position.compare(records)
      return [`patient_form_templates_${index}`, position] as const
    })
    const cursor = printCursor(new Map(positions))
    expect(cursor.length).toBeLessThanOrEqual(8000)
    const names = positions.map(([name]) => name)
    expect(printCursor(parseCursor(cursor, names))).toBe(cursor)
  })

  test('C56 behavior: a cursor has each of 180 changes, and 20,000 in groups of at most 512', () => {
    const counts = (length: number) => {
      const position = new Position<Keyed>({ second: start, id: '0' })
      position.compare(
        Array.from({ length }, (_, row) => recordAt(`${1_752_849_161_776_013_000n + BigInt(row)}`, start)),
      )
      printCursor(new Map([['patients', position]]))
      return position.returned.map(({ count }) => count)
    }
    expect(Math.max(...counts(180))).toBe(1)
    expect(Math.max(...counts(20_000))).toBeLessThanOrEqual(512)
  })

  test('C56 behavior: what is older than the overlap is forgotten', () => {
    const world = createWorld()
    world.write('1', 0)
    world.poll(5)
    world.pass(61)
    world.poll(5)
    expect(world.position.returned).toEqual([])
    expect(world.position.from).toEqual({ second: start + 1, id: '0' })
  })
})

test('C56 behavior: a cursor that is too long though nothing is left to merge ends', () => {
  const place = { second: start, id: '1' }
  const positions = new Map(Array.from({ length: 250 }, (_, index) => [`resource_${index}`, new Position(place)]))
  expect(printCursor(positions).length).toBeGreaterThan(8000)
})
