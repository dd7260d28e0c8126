import { describe, expect, test } from 'vitest'
import { centsOf, currencyOf, formatMoney, formatShare, sumOf } from './money'

describe('centsOf', () => {
  test.each([
    ['95.00', 9500],
    ['0.1', 10],
    ['-12.35', -1235],
    ['.5', 50],
    ['1234567.891', 123_456_789],
    ['1.005', 101],
    [19.99, 1999],
    [null, 0],
    [undefined, 0],
    ['', 0],
  ])('%s is %d', (amount, cents) => expect(centsOf(amount)).toBe(cents))

  test('sums are exact, and zero has no sign', () => {
    expect(sumOf(['0.10', '0.20', '-0.30'].map(centsOf))).toBe(0)
    expect(Object.is(centsOf('-0.00'), 0)).toBe(true)
  })
})

test('amounts have the currency of the clinic’s country', () => {
  expect(formatMoney(123_450, currencyOf('AU'))).toBe('$1,234.50')
  expect(formatMoney(-500, currencyOf('gb'))).toBe('-£5.00')
  expect(currencyOf('IE')).toBe('EUR')
})

test('nothing divided by nothing is a dash', () => {
  expect(formatShare(null)).toBe('–')
  expect(formatShare(1.234)).toBe('123.4%')
})
