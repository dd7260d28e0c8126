import { describe, expect, test } from 'vitest'
import { placeInLanes } from './lanes'

const span = (from: number, to: number) => ({ from, to })
const summary = (spans: readonly { from: number; to: number }[]) =>
  placeInLanes(spans).placed.map(({ item, lane, width, lanes }) => [item.from, lane, width, lanes])

describe('placeInLanes', () => {
  test('default: what touches has the whole column', () => {
    expect(summary([span(540, 570), span(570, 600)])).toEqual([
      [540, 0, 1, 1],
      [570, 0, 1, 1],
    ])
  })

  test('default: each is in the first free lane, and stretches to the next one', () => {
    // The third begins after the first has ended, beside the second; the fourth has nothing at its right.
    const spans = [span(540, 570), span(545, 630), span(550, 560), span(575, 600), span(640, 650)]
    expect(summary(spans).sort()).toEqual([
      [540, 0, 1, 3],
      [545, 1, 1, 3],
      [550, 2, 1, 3],
      [575, 0, 1, 3],
      [640, 0, 1, 1],
    ])
    expect(summary([span(540, 600), span(540, 560), span(565, 600)]).every(([, , width]) => width === 1)).toBe(true)
    expect(summary([span(540, 600), span(541, 560), span(542, 560), span(570, 600)])).toContainEqual([570, 1, 2, 3])
  })

  test('behavior: four are beside each other, of more than four the rest is counted', () => {
    expect(placeInLanes(Array.from({ length: 4 }, () => span(540, 600))).more).toEqual([])
    const { placed, more } = placeInLanes(Array.from({ length: 7 }, () => span(540, 600)))
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 2])
    expect(more).toHaveLength(1)
    expect(more[0]).toMatchObject({ from: 540, to: 600, lanes: 4 })
    expect(more[0]?.items).toHaveLength(4)
  })

  test('behavior: nothing is lost, and nothing that is shown overlaps', () => {
    // Pseudo-random, so that each run is the same.
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed % below
    }
    for (let round = 0; round < 200; round++) {
      const spans = Array.from({ length: 1 + next(30) }, () => {
        const from = 480 + next(120)
        return span(from, from + 5 + next(60))
      })
      const { placed, more } = placeInLanes(spans)
      expect(placed.length + more.flatMap(({ items }) => items).length).toBe(spans.length)
      const collisions = placed.filter((a, index) =>
        placed.slice(index + 1).some((b) => {
          const sharesTime = a.item.from < b.item.to && b.item.from < a.item.to
          const isBeside = a.lane + a.width <= b.lane || b.lane + b.width <= a.lane
          return sharesTime && !isBeside
        }),
      )
      expect(collisions).toEqual([])
    }
  })
})
