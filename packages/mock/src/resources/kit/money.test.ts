import { expect, test } from 'vitest'
import { cents, decimal, percentOf } from './money.js'

test.each([
  [1295, 10, 130],
  [1250, 1.25, 16],
  [0, 10, 0],
  [2850, 0, 0],
])('default: percentOf(%i, %d) is %i', (amount, rate, part) => {
  expect(percentOf(amount, rate)).toBe(part)
})

test('behavior: a reversal rounds like the original, so that the two add up to nothing', () => {
  expect(percentOf(1295, 10) + percentOf(-1295, 10)).toBe(0)
  expect(percentOf(-1, 10)).toBe(0)
})

test('behavior: a decimal amount survives the conversion to cents and back', () => {
  expect(decimal(cents('1234.05'))).toBe('1234.05')
  expect(decimal(cents(-0.1))).toBe('-0.10')
})
