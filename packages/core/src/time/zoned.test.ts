import { describe, expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import { addDays, dateIn, dayRange, instantOf, monthRange, weekRange } from './zoned.js'

const hours = ({ from, to }: { from: string; to: string }) => (Date.parse(to) - Date.parse(from)) / 3_600_000

describe('dayRange', () => {
  test.each([
    ['Australia/Sydney', '2026-03-02', '2026-03-01T13:00:00Z', 24],
    ['Australia/Sydney', '2026-04-05', '2026-04-04T13:00:00Z', 25],
    ['Australia/Sydney', '2026-10-04', '2026-10-03T14:00:00Z', 23],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5],
    ['Europe/London', '2026-03-29', '2026-03-29T00:00:00Z', 23],
    ['Europe/London', '2026-10-25', '2026-10-24T23:00:00Z', 25],
    ['America/Toronto', '2026-03-08', '2026-03-08T05:00:00Z', 23],
    ['America/Toronto', '2026-11-01', '2026-11-01T04:00:00Z', 25],
    ['UTC', '2026-03-02', '2026-03-02T00:00:00Z', 24],
  ])('default: %s on %s', (zone, date, from, length) => {
    const range = dayRange(date, zone)
    expect(range.from).toBe(from)
    expect(hours(range)).toBe(length)
  })

  test('behavior: a day without midnight begins when clocks go forward', () => {
    expect(dayRange('2018-11-04', 'America/Sao_Paulo').from).toBe('2018-11-04T03:00:00Z')
  })

  test('behavior: the days of a year have no gaps', () => {
    for (const zone of ['Australia/Sydney', 'Europe/London', 'America/Toronto', 'Australia/Lord_Howe']) {
      let date = '2026-01-01'
      for (let day = 0; day < 365; day++) {
        const { from, to } = dayRange(date, zone)
        expect(dateIn(from, zone)).toBe(date)
        date = addDays(date, 1)
        expect(dayRange(date, zone).from).toBe(to)
        expect(dateIn(to, zone)).toBe(date)
      }
    }
  })

  test.each(['2026-3-2', '02/03/2026', '2026-13-01', '2026-02-30', '', '2026-03-02T00:00:00Z'])(
    'input: "%s" is not a date',
    (date) => {
      expect(() => dayRange(date, 'UTC')).toThrow('YYYY-MM-DD')
    },
  )

  test('input: an unknown time zone', () => {
    expect(() => dayRange('2026-03-02', 'Nowhere/Sydney')).toThrow('IANA')
  })
})

describe('time zones', () => {
  /** Every function of a time zone, with everything else valid. */
  const functions: { readonly [name: string]: (timeZone: string) => unknown } = {
    dayRange: (timeZone) => dayRange('2026-03-02', timeZone),
    weekRange: (timeZone) => weekRange('2026-03-02', timeZone),
    monthRange: (timeZone) => monthRange('2026-03-02', timeZone),
    instantOf: (timeZone) => instantOf('2026-03-02', '09:30', timeZone),
    dateIn: (timeZone) => dateIn('2026-03-02T00:00:00Z', timeZone),
  }
  const junk: readonly unknown[] = [undefined, null, '', ' ', 'Sydney', 'Not/AZone', 10, true, {}, [], Symbol('zone')]

  test.each(Object.entries(functions))('input: C58: %s takes no time zone but an IANA name', (_, call) => {
    for (const timeZone of junk) {
      let thrown: unknown
      try {
        call(timeZone as string)
      } catch (error) {
        thrown = error
      }
      expect(thrown, String(timeZone)).toBeInstanceOf(InputError)
      expect(String(thrown)).toContain('timeZone must be an IANA name')
    }
  })

  test.each(['Sydney', 'Eastern Time (US & Canada)', 'Pacific Time (US & Canada)', 'Kuala Lumpur'])(
    'input: C58: the label of a business, %s, names time_zone_identifier',
    (label) => {
      expect(() => dayRange('2026-03-02', label)).toThrow('time_zone_identifier')
    },
  )
})

describe('dates that JavaScript would accept', () => {
  const junk: readonly unknown[] = [
    undefined,
    null,
    '2026-02-30',
    20260302,
    new Date(0),
    ['2026-03-02'],
    Symbol('date'),
  ]

  test.each(['dayRange', 'weekRange', 'monthRange'] as const)('input: C58: %s names the date', (name) => {
    const call = { dayRange, weekRange, monthRange }[name]
    for (const date of junk) expect(() => call(date as string, 'UTC')).toThrow('date must be an existing date')
  })

  test('input: C58: dateIn takes no instant that depends on the machine, or is none', () => {
    const others: readonly unknown[] = [
      undefined,
      null,
      true,
      '',
      '2026-03-02T09:30',
      '2026-03-02 09:30:00',
      'Mon, 02 Mar 2026',
    ]
    for (const time of [...others, [], {}, 1n, Symbol('time'), Number.NaN, 8.64e15, -8.64e15]) {
      expect(() => dateIn(time as string, 'Australia/Sydney'), String(time)).toThrow('time must be')
    }
    expect(dateIn('2026-03-02T09:30:00.123+11:00', 'Australia/Sydney')).toBe('2026-03-02')
    expect(dateIn('2026-03-02', 'Australia/Sydney')).toBe('2026-03-02')
    expect(dateIn(new Date('2026-03-01T22:30:00Z'), 'Australia/Sydney')).toBe('2026-03-02')
  })

  test.each([undefined, null, '1', 1n, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e12, -1e7])(
    'input: addDays(date, %s) names days',
    (days) => {
      expect(() => addDays('2026-03-02', days as number)).toThrow('days must be a whole number')
    },
  )

  test('input: a time that is none', () => {
    const junk: readonly unknown[] = [undefined, null, 930, Symbol('time')]
    for (const time of junk) {
      expect(() => instantOf('2026-03-02', time as string, 'UTC')).toThrow('HH:MM')
    }
  })
})

test('weekRange: default: from Monday, across a clock change', () => {
  const week = weekRange('2026-04-05', 'Australia/Sydney')
  expect(week).toEqual({ from: '2026-03-29T13:00:00Z', to: '2026-04-05T14:00:00Z' })
  expect(weekRange('2026-03-30', 'Australia/Sydney')).toEqual(week)
})

test.each([
  ['Australia/Sydney', '2026-09-30', '2026-09-27T14:00:00Z', 167],
  ['Australia/Sydney', '2026-04-01', '2026-03-29T13:00:00Z', 169],
  ['Australia/Lord_Howe', '2026-10-04', '2026-09-27T13:30:00Z', 167.5],
  ['Australia/Lord_Howe', '2026-04-05', '2026-03-29T13:00:00Z', 168.5],
  ['Europe/London', '2026-03-29', '2026-03-23T00:00:00Z', 167],
  ['Europe/London', '2026-10-20', '2026-10-18T23:00:00Z', 169],
  ['America/Toronto', '2026-03-03', '2026-03-02T05:00:00Z', 167],
  ['America/Toronto', '2026-10-31', '2026-10-26T04:00:00Z', 169],
])('weekRange: default: %s, the week of %s', (zone, date, from, length) => {
  const week = weekRange(date, zone)
  expect(week.from).toBe(from)
  expect(hours(week)).toBe(length)
})

describe('monthRange', () => {
  test.each([
    ['Australia/Sydney', '2026-10-31', '2026-09-30T14:00:00Z', '2026-10-31T13:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-01', '2026-03-31T13:00:00Z', '2026-04-30T13:30:00Z'],
    ['Europe/London', '2026-03-15', '2026-03-01T00:00:00Z', '2026-03-31T23:00:00Z'],
    ['America/Toronto', '2026-11-30', '2026-11-01T04:00:00Z', '2026-12-01T05:00:00Z'],
    ['UTC', '2024-02-29', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
    ['UTC', '2026-12-31', '2026-12-01T00:00:00Z', '2027-01-01T00:00:00Z'],
  ])('default: %s, the month of %s', (zone, date, from, to) => {
    expect(monthRange(date, zone)).toEqual({ from, to })
  })

  test('behavior: months have no gaps', () => {
    for (let month = 1; month < 12; month++) {
      const day = (one: number) => `2026-${`${one}`.padStart(2, '0')}-15`
      expect(monthRange(day(month + 1), 'Australia/Sydney').from).toBe(monthRange(day(month), 'Australia/Sydney').to)
    }
  })

  test('input: an invalid date', () => {
    expect(() => monthRange('2026-02', 'UTC')).toThrow('YYYY-MM-DD')
  })
})

describe('instantOf', () => {
  test('behavior: a time that occurs twice is the first one', () => {
    expect(instantOf('2026-04-05', '02:30', 'Australia/Sydney')).toBe('2026-04-04T15:30:00Z')
  })

  test('behavior: a skipped time moves forward', () => {
    expect(instantOf('2026-10-04', '02:30', 'Australia/Sydney')).toBe('2026-10-03T16:30:00Z')
  })

  test.each(['9:30', '24:00', '09:60', ''])('input: "%s" is not a time', (time) => {
    expect(() => instantOf('2026-03-02', time, 'UTC')).toThrow('HH:MM')
  })
})

test('dateIn: input: an invalid instant', () => {
  expect(() => dateIn('soon', 'UTC')).toThrow('ISO')
})

describe('the first and last years that a date can have', () => {
  // Sydney's clocks were 10:04:52 ahead of UTC before 1895.
  test.each([
    ['0000-02-29', 'UTC', '0000-02-29T00:00:00Z'],
    ['0001-01-01', 'UTC', '0001-01-01T00:00:00Z'],
    ['0050-06-01', 'UTC', '0050-06-01T00:00:00Z'],
    ['0099-12-31', 'UTC', '0099-12-31T00:00:00Z'],
    ['0100-01-01', 'UTC', '0100-01-01T00:00:00Z'],
    ['0000-01-02', 'Australia/Sydney', '0000-01-01T13:55:08Z'],
    ['0001-01-01', 'Australia/Sydney', '0000-12-31T13:55:08Z'],
    ['0050-06-01', 'Australia/Sydney', '0050-05-31T13:55:08Z'],
    ['0050-06-01', 'America/Toronto', '0050-06-01T05:17:32Z'],
    ['9999-12-30', 'Australia/Sydney', '9999-12-29T13:00:00Z'],
  ])('behavior: C58: all functions of %s in %s', (date, zone, from) => {
    expect(dayRange(date, zone)).toEqual({ from, to: dayRange(addDays(date, 1), zone).from })
    expect(instantOf(date, '00:00', zone)).toBe(from)
    expect(dateIn(from, zone)).toBe(date)
    expect(dateIn(Date.parse(from) - 1, zone)).toBe(addDays(date, -1))
  })

  test('behavior: C58: weeks and months below year 100', () => {
    // 6 June 50 was a Monday by the rules of today's calendar.
    expect(new Date('0050-06-06').getUTCDay()).toBe(1)
    expect(weekRange('0050-06-08', 'UTC')).toEqual({ from: '0050-06-06T00:00:00Z', to: '0050-06-13T00:00:00Z' })
    expect(monthRange('0050-06-08', 'UTC')).toEqual({ from: '0050-06-01T00:00:00Z', to: '0050-07-01T00:00:00Z' })
    expect(monthRange('0000-02-08', 'UTC')).toEqual({ from: '0000-02-01T00:00:00Z', to: '0000-03-01T00:00:00Z' })
  })

  test.each<[string, () => unknown]>([
    ['a day before year 0 in UTC', () => dayRange('0000-01-01', 'Australia/Sydney')],
    ['a week that begins before year 0', () => weekRange('0000-01-01', 'UTC')],
    ['a day that ends after 9999', () => dayRange('9999-12-31', 'UTC')],
    ['a month that ends after 9999', () => monthRange('9999-12-05', 'UTC')],
    ['an instant after 9999', () => instantOf('9999-12-31', '23:00', 'America/Toronto')],
    ['an instant before year 0', () => instantOf('0000-01-01', '00:00', 'Australia/Sydney')],
  ])('input: C58: %s', (_, call) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow('date must be within the years 0 to 9999')
  })

  test('input: C58: a date before year 0 or after 9999 where it is local', () => {
    expect(() => dateIn('0000-01-01T00:30:00Z', 'America/Toronto')).toThrow('years 0 to 9999')
    expect(() => dateIn('9999-12-31T23:30:00Z', 'Australia/Sydney')).toThrow('years 0 to 9999')
    expect(dateIn('9999-12-31T23:30:00Z', 'America/Toronto')).toBe('9999-12-31')
  })
})
