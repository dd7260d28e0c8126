import type { AvailabilityBlock, DailyAvailability } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { workingHoursIn } from './working-hours.js'

const linkTo = (resource: string, id: string) => ({
  links: { self: `https://api.au1.cliniko.com/v1/${resource}/${id}` },
})
const owners = { practitioner: linkTo('practitioners', '1'), business: linkTo('businesses', '2') }
const ids = { practitionerId: '1', businessId: '2' }

function daily(day_of_week: number, hours: readonly [string, string][], timeZone = 'Australia/Sydney') {
  const availabilities = hours.map(([starts_at, ends_at]) => ({ starts_at, ends_at }))
  return { ...owners, availabilities, day_of_week, time_zone_identifier: timeZone } as DailyAvailability
}

const block = (starts_at: string, ends_at: string) => ({ ...owners, starts_at, ends_at }) as AvailabilityBlock

/** Monday, 2 March 2026 in Sydney. */
const monday = { from: '2026-03-01T13:00:00Z', to: '2026-03-02T13:00:00Z' }

describe('workingHoursIn', () => {
  test('default: weekly hours of the days in the range, in the zone of the business', () => {
    const hours = workingHoursIn(
      monday,
      [
        daily(1, [
          ['09:00', '12:00'],
          ['13:00', '17:00'],
        ]),
        daily(2, [['09:00', '17:00']]),
      ],
      [],
    )
    expect(hours).toEqual([
      { ...ids, startsAt: '2026-03-01T22:00:00Z', endsAt: '2026-03-02T01:00:00Z' },
      { ...ids, startsAt: '2026-03-02T02:00:00Z', endsAt: '2026-03-02T06:00:00Z' },
    ])
  })

  test.each([0, 7])('behavior: %s is Sunday', (number) => {
    const week = { from: '2026-03-01T13:00:00Z', to: '2026-03-08T13:00:00Z' }
    expect(workingHoursIn(week, [daily(number, [['09:00', '10:00']])], [])).toEqual([
      { ...ids, startsAt: '2026-03-07T22:00:00Z', endsAt: '2026-03-07T23:00:00Z' },
    ])
  })

  test('behavior: additional blocks extend the hours they touch, and stand alone elsewhere', () => {
    const blocks = [
      block('2026-03-02T06:00:00Z', '2026-03-02T08:00:00Z'),
      block('2026-03-01T18:00:00Z', '2026-03-01T19:00:00Z'),
    ]
    expect(workingHoursIn(monday, [daily(1, [['09:00', '17:00']])], blocks)).toEqual([
      { ...ids, startsAt: '2026-03-01T18:00:00Z', endsAt: '2026-03-01T19:00:00Z' },
      { ...ids, startsAt: '2026-03-01T22:00:00Z', endsAt: '2026-03-02T08:00:00Z' },
    ])
  })

  test('behavior: a block of the day before that has ended is left out', () => {
    expect(workingHoursIn(monday, [], [block('2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z')])).toEqual([])
  })

  test('behavior: hours to midnight and past it', () => {
    const [first, second] = workingHoursIn(monday, [daily(1, [['12:00', '24:00']]), daily(0, [['22:00', '02:00']])], [])
    expect(first).toMatchObject({ startsAt: '2026-03-01T11:00:00Z', endsAt: '2026-03-01T15:00:00Z' })
    expect(second).toMatchObject({ startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T13:00:00Z' })
  })

  test('behavior: on the day when the clocks change, hours keep their local time', () => {
    const sunday = { from: '2026-04-04T13:00:00Z', to: '2026-04-05T14:00:00Z' }
    expect(workingHoursIn(sunday, [daily(0, [['09:00', '17:00']])], [])).toEqual([
      { ...ids, startsAt: '2026-04-04T23:00:00Z', endsAt: '2026-04-05T07:00:00Z' },
    ])
  })

  test('behavior: a record without a time zone says nothing', () => {
    const { time_zone_identifier: _zone, ...rest } = daily(1, [['09:00', '17:00']])
    expect(workingHoursIn(monday, [{ ...rest, time_zone_identifier: null }], [])).toEqual([])
  })
})
