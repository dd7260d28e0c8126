import type { Where } from '../../list/filters.js'
import type { list } from '../../resources/patients.js'
import { isDate } from '../../time/calendar-date.js'

type PatientWhere = Where<(typeof list)['filters']>

/** The words of a text, for comparison: in lower case and without accents. A comma parts words as a blank does. */
export function wordsOf(text: string): string[] {
  return split(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
}

/** Each way to read a text as conditions on patients. */
export function conditionsOf(text: string): PatientWhere[] {
  const words = split(text)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const dates = datesOf(first)
  if (words.length > 1) return namesOf(first, last, words.join(' '))
  if (first.includes('@')) return [{ email: { contains: first } }]
  if (dates.length) return dates.map((date) => ({ date_of_birth: date }))
  if (/^\d+$/.test(first)) {
    const isId = /^[1-9]\d{0,18}$/.test(first)
    return [...(isId ? [{ id: first }] : []), { old_reference_id: first }]
  }
  const contains = { contains: first }
  return [{ first_name: contains }, { last_name: contains }, { preferred_first_name: contains }]
}

/** First and last name in either order, and names of several words: `Mary Jane`, `van Dyk`. */
function namesOf(first: string, last: string, whole: string): PatientWhere[] {
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

function datesOf(text: string): string[] {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (year) return dates([`${year}-${two(month)}-${two(day)}`])
  const [, one = '', other = '', last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  return last ? dates([`${last}-${two(other)}-${two(one)}`, `${last}-${two(one)}-${two(other)}`]) : []
}

/** Those that are in the calendar, each once. */
function dates(texts: readonly string[]): string[] {
  return [...new Set(texts.filter(isDate))]
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}

function split(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean)
}
