import * as v from 'valibot'
import { define } from './define.js'

// What the API takes is checked strictly: it drops a field that it doesn't know, and the change would be lost unseen.
// The messages are meant for a form.

/** A body: an object with the given fields and no others. */
export function body<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return 'The API has no such field.'
    return issue.expected === 'Object' ? 'Use an object.' : 'Fill this in.'
  })
}

/** A field that can be left out. */
export function optional<const Schema extends v.GenericSchema>(
  schema: Schema,
): v.ExactOptionalSchema<Schema, undefined> {
  return v.exactOptional(schema)
}

/** A field that can be left out, or emptied with null. */
export function clearable<const Schema extends v.GenericSchema>(
  schema: Schema,
): v.ExactOptionalSchema<v.NullableSchema<Schema, undefined>, undefined> {
  return v.exactOptional(v.nullable(schema))
}

/** Text of any length. */
export const text = /* @__PURE__ */ v.string('Use text.')

/** Text of so many characters at most. A character beyond U+FFFF counts once, though it takes two places in a string. */
export function textUpTo(max: number) {
  return v.pipe(
    text,
    v.check(
      (value) => value.length <= max || [...value].length <= max,
      `Use ${max.toLocaleString('en')} characters at most.`,
    ),
  )
}

/** Text of 255 characters at most. */
export const shortText = /* @__PURE__ */ textUpTo(255)

/** A name that a record can't be without: 1 to 255 characters. */
export const name = /* @__PURE__ */ define(() =>
  v.pipe(
    shortText,
    v.check((value) => value.trim() !== '', 'Fill this in.'),
  ),
)

/** True or false. */
export const flag = /* @__PURE__ */ v.boolean('Use true or false.')

/** An id: a string of 1 to 19 digits. */
export const id = /* @__PURE__ */ define(() =>
  v.pipe(v.string('Use the id as a string.'), v.regex(/^\d{1,19}$/, 'Use an id of digits.')),
)

/** A list of ids. */
export const ids = /* @__PURE__ */ v.array(id, 'Use a list of ids.')

/** A UUID. */
export const uuid = /* @__PURE__ */ define(() => v.pipe(text, v.uuid('Use a UUID.')))

/** Whether `YYYY-MM-DD` is a day of the calendar. */
function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  // Some engines read the 30th of February as the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** `YYYY-MM-DD`. */
export const date = /* @__PURE__ */ define(() =>
  v.pipe(
    v.string('Use YYYY-MM-DD.'),
    v.check((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value), 'Use YYYY-MM-DD.'),
  ),
)

const time = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/
const dateTimeMessage = 'Use a date and time with a zone, such as 2026-03-02T09:00:00Z.'

/** A date and time with a zone. */
export const dateTime = /* @__PURE__ */ define(() =>
  v.pipe(
    v.string(dateTimeMessage),
    v.check((value) => time.test(value) && isDay(value.slice(0, 10)), dateTimeMessage),
  ),
)

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  const message = `Use a whole number from ${min} to ${max}.`
  return v.pipe(
    v.number(message),
    v.check((value) => Number.isInteger(value) && value >= min && value <= max, message),
  )
}

const email = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+\.[a-z]{2,63}$/i

/** An email address of any length. */
export const emailAddress = /* @__PURE__ */ define(() =>
  v.pipe(text, v.regex(email, 'Use an email address, such as name@example.com.')),
)

/** An email address of 255 characters at most. */
export const shortEmailAddress = /* @__PURE__ */ define(() =>
  v.pipe(shortText, v.regex(email, 'Use an email address, such as name@example.com.')),
)

/** ISO 3166-1 alpha-2. */
export const countryCode = /* @__PURE__ */ define(() =>
  v.pipe(text, v.regex(/^[A-Z]{2}$/, 'Use a country code of two letters, such as AU.')),
)

/** IANA name of a time zone. */
export const timeZone = /* @__PURE__ */ define(() =>
  v.pipe(text, v.check(isTimeZone, 'Use the name of a time zone, such as Australia/Melbourne.')),
)

function isTimeZone(value: string): boolean {
  // Newer engines take an offset such as +10:00 for a zone, the API doesn't.
  if (!/^[a-z]/i.test(value)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

/**
 * A decimal as a string, so that cents stay exact.
 * @param below - Whether `max` itself is too much.
 */
export function decimal(min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, below = false) {
  const range = Number.isFinite(max)
    ? ` from ${min.toLocaleString('en')} to ${below ? 'below ' : ''}${max.toLocaleString('en')}`
    : Number.isFinite(min)
      ? ` from ${min.toLocaleString('en')}`
      : ''
  const message = `Use a decimal as a string${range}, such as 50.00.`
  return v.pipe(
    v.string(message),
    v.check((value) => {
      if (!/^-?\d+(\.\d+)?$/.test(value) || Number(value) < min) return false
      // The whole part decides: as a number, 3999999999.9999999 would be rounded up to the limit.
      return below ? Number(value.split('.')[0]) < max : Number(value) <= max
    }, message),
  )
}

/** An amount of money as a number, in the one body that wants it so. */
export const amount = /* @__PURE__ */ define(() =>
  v.pipe(
    v.number('Use a number.'),
    v.check((value) => Number.isFinite(value), 'Use a number.'),
  ),
)

/** `#` and three or six hexadecimal digits. */
export const color = /* @__PURE__ */ define(() =>
  v.pipe(text, v.regex(/^#([a-f\d]{6}|[a-f\d]{3})$/i, 'Use a colour such as #1E90FF.')),
)

/** A whole URL. */
export const url = /* @__PURE__ */ define(() => v.pipe(text, v.url('Use a URL.')))
