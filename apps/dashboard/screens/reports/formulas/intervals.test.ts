import { expect, test } from 'vitest'
import { clip, minutesOf, subtract, union } from './intervals'

const minute = 60_000
const minutes = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([from, to]) => [from * minute, to * minute] as const)

test('union joins what overlaps, lies within or touches, and drops what is empty', () => {
  expect(union(minutes([30, 40], [0, 10], [5, 15], [15, 20], [32, 35], [50, 50], [60, 55]))).toEqual(
    minutes([0, 20], [30, 40]),
  )
})

test('subtract cuts at both ends, in the middle and everything', () => {
  expect(subtract(minutes([0, 100]), minutes([90, 120], [-5, 10], [40, 50], [45, 60]))).toEqual(
    minutes([10, 40], [60, 90]),
  )
  expect(subtract(minutes([0, 10]), minutes([0, 10]))).toEqual([])
  expect(subtract(minutes([0, 10]), minutes([10, 20]))).toEqual(minutes([0, 10]))
})

test('clip keeps what is inside, and time that several cover counts once', () => {
  const clipped = clip(minutes([-10, 10], [5, 20], [95, 110], [100, 120]), [0, 100 * minute])
  expect(clipped).toEqual(minutes([0, 10], [5, 20], [95, 100]))
  expect(minutesOf(clipped)).toBe(25)
})
