import { dateIn } from '@cliniko/core'
import { expect, test } from 'vitest'
import { localTime } from './local-time'

test('it is the time of the clinic, also on days on which clocks change', () => {
  for (const zone of [
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'Europe/London',
    'America/St_Johns',
    'Asia/Kathmandu',
  ]) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      hourCycle: 'h23',
      weekday: 'short',
    })
    for (const day of [
      '2026-03-08',
      '2026-03-29',
      '2026-04-04',
      '2026-04-05',
      '2026-10-03',
      '2026-10-25',
      '2026-11-01',
    ]) {
      for (let minutes = 0; minutes < 26 * 60; minutes += 30) {
        const time = Date.parse(day) + minutes * 60_000
        const { date, weekday, hour } = localTime(time, zone)
        expect(date).toBe(dateIn(time, zone))
        const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
        expect(format.format(time)).toBe(`${names[weekday]}, ${String(hour).padStart(2, '0')}`)
      }
    }
  }
})
