import { addDays, dayRange } from '@cliniko/core'
import { expect, test } from 'vitest'
import { validDate } from './format'

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '9999-12-31',
  '0000-01-01',
  '2026-3-2',
  '',
  null,
  ['2026-03-02'],
])('input: %j in a URL is no date', (text) => expect(validDate(text)).toBeUndefined())

test.each(['2026-03-02', '2024-02-29', '1900-01-01', '2199-12-31'])(
  '%s is a date, and so are the days around it',
  (date) => {
    expect(validDate(date)).toBe(date)
    for (const days of [-400, 400]) expect(() => dayRange(addDays(date, days), 'Australia/Sydney')).not.toThrow()
  },
)
