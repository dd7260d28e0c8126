import { describe, expect, test } from 'vitest'
import { argumentsOf, at, booking, march } from './test-data'
import { byWeek, visitsByDay } from './visits'

describe('visitsByDay', () => {
  test('a day begins at midnight at the business, not in UTC and not at another business', () => {
    const bookings = [
      booking('2026-02-28T13:00:00Z'), // 1 March, 00:00 in Sydney
      booking('2026-02-28T12:59:00Z'), // 28 February in Sydney
      booking('2026-02-28T13:00:00Z', { business: 'london' }), // 28 February in London
      booking('2026-03-31T12:59:00Z'), // 31 March, 23:59 in Sydney
      booking('2026-03-31T13:00:00Z'), // 1 April in Sydney
      booking('2026-03-31T22:30:00Z', { business: 'london' }), // 31 March, 23:30: summer time has begun
    ]
    const { days, visits } = visitsByDay(...argumentsOf({ bookings }))
    expect(visits).toBe(3)
    expect(days).toHaveLength(31)
    expect(days[0]).toEqual({ date: '2026-03-01', visits: 1, missed: 0, cancelled: 0 })
    expect(days.at(-1)?.visits).toBe(2)
  })

  test('on the day on which clocks go back, both hours from 2 to 3 count', () => {
    // Sydney, 5 April 2026: 02:30 comes twice.
    const bookings = [booking('2026-04-04T15:30:00Z'), booking('2026-04-04T16:30:00Z'), booking('2026-04-05T13:59:00Z')]
    const scope = { from: '2026-04-05', to: '2026-04-05', business: null }
    const { visits } = visitsByDay(...argumentsOf({ bookings, collectedAt: at('2026-05-01T00:00:00Z') }, scope))
    expect(visits).toBe(3)
  })

  test('a visit is one that is past, and neither cancelled nor missed, even if nobody noted the arrival', () => {
    const bookings = [
      booking('2026-03-02T00:00:00Z', { arrived: null }),
      booking('2026-03-02T00:00:00Z', { arrived: false }),
      booking('2026-03-02T00:00:00Z', { cancelledAt: at('2026-03-01T00:00:00Z'), arrived: false }),
      booking('2026-03-03T00:00:00Z', { arrived: null }),
    ]
    const collectedAt = at('2026-03-02T12:00:00Z')
    expect(visitsByDay(...argumentsOf({ bookings, collectedAt }))).toMatchObject({
      visits: 1,
      missed: 1,
      cancelled: 1,
      perDay: 1,
    })
  })

  test('each place in a group is a visit', () => {
    const place = (patient: string) => booking('2026-03-02T00:00:00Z', { slot: 'class', patient })
    expect(visitsByDay(...argumentsOf({ bookings: [place('ana'), place('ben'), place('cy')] })).visits).toBe(3)
  })

  test('one business alone, and nothing at all', () => {
    const bookings = [booking('2026-03-02T00:00:00Z'), booking('2026-03-02T00:00:00Z', { business: 'london' })]
    expect(visitsByDay(...argumentsOf({ bookings }, { ...march, business: 'london' })).visits).toBe(1)
    expect(visitsByDay(...argumentsOf({})).perDay).toBeNull()
  })
})

test('byWeek adds up from Monday, and loses nothing', () => {
  const bookings = ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'].map((date) => booking(`${date}T01:00:00Z`))
  const weeks = byWeek(visitsByDay(...argumentsOf({ bookings })).days)
  expect(weeks.slice(0, 3).map(({ date, visits }) => [date, visits])).toEqual([
    ['2026-02-23', 1],
    ['2026-03-02', 2],
    ['2026-03-09', 1],
  ])
})
