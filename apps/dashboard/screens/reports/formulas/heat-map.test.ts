import { expect, test } from 'vitest'
import { heatMap } from './heat-map'
import { argumentsOf, booking } from './test-data'

test('visits are at the weekday and hour of their own business, whatever the season', () => {
  const bookings = [
    booking('2026-03-01T22:00:00Z'), // Monday 09:00 in Sydney
    booking('2026-03-01T22:59:00Z'), // Monday 09:59
    booking('2026-03-27T09:00:00Z', { business: 'london' }), // Friday 09:00 in winter
    booking('2026-03-30T08:00:00Z', { business: 'london' }), // Monday 09:00 in summer
    booking('2026-03-01T22:00:00Z', { arrived: false }),
  ]
  const [data, , period] = argumentsOf({ bookings })
  const { counts, max } = heatMap(data, period)
  expect(counts[1]?.[9]).toBe(3)
  expect(counts[5]?.[9]).toBe(1)
  expect(counts.flat().reduce((sum, count) => sum + count)).toBe(4)
  expect(max).toBe(3)
})
