import { isDate } from '../time/calendar-date.js'

const datePattern = /^[\d*]{4}-(0[1-9*]|1[0-2*]|\*[\d*])-(0[1-9*]|[12*][\d*]|3[01*])$/

/** Whether a text is a date that exists, or one with `*` for digits that can match such a date. */
export function isDatePattern(text: string): boolean {
  // 2000 was a leap year.
  const date = text.replace(/^\d*\*[\d*]*/, '2000')
  return datePattern.test(text) && (date.includes('*') || isDate(date))
}

/** Returns a point in time in milliseconds since 1970, `NaN` if the value is not one or has no time zone. */
export function timeOf(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  const [, date = ''] =
    (typeof value === 'string' && /^([\d-]+)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/.exec(value)) || []
  return isDate(date) ? Date.parse(String(value)) : Number.NaN
}
