import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { contrastOfText, leastContrast, mix, tintOf } from './tint'

const mock = createMock({ now: '2026-03-02T23:20:00Z', patients: 0 })
const colors = [
  ...[...mock.store.tables.appointment_types.values()].map(({ color }) => color),
  ...[...mock.store.tables.unavailable_block_types.values()].map(({ color }) => color),
]

describe('tintOf', () => {
  test.each(['light', 'dark'] as const)(
    'behavior: text has a contrast of 4.5 on each colour of the clinic, %s',
    (theme) => {
      expect(colors.length).toBeGreaterThan(12)
      for (const color of [...colors, '#000000', '#ffffff', '#ffff00', '#0000ff', '#f00', 'nonsense']) {
        expect(contrastOfText(mix(color, theme), theme)).toBeGreaterThanOrEqual(leastContrast)
      }
    },
  )

  test('default: a CSS colour for both themes', () => {
    expect(tintOf('#2f7fd1')).toMatch(/^light-dark\(#[\da-f]{6}, #[\da-f]{6}\)$/)
    expect(tintOf('#abc')).toBe(tintOf('#aabbcc'))
  })
})
