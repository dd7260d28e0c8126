import { describe, expect, test } from 'vitest'
import { repeatStarts, weeksLater } from './repeats'

const zone = 'Australia/Sydney'

describe('repeatStarts', () => {
  test('behavior: weekly, at the same time of day when the clocks go back on 5 April', () => {
    // 9:00 in Sydney.
    const starts = repeatStarts('2026-03-29T22:00:00Z', { type: 'Weekly', interval: 1, count: 2 }, zone)
    expect(starts).toEqual(['2026-04-05T23:00:00Z', '2026-04-12T23:00:00Z'])
  })

  test('behavior: monthly, on the last day of shorter months', () => {
    const starts = repeatStarts('2026-01-31T00:00:00Z', { type: 'Monthly', interval: 1, count: 2 }, 'UTC')
    expect(starts).toEqual(['2026-02-28T00:00:00Z', '2026-03-31T00:00:00Z'])
  })

  test('options: every third day', () => {
    const starts = repeatStarts('2026-03-02T00:00:00Z', { type: 'Daily', interval: 3, count: 2 }, zone)
    expect(starts).toEqual(['2026-03-05T00:00:00Z', '2026-03-08T00:00:00Z'])
  })
})

test('weeksLater: the same weekday and time, over the change of clocks in October', () => {
  expect(weeksLater('2026-09-27T23:00:00Z', 1, zone)).toBe('2026-10-04T22:00:00Z')
})
