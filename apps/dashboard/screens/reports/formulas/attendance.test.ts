import { describe, expect, test } from 'vitest'
import { attendance } from './attendance'
import { argumentsOf, at, booking } from './test-data'

const attendanceOf = (bookings: readonly ReturnType<typeof booking>[]) => {
  const [data, , period] = argumentsOf({ bookings })
  return attendance(data, period)
}
const start = '2026-03-10T00:00:00Z'
const cancelled = (cancelledAt: string, reason: number | null = 30, changes = {}) =>
  booking(start, { cancelledAt: at(cancelledAt), reason, arrived: null, ...changes })

describe('no-shows and cancellations', () => {
  test('no-show is D ÷ (V + D); its second line adds cancellations less than 24 hours before', () => {
    const report = attendanceOf([
      booking(start),
      booking(start, { arrived: null }),
      booking(start),
      booking(start, { arrived: false }),
      cancelled('2026-03-09T00:00:01Z'),
      cancelled('2026-03-09T00:00:00Z'),
    ])
    expect(report.noShow).toEqual({ count: 1, of: 4, share: 0.25 })
    expect(report.noShowOrLate).toEqual({ count: 2, of: 5, share: 0.4 })
    expect(report.cancellation).toEqual({ count: 2, of: 6, share: 2 / 6 })
  })

  test('cancellations are counted by reason, the most common first, those without one too', () => {
    const reasons = [10, 30, null, 30, 31].map((reason) => cancelled('2026-03-01T00:00:00Z', reason))
    expect(attendanceOf(reasons).reasons).toEqual([
      { reason: 30, count: 2 },
      { reason: 10, count: 1 },
      { reason: null, count: 1 },
      { reason: 31, count: 1 },
    ])
  })

  test('one that was cancelled counts once, although nobody arrived', () => {
    expect(attendanceOf([cancelled('2026-03-01T00:00:00Z', 30, { arrived: false })])).toMatchObject({
      noShow: { of: 0, share: null },
      cancellation: { count: 1, of: 1 },
    })
  })

  test('a time was refilled if it was booked after the cancellation, with the same practitioner', () => {
    const later = { createdAt: at('2026-03-05T00:00:00Z') }
    const lost = () => cancelled('2026-03-04T00:00:00Z')
    const refilledBy = (changes: Parameters<typeof booking>[1], time = '2026-03-10T00:15:00Z') =>
      attendanceOf([lost(), booking(time, changes)]).refilled.count
    expect(refilledBy(later)).toBe(1)
    expect(refilledBy({ ...later, minutes: 600 }, '2026-03-09T20:00:00Z')).toBe(1)
    expect(refilledBy({})).toBe(0)
    expect(refilledBy({ ...later, practitioner: 'mei' })).toBe(0)
    expect(refilledBy({ ...later, cancelledAt: at('2026-03-06T00:00:00Z') })).toBe(0)
    expect(refilledBy(later, '2026-03-10T00:30:00Z')).toBe(0)
  })

  test('nothing is a dash, not 0', () => {
    const { noShow, cancellation, refilled } = attendanceOf([])
    expect([noShow.share, cancellation.share, refilled.share]).toEqual([null, null, null])
  })
})
