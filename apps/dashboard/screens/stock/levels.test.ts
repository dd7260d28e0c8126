import { describe, expect, test } from 'vitest'
import { changesByProduct, levelBefore, levelState, signedQuantity } from './levels'

describe('the level on a date', () => {
  test('is the level now less all later adjustments, without archived ones', () => {
    const adjustments = [
      { quantity: '-0.1', archived_at: null },
      { quantity: '-0.2', archived_at: null },
      { quantity: '50.0', archived_at: '2026-01-01T00:00:00Z' },
      { quantity: null, archived_at: null },
      { quantity: '10.0', archived_at: null },
    ]
    const changes = changesByProduct(adjustments, (index) => (index === 4 ? 'other' : 'tape'))
    expect(changes.get('tape')).toBe(-0.3)
    expect(levelBefore('0.3', changes.get('tape'))).toBe(0.6)
    expect(levelBefore('4.0', changes.get('other'))).toBe(-6)
    expect(levelBefore(null, changes.get('unknown'))).toBe(0)
  })

  test.each([
    [-1, 'negative'],
    [0, 'out'],
    [5, 'low'],
    [5.5, 'enough'],
  ])('%d is %s', (level, state) => expect(levelState(level, 5)).toBe(state))
})

test.each([
  ['Item Sold', '2', -2],
  ['Stock Purchase', '2', 2],
  ['Stock Purchase', '-2', undefined],
  ['Correction', '-2,5', -2.5],
  ['Correction', '−2', -2],
  ['Other', '0', undefined],
  ['Other', '', undefined],
  ['Other', 'two', undefined],
  ['Damaged', 'Infinity', undefined],
] as const)('%s "%s" is %s', (type, entered, quantity) => expect(signedQuantity(type, entered)).toBe(quantity))
