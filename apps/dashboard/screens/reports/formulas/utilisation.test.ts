import { describe, expect, test } from 'vitest'
import type { ReportData, Scope } from './data'
import { argumentsOf, at, booking } from './test-data'
import { utilisation } from './utilisation'

/** Monday 2 March 2026. */
const monday: Scope = { from: '2026-03-02', to: '2026-03-02', business: null }
const nineToFive = [{ practitioner: 'hannah', business: 'sydney', weekday: 1, times: [['09:00', '17:00']] as const }]
const slot = (from: string, to: string) => ({
  practitioner: 'hannah',
  business: 'sydney',
  startsAt: at(from),
  endsAt: at(to),
})
const of = (data: Partial<ReportData>, scope = monday) =>
  utilisation(...argumentsOf({ hours: nineToFive, ...data }, scope))

describe('use of practitioners’ time', () => {
  test('bookings that overlap count once, missed ones stay, cancelled ones don’t', () => {
    const { rows } = of({
      bookings: [
        booking('2026-03-01T22:00:00Z', { minutes: 60 }),
        booking('2026-03-01T22:30:00Z', { minutes: 60, arrived: false }),
        booking('2026-03-02T01:00:00Z', { minutes: 60, cancelledAt: 1 }),
      ],
    })
    expect(rows).toEqual([{ practitioner: 'hannah', bookedMinutes: 90, availableMinutes: 480, share: 90 / 480 }])
  })

  test('a group’s time counts once, and also when nobody has a place', () => {
    const place = () => booking('2026-03-01T22:00:00Z', { slot: 'class', minutes: 60 })
    const groups = [
      slot('2026-03-01T22:00:00Z', '2026-03-01T23:00:00Z'),
      slot('2026-03-02T00:00:00Z', '2026-03-02T01:00:00Z'),
    ]
    expect(of({ bookings: [place(), place()], groups }).bookedMinutes).toBe(120)
  })

  test('extra hours add, unavailable blocks take away what they cover', () => {
    const { availableMinutes } = of({
      extraHours: [slot('2026-03-02T05:30:00Z', '2026-03-02T07:00:00Z')], // 16:30 to 18:00
      unavailable: [slot('2026-03-01T21:00:00Z', '2026-03-01T22:30:00Z')], // 8:00 to 9:30
    })
    expect(availableMinutes).toBe(480 + 60 - 30)
  })

  test('more than 100% stands, and without hours there is no share', () => {
    const early = booking('2026-03-01T20:00:00Z', { minutes: 600 })
    expect(of({ bookings: [early] }).share).toBe(600 / 480)
    expect(of({ bookings: [early], hours: [] }).rows[0]?.share).toBeNull()
  })

  test('hours are those of the local day: on the day on which clocks go back it has one more', () => {
    const hours = [{ practitioner: 'hannah', business: 'sydney', weekday: 0, times: [['00:00', '09:00']] as const }]
    const sunday: Scope = { from: '2026-04-05', to: '2026-04-05', business: null }
    expect(of({ hours, collectedAt: at('2026-05-01T00:00:00Z') }, sunday).availableMinutes).toBe(600)
  })

  test('nothing after the cut-off counts, and only the business of the scope', () => {
    const london = { practitioner: 'hannah', business: 'london', weekday: 1, times: [['09:00', '10:00']] as const }
    const hours = [...nineToFive, london]
    expect(of({ hours, collectedAt: at('2026-03-01T23:00:00Z') }).availableMinutes).toBe(60)
    expect(of({ hours }, { ...monday, business: 'london' }).availableMinutes).toBe(60)
  })
})
