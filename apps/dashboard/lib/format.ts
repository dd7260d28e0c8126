/** Texts for times, dates and people. The locale is fixed, so that server and browser write the same. */
const locale = 'en-AU'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([timeZone, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, known)
  return known
}

/** A day as an address has it, or undefined where it's none. */
export function validDate(text: unknown): string | undefined {
  const isDate = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDate ? text : undefined
}

/** `09:30` */
export function clockTime(time: string, timeZone: string): string {
  return formatOf(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(time))
}

/** `Monday 2 March 2026`, of a date alone. */
export function longDate(date: string): string {
  return formatOf('UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date))
}

/** `2 Mar 2026`, of a date alone. */
export function shortDate(date: string): string {
  return formatOf('UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(date))
}

/** `Mon 2 Mar 2026` at a place. */
export function dateAt(time: string, timeZone: string): string {
  return formatOf(timeZone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(time),
  )
}

/** Minutes since midnight at a place. */
export function minuteOfDay(time: string | number, timeZone: string): number {
  const [hours = 0, minutes = 0] = clockTime(new Date(time).toISOString(), timeZone).split(':').map(Number)
  return hours * 60 + minutes
}

/** Whole years between a birth and a day, both `YYYY-MM-DD`. */
export function ageOn(day: string, birth: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}
