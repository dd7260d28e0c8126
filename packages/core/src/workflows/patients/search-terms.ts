import type { Where } from '../../list/filters.js'
import type { list } from '../../resources/patients.js'
import { isDate } from '../../time/calendar-date.js'

type PatientWhere = Where<(typeof list)['filters']>

/** Splits a text into words for comparison, in lower case and without accents. A comma separates words, like a space. */
export function wordsOf(text: string): string[] {
  return splitWords(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
}

/** Returns the filters on patients for each way to read a text. */
export function conditionsOf(text: string): PatientWhere[] {
  const words = splitWords(text)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  if (words.length > 1) return nameConditions(first, last, words.join(' '))
  if (first.includes('@')) return [{ email: { contains: first } }]
  const dates = datesOf(first)
  if (dates.length) return dates.map((date) => ({ date_of_birth: date }))
  if (/^\d+$/.test(first)) {
    const isId = /^[1-9]\d{0,18}$/.test(first)
    return [...(isId ? [{ id: first }] : []), { old_reference_id: first }]
  }
  const contains = { contains: first }
  return [{ first_name: contains }, { last_name: contains }, { preferred_first_name: contains }]
}

/** First and last name in either order, and names of several words: `Mary Jane`, `van Dyk`. */
function nameConditions(first: string, last: string, whole: string): PatientWhere[] {
  const [a, b, all] = [{ contains: first }, { contains: last }, { contains: whole }]
  return [
    { first_name: a, last_name: b },
    { preferred_first_name: a, last_name: b },
    { first_name: b, last_name: a },
    { preferred_first_name: b, last_name: a },
    { first_name: all },
    { last_name: all },
  ]
}

/** The dates that a text can mean: `3/4/1980` is in March or in April. */
function datesOf(text: string): string[] {
  const [, isoYear, isoMonth = '', isoDay = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (isoYear) return [isoDate(isoYear, isoMonth, isoDay)].filter(isDate)
  const [, first = '', second = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (!year) return []
  const dates = [isoDate(year, second, first), isoDate(year, first, second)].filter(isDate)
  return [...new Set(dates)]
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function splitWords(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}
