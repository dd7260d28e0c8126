import { describe, expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import { weekday, weekdayOf } from './weekday.js'

describe('weekday', () => {
  test('default: C27: 0 and 7 are both Sunday', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(weekday)).toEqual([
      'sunday',
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
      'sunday',
    ])
  })

  test.each([-1, 8, 1.5, Number.NaN, '1', 'length', null, undefined, [1]])('input: %s', (value) => {
    expect(() => weekday(value as number)).toThrow(InputError)
  })
})

describe('weekdayOf', () => {
  test.each([
    ['2026-03-01', 'sunday'],
    ['2026-03-02', 'monday'],
    ['2024-02-29', 'thursday'],
  ])('default: %s is a %s', (date, day) => {
    expect(weekdayOf(date)).toBe(day)
  })

  test('input: an invalid date', () => {
    expect(() => weekdayOf('02/03/2026')).toThrow('YYYY-MM-DD')
  })
})
