import { describe, expect, test } from 'vitest'
import type { ReportData } from './data'
import { patients } from './patients'
import { argumentsOf, at, booking, march } from './test-data'

const of = (data: Partial<ReportData>, scope = march) => patients(...argumentsOf(data, scope))

describe('new and returning patients', () => {
  test('new is who has no visit before, at any business and however long ago', () => {
    const bookings = [
      booking('2026-03-03T00:00:00Z', { patient: 'new' }),
      booking('2026-03-03T00:00:00Z', { patient: 'elsewhere' }),
      booking('2026-02-03T00:00:00Z', { patient: 'elsewhere', business: 'london' }),
      booking('2026-03-03T00:00:00Z', { patient: 'old' }),
      booking('2026-03-03T00:00:00Z', { patient: 'missed before' }),
      booking('2026-02-03T00:00:00Z', { patient: 'missed before', arrived: false }),
    ]
    const earlierVisits = [{ patient: 'old', startsAt: at('2019-01-01T00:00:00Z') }]
    expect(of({ bookings, earlierVisits })).toMatchObject({ new: 2, returning: 2, visitsPerNew: 2 })
    // At the other business alone, whoever was seen in Sydney before isn't new either.
    const atSydney = of({ bookings, earlierVisits }, { ...march, business: 'sydney' })
    expect(atSydney).toMatchObject({ new: 2, returning: 2 })
  })

  test('each counts once a month, as new in the month of the first visit', () => {
    const bookings = ['2026-02-10', '2026-02-20', '2026-03-10'].map((date) => booking(`${date}T00:00:00Z`))
    expect(of({ bookings }, { ...march, from: '2026-01-31' }).months).toEqual([
      { month: '2026-01', new: 0, returning: 0 },
      { month: '2026-02', new: 1, returning: 0 },
      { month: '2026-03', new: 0, returning: 1 },
    ])
  })

  test('second visits count within 90 days, of those for whom 90 days have passed', () => {
    const first = (patient: string, date: string) => booking(`${date}T00:00:00Z`, { patient })
    const bookings = [
      first('again', '2025-12-01'),
      first('again', '2026-03-01'),
      first('too late', '2025-12-02'),
      first('too late', '2026-03-03'),
      first('never', '2025-12-03'),
      first('too young a cohort', '2026-03-03'),
    ]
    expect(of({ bookings }, { ...march, from: '2025-12-01' }).secondVisit).toEqual({ count: 1, of: 3, share: 1 / 3 })
  })

  test('retention: patients of the year before who were seen in the period', () => {
    const earlierVisits = [{ patient: 'long ago', startsAt: at('2025-02-01T00:00:00Z') }]
    const bookings = [
      booking('2025-06-01T00:00:00Z', { patient: 'stayed' }),
      booking('2026-03-05T00:00:00Z', { patient: 'stayed' }),
      booking('2025-07-01T00:00:00Z', { patient: 'left' }),
      booking('2026-03-05T00:00:00Z', { patient: 'long ago' }),
      booking('2026-03-05T00:00:00Z', { patient: 'new' }),
    ]
    expect(of({ bookings, earlierVisits }).retention).toEqual({ count: 1, of: 2, share: 0.5 })
    expect(of({}).retention.share).toBeNull()
  })
})

describe('rebooking', () => {
  const visit = (changes = {}) => booking('2026-03-05T00:00:00Z', changes)
  const next = (changes = {}) => booking('2026-05-05T00:00:00Z', { arrived: null, ...changes })

  test('a later booking counts if it was made by the cut-off, and drops out if it is cancelled', () => {
    const patientsWith = (...bookings: readonly ReturnType<typeof booking>[]) => of({ bookings }).rebooking.count
    expect(patientsWith(visit(), next())).toBe(1)
    expect(patientsWith(visit(), next({ cancelledAt: 1 }))).toBe(0)
    expect(patientsWith(visit(), visit())).toBe(0)
    const collectedAt = at('2026-07-01T00:00:00Z')
    const made = (createdAt: string) => of({ bookings: [visit(), next({ createdAt: at(createdAt) })], collectedAt })
    // The period ends at midnight in London, which is later than in Sydney.
    expect(made('2026-03-31T22:00:00Z').rebooking.count).toBe(1)
    expect(made('2026-04-01T22:00:00Z').rebooking.count).toBe(0)
  })

  test('the last visit of the period counts, not an earlier one', () => {
    expect(of({ bookings: [visit(), booking('2026-03-20T00:00:00Z')] }).rebooking).toEqual({
      count: 0,
      of: 1,
      share: 0,
    })
  })

  test('patients whose case was closed are apart, those closed after the period aren’t', () => {
    const closedCases = new Map([
      ['knee', at('2026-03-06T00:00:00Z')],
      ['hip', at('2026-06-01T00:00:00Z')],
    ])
    const bookings = [
      visit({ patient: 'a', patientCase: 'knee' }),
      visit({ patient: 'b', patientCase: 'hip' }),
      visit({ patient: 'c' }),
    ]
    expect(of({ bookings, closedCases })).toMatchObject({ closed: 1, rebooking: { of: 2 } })
  })
})
