import { isDatePattern } from '../../list/dates.js'

/** Whether a word has the form of a whole date, even one that does not exist. */
export function looksLikeDate(word: string): boolean {
  return /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/.test(word)
}

/** The ways to write a date, or a part of one. */
const forms = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})(?:[-/.](?<year>\d{4}|\d\d))?$/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[-/.](?<year>\d{4}|\d\d))?$/,
  /^(?<day>\d{1,2})-(?<name>[a-z]{3})(?:-(?<year>\d{4}|\d\d))?$/,
  /^(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<year>(?:19|20)\d\d)$/,
  /^(?<day>\d\d)(?<month>\d\d)(?<year>(?:19|20)\d\d)$/,
  /^(?<month>\d\d)(?<day>\d\d)(?<year>(?:19|20)\d\d)$/,
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)$/,
]

/**
 * The dates that a word can mean: `3/4/1980` is in March or in April, and a year of two digits in either century. Digits
 * that the word doesn't give are `*`: `12/6` is `****-06-12` or `****-12-06`.
 */
export function datesOf(word: string): string[] {
  const dates = forms.flatMap((form) => {
    const { groups } = form.exec(word) ?? {}
    if (!groups) return []
    const { year = '****', name, month = name && monthNumber(name), day = '**' } = groups
    const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year]
    return years.map((year) => `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`)
  })
  return [...new Set(dates.filter(isDatePattern))]
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'

function monthNumber(name: string): string {
  return `${months.indexOf(name) / 4 + 1}`
}

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const dayNumber = '\\b(\\d{1,2})(?:st|nd|rd|th)?'
const dayFirst = new RegExp(`${dayNumber}[\\s-]+${monthName}(?:[\\s,-]+(\\d{4}|\\d\\d)\\b)?`, 'gi')
const monthFirst = new RegExp(`\\b${monthName}\\s+${dayNumber}[\\s,]+(\\d{4})\\b`, 'gi')

/** Joins the words of dates with the name of a month: `12 March 1970` and `March 12, 1970` become `12-mar-1970`. */
export function joinDates(text: string): string {
  const join = (day: string, name: string, year?: string) =>
    [day, name.slice(0, 3).toLowerCase(), ...(year ? [year] : [])].join('-')
  return text
    .replace(monthFirst, (_, name: string, day: string, year: string) => join(day, name, year))
    .replace(dayFirst, (_, day: string, name: string, year?: string) => join(day, name, year))
}
