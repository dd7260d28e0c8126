import { expect, test } from 'vitest'
import { weeklyHoursOf } from './weekly-hours'

const link = (path: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${path}` } })
const hours = (day_of_week: 0 | 1 | 7, business: string, ...times: readonly string[]) => ({
  day_of_week,
  business: link(`businesses/${business}`),
  practitioner: link('practitioners/5'),
  time_zone_identifier: 'Australia/Sydney',
  availabilities: times.map((time) => {
    const [starts_at = '', ends_at = ''] = time.split('-')
    return { starts_at, ends_at }
  }),
})

test('hours are grouped by practitioner and business, and Sunday is 0 as well as 7', () => {
  const [first, second, ...rest] = weeklyHoursOf([
    hours(1, '1', '13:15-18:00', '07:30-12:30'),
    hours(7, '1', '10:00-11:00'),
    hours(0, '2', '09:00-10:00'),
  ])
  expect(rest).toEqual([])
  expect(first?.days[0]).toEqual(['10:00–11:00'])
  expect(first?.days[1]).toEqual(['07:30–12:30', '13:15–18:00'])
  expect(first?.days[2]).toEqual([])
  expect(second).toMatchObject({ practitionerId: '5', businessId: '2', timeZone: 'Australia/Sydney' })
  expect(second?.days[0]).toEqual(['09:00–10:00'])
})
