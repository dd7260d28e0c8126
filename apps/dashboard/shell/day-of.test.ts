import { describe, expect, test } from 'vitest'
import { dayOf } from './day-of'

describe('dayOf', () => {
  // A Thursday.
  const today = '2026-11-26'

  test.each([
    ['today', '2026-11-26'],
    ['Tomorrow ', '2026-11-27'],
    ['yesterday', '2026-11-25'],
    ['fri', '2026-11-27'],
    ['thursday', '2026-12-03'],
    ['wed', '2026-12-02'],
    ['in 2 weeks', '2026-12-10'],
    ['in 1 day', '2026-11-27'],
    ['12/3', '2027-03-12'],
    ['27/11', '2026-11-27'],
    ['29/2/2028', '2028-02-29'],
    ['2026-12-01', '2026-12-01'],
  ])('default: %s is %s', (typed, day) => {
    expect(dayOf(typed, today)).toBe(day)
  })

  test.each(['', 'th', 'friday 13', '31/2', '29/2/2027', '2026-13-01', 'in many weeks', 'Thursby'])(
    'input: "%s" is no day',
    (typed) => {
      expect(dayOf(typed, today)).toBeUndefined()
    },
  )
})
