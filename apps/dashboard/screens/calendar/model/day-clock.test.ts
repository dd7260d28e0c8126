import { describe, expect, test } from 'vitest'
import { dayClock } from './day-clock'

const sydney = 'Australia/Sydney'

describe('dayClock', () => {
  test('default: minutes on the wall, and back', () => {
    const clock = dayClock('2026-03-03', sydney)
    expect(clock.minuteAt('2026-03-02T22:30:00Z')).toBe(570)
    expect(clock.instantAt(570)).toBe('2026-03-02T22:30:00Z')
    expect(clock.spanOf('2026-03-02T22:30:00Z', '2026-03-02T23:15:00Z')).toEqual({ from: 570, to: 615 })
  })

  test('default: what began before the day or ends after it fills it from midnight or to midnight', () => {
    const clock = dayClock('2026-03-03', sydney)
    expect(clock.spanOf('2026-03-01T00:00:00Z', '2026-03-09T00:00:00Z')).toEqual({ from: 0, to: 1440 })
    expect(clock.instantAt(1440)).toBe('2026-03-03T13:00:00Z')
  })

  test('behavior: on the days when clocks change, 9:00 is 9:00 on the wall', () => {
    // October: 2:00 to 3:00 is missing. April: 2:00 to 3:00 is there twice.
    for (const [date, nine] of [
      ['2026-10-03', '2026-10-02T23:00:00Z'],
      ['2026-10-04', '2026-10-03T22:00:00Z'],
      ['2026-04-04', '2026-04-03T22:00:00Z'],
      ['2026-04-05', '2026-04-04T23:00:00Z'],
    ] as const) {
      const clock = dayClock(date, sydney)
      expect(clock.minuteAt(nine)).toBe(540)
      expect(clock.instantAt(540)).toBe(nine)
    }
    expect(dayClock('2026-10-04', sydney).end - dayClock('2026-10-04', sydney).start).toBe(23 * 3_600_000)
    expect(dayClock('2026-04-05', sydney).end - dayClock('2026-04-05', sydney).start).toBe(25 * 3_600_000)
  })

  test('behavior: a booking in the hour that is there twice is as long as it takes', () => {
    const clock = dayClock('2026-04-05', sydney)
    // From 2:45 to 2:15 on the wall, half an hour later.
    const { from, to } = clock.spanOf('2026-04-04T15:45:00Z', '2026-04-04T16:15:00Z')
    expect([from, to]).toEqual([165, 195])
  })
})
