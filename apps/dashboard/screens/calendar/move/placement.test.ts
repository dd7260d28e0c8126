import { describe, expect, test } from 'vitest'
import { endingAt, movedByKey, startingAt } from './placement'

const axis = { from: 480, to: 1080, slot: 15, pixels: 1 }
const placement = { column: 1, from: 550, to: 580 }

describe('startingAt', () => {
  test('default: snaps to slots, and keeps the length', () => {
    expect(startingAt(placement, 563, 0, axis)).toEqual({ column: 0, from: 570, to: 600 })
  })

  test('behavior: stays within the hours', () => {
    expect(startingAt(placement, 0, 0, axis)).toEqual({ column: 0, from: 480, to: 510 })
    expect(startingAt(placement, 2000, 0, axis)).toEqual({ column: 0, from: 1050, to: 1080 })
  })
})

test('endingAt: snaps, and leaves at least a slot', () => {
  expect(endingAt(placement, 611, axis)).toEqual({ column: 1, from: 550, to: 615 })
  expect(endingAt(placement, 500, axis)).toEqual({ column: 1, from: 550, to: 565 })
})

test('movedByKey: arrows go to the next slot and column, with Shift they change the end', () => {
  const press = (key: string, shiftKey = false) => movedByKey(placement, { key, shiftKey }, axis, 3)
  expect(press('ArrowDown')).toEqual({ column: 1, from: 555, to: 585 })
  expect(press('ArrowUp')).toEqual({ column: 1, from: 540, to: 570 })
  expect(press('ArrowLeft')).toEqual({ column: 0, from: 550, to: 580 })
  expect(press('ArrowRight')).toEqual({ column: 2, from: 550, to: 580 })
  expect(press('ArrowDown', true)).toEqual({ column: 1, from: 550, to: 585 })
  expect(press('ArrowUp', true)).toEqual({ column: 1, from: 550, to: 570 })
  expect(press('x')).toBeUndefined()
})
