/** The locale is fixed, so that server and browser render the same text. */
const locale = 'en-AU'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, format)
  return format
}

/**
 * Returns `text` if it is a date such as `2026-03-02`, otherwise undefined. Some engines take 30 February for 2 March, which
 * the API doesn't. Dates far from any clinic's are left out: the days beside them have to exist too.
 */
export function validDate(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

/** Formats a time of day: `09:30`. */
export function clockTime(time: string, timeZone: string): string {
  return formatOf(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(time))
}

/** Formats a `YYYY-MM-DD` date: `Monday 2 March 2026`. */
export function longDate(date: string): string {
  return formatOf('UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date))
}

/** Formats a `YYYY-MM-DD` date: `2 Mar 2026`. */
export function shortDate(date: string): string {
  return formatOf('UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(date))
}

/** Formats a `YYYY-MM-DD` date: `Mon 2 Mar`. */
export function shortDay(date: string): string {
  return formatOf('UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(date))
}

/** Formats two `YYYY-MM-DD` dates: `2 – 8 March 2026`. */
export function dateRange(from: string, to: string): string {
  return formatOf('UTC', { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(new Date(from), new Date(to))
}

/** Formats the date of an instant in a time zone: `Mon 2 Mar 2026`. */
export function dateAt(time: string, timeZone: string): string {
  return formatOf(timeZone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(time),
  )
}

/** Returns the minutes since midnight in a time zone. */
export function minuteOfDay(time: string | number, timeZone: string): number {
  const [hours = 0, minutes = 0] = clockTime(new Date(time).toISOString(), timeZone).split(':').map(Number)
  return hours * 60 + minutes
}

/** Returns a person's age in years on a day. Both dates are `YYYY-MM-DD`. */
export function ageOn(day: string, birth: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

const counts = new Intl.NumberFormat(locale)

/** Formats a whole number: `20,000`. */
export function countOf(count: number): string {
  return counts.format(count)
}

const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: 'AUD' })

/** Formats an amount of money, which the API has as a decimal string: `$1,250.50`. */
export function money(amount: string | number | null | undefined): string {
  const value = Number(amount ?? Number.NaN)
  return amount === '' || Number.isNaN(value) ? '–' : moneyFormat.format(value)
}

/** Formats a month such as `2026-03`: `Mar 2026`. */
export function monthName(month: string): string {
  return formatOf('UTC', { month: 'short', year: 'numeric' }).format(new Date(`${month}-01`))
}
