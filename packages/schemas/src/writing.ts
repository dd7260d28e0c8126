import * as v from 'valibot'
import { define } from './define.js'
import { idText, matching, numberThat, textThat } from './matching.js'
import { isRecord, list, text } from './reading.js'

// What the API takes is checked strictly: it drops a field that it doesn't know, and the change would be lost unseen.
// The messages are meant for a form.

/** A body: an object with the given fields and no others. */
export function body<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, v.ErrorMessage<v.StrictObjectIssue>> {
  return v.strictObject(entries, ({ expected }) =>
    expected === 'never' ? 'The API has no such field.' : 'Fill this in.',
  )
}

type Part<Entries extends v.ObjectEntries> = v.GenericSchema<
  v.InferInput<v.StrictObjectSchema<Entries, undefined>>,
  v.InferOutput<v.StrictObjectSchema<Entries, undefined>>
>

/** An object within a body. Valibot takes a list for one, the API doesn't. */
export function part<const Entries extends v.ObjectEntries>(entries: Entries): Part<Entries> {
  return v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isRecord, 'Expected an object.'),
    body(entries),
  )
}

/** A rule between the fields of a body, for a pipe that begins with the body's schema. */
export function rule<Body extends object>(
  keeps: (body: Body) => boolean,
  message: string,
): v.CustomSchema<Body, v.ErrorMessage<v.CustomIssue> | undefined> {
  // A pipe stops at a schema that finds fault, so that only a body comes here.
  return v.custom<Body>((value) => keeps(value as Body), message)
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

/** Text of so many characters at most. A character beyond U+FFFF counts once, though it takes two places in a string. */
export function textUpTo(max: number) {
  return v.pipe(
    text,
    textThat(
      (value) => value.length <= max || [...value].length <= max,
      `Use ${max.toLocaleString('en')} characters at most.`,
    ),
  )
}

/** Text of 255 characters at most. */
export const shortText = /* @__PURE__ */ textUpTo(255)

/** Text that a record can't be without. */
export const someText = /* @__PURE__ */ define(() => matching(/\S/, 'Fill this in.'))

/** A name that a record can't be without: 1 to 255 characters. */
export const name = /* @__PURE__ */ define(() => v.pipe(someText, shortText))

/** One of a few values. */
export function choice<const Options extends readonly (string | number)[]>(
  options: Options,
  message = `Choose one of ${options.join(', ')}.`,
): v.CustomSchema<Options[number], v.ErrorMessage<v.CustomIssue> | undefined> {
  return v.custom<Options[number]>((value) => options.some((option) => option === value), message)
}

/** A list of ids. */
export const ids = /* @__PURE__ */ list(idText)

/** A UUID. */
export const uuid = /* @__PURE__ */ define(() => matching(/^[\da-f]{8}(-[\da-f]{4}){4}[\da-f]{8}$/i, 'Use a UUID.'))

/** Whether text is `YYYY-MM-DD` and a day of the calendar. */
function isDay(value: string): boolean {
  // Some engines read the 30th of February as the 2nd of March.
  return /^\d{4}-\d\d-\d\d$/.test(value) && Boolean(new Date(value).toJSON()?.startsWith(value))
}

/** `YYYY-MM-DD`. */
export const date = /* @__PURE__ */ define(() => textThat(isDay, 'Use YYYY-MM-DD.'))

const time = /T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** A date and time with a zone. */
export const dateTime = /* @__PURE__ */ define(() =>
  textThat(
    (value) => isDay(value.replace(time, '')) && time.test(value),
    'Use a date and time with a zone such as 2026-03-02T09:00:00Z.',
  ),
)

/** A whole number from `min` to `max`. */
export function wholeNumber(min: number, max: number) {
  const message = `Use a whole number from ${min} to ${max}.`
  return numberThat((value) => Number.isInteger(value) && value >= min && value <= max, message)
}

const email = /^[\w!#$%&'*+/=?^`{|}~.-]+@[a-z\d.-]+\.[a-z]{2,63}$/i

/** An email address of any length. */
export const emailAddress = /* @__PURE__ */ define(() =>
  matching(email, 'Use an email address such as name@example.com.'),
)

/** An email address of 255 characters at most. */
export const shortEmailAddress = /* @__PURE__ */ define(() => v.pipe(emailAddress, shortText))

/** ISO 3166-1 alpha-2. */
export const countryCode = /* @__PURE__ */ define(() => matching(/^[A-Z]{2}$/, 'Use a country code such as AU.'))

/** IANA name of a time zone. */
export const timeZone = /* @__PURE__ */ define(() =>
  textThat(isTimeZone, 'Use a time zone such as Australia/Melbourne.'),
)

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    // Newer engines take an offset such as +10:00 for a zone, the API doesn't.
    return /^[a-z]/i.test(value)
  } catch {
    return false
  }
}

/** Whole limits of a decimal: `from` and `to` are in, `above` and `below` are out. */
interface Limits {
  readonly from?: number
  readonly above?: number
  readonly to?: number
  readonly below?: number
}

/** A decimal as a string, so that cents stay exact. */
export function decimal(limits: Limits = {}) {
  const { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity } = limits
  const range = Object.entries(limits).map(
    ([name, limit], index) => `${index && name !== 'to' ? ' and' : ''} ${name} ${limit.toLocaleString('en')}`,
  )
  return textThat(
    (value) =>
      /^-?\d+(\.\d+)?$/.test(value) &&
      difference(value, from) >= 0 &&
      difference(value, above) > 0 &&
      difference(value, to) <= 0 &&
      difference(value, below) < 0,
    `Use a decimal${range.join('')}, such as 50.00.`,
  )
}

/** What a decimal is above a whole number, or below it; as a number, 3999999999.9999999 would be rounded up. */
function difference(value: string, whole: number): number {
  const [start, fraction = ''] = value.split('.')
  const rest = /[1-9]/.test(fraction) ? 1 : 0
  return Number(start) - whole || (value.startsWith('-') ? -rest : rest)
}

/** An amount of money as a number, in the one body that wants it so. */
export const amount = /* @__PURE__ */ define(() => numberThat(Number.isFinite, 'Use a number.'))

/** `#` and three or six hexadecimal digits. */
export const color = /* @__PURE__ */ define(() =>
  matching(/^#([a-f\d]{6}|[a-f\d]{3})$/i, 'Use a colour such as #1E90FF.'),
)

/** A whole URL. */
export const url = /* @__PURE__ */ define(() => v.pipe(text, v.url('Use a URL.')))

export { idText as id }
