import { isDate } from '../../time/calendar-date.js'

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/** Whether a word has the form of a date, even one that does not exist. */
export function looksLikeDate(word: string): boolean {
  return yearFirst.test(word) || yearLast.test(word)
}

/** The dates that a word can mean: `3/4/1980` is in March or in April. */
export function datesOf(word: string): string[] {
  const [, isoYear, isoMonth = '', isoDay = ''] = yearFirst.exec(word) ?? []
  if (isoYear) return [isoDate(isoYear, isoMonth, isoDay)].filter(isDate)
  const [, first = '', second = '', year] = yearLast.exec(word) ?? []
  if (!year) return []
  const dates = [isoDate(year, second, first), isoDate(year, first, second)].filter(isDate)
  return [...new Set(dates)]
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
