import { addDays } from '@cliniko/core'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const units: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 }

/**
 * Returns the day that a text means, seen from `today`: "tomorrow", "fri" (the next one), "12/3" (the next such day and month),
 * "12/3/2027", "in 2 weeks", "2026-03-12". Undefined if it means none.
 */
export function dayOf(typed: string, today: string): string | undefined {
  const words = typed.trim().toLowerCase()
  if (words === 'today') return today
  if (words === 'tomorrow' || words === 'tmr') return addDays(today, 1)
  if (words === 'yesterday') return addDays(today, -1)
  return inUnits(words, today) ?? nextWeekday(words, today) ?? isoDay(words) ?? numericDay(words, today)
}

function inUnits(words: string, today: string): string | undefined {
  const [, count = '', unit = ''] = /^in (\d{1,3}) (days?|weeks?)$/.exec(words) ?? []
  const length = units[unit]
  return length === undefined ? undefined : addDays(today, Number(count) * length)
}

function nextWeekday(words: string, today: string): string | undefined {
  const weekday = words.length < 3 ? -1 : weekdays.findIndex((name) => name.startsWith(words))
  if (weekday < 0) return undefined
  const ahead = (weekday - new Date(today).getUTCDay() + 7) % 7
  return addDays(today, ahead || 7)
}

function isoDay(words: string): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(words) ? existing(words) : undefined
}

function numericDay(words: string, today: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?$/.exec(words) ?? []
  if (!day) return undefined
  const inYear = (number: number) => existing(`${number}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  if (year !== undefined) return inYear(Number(year))
  const thisYear = Number(today.slice(0, 4))
  const next = inYear(thisYear)
  return next !== undefined && next >= today ? next : inYear(thisYear + 1)
}

function existing(day: string): string | undefined {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}
