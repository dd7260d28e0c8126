import * as v from 'valibot'
import { define } from './define.js'
import { idText, list, matching, numberThat, text, textThat } from './values.js'

// Fields of bodies. They have a prefix where a field of responses has the same name.

/** An id: a string of 1 to 19 digits. */
export const bodyId = idText

/** Text of at most `max` characters. A character above U+FFFF counts once, although its `length` is 2. */
export function textUpTo(max: number) {
  return v.pipe(
    text,
    textThat(
      (value) => value.length <= max || [...value].length <= max,
      `Use at most ${max.toLocaleString('en')} characters.`,
    ),
  )
}

/** Text of at most 255 characters. */
export const shortText = /* @__PURE__ */ textUpTo(255)

/** Text that isn't blank. */
export const requiredText = /* @__PURE__ */ define(() => matching(/\S/, 'Fill this in.'))

/** A name of 1 to 255 characters. */
export const requiredName = /* @__PURE__ */ define(() => v.pipe(requiredText, shortText))

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

/** Whether text is `YYYY-MM-DD` and a date that exists. */
function isDay(value: string): boolean {
  // Some engines parse February 30 as March 2.
  return /^\d{4}-\d\d-\d\d$/.test(value) && Boolean(new Date(value).toJSON()?.startsWith(value))
}

/** `YYYY-MM-DD`. */
export const date = /* @__PURE__ */ define(() => textThat(isDay, 'Use YYYY-MM-DD.'))

const time = /T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** A date and time with a time zone. */
export const bodyDateTime = /* @__PURE__ */ define(() =>
  textThat(
    (value) => isDay(value.replace(time, '')) && time.test(value),
    'Use a date and time with a time zone, such as 2026-03-02T09:00:00Z.',
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
  matching(email, 'Use an email address, such as name@example.com.'),
)

/** An email address of at most 255 characters. */
export const shortEmailAddress = /* @__PURE__ */ define(() => v.pipe(emailAddress, shortText))

/** A country code of ISO 3166-1 alpha-2. */
export const countryCode = /* @__PURE__ */ define(() => matching(/^[A-Z]{2}$/, 'Use a country code, such as AU.'))

/** The IANA name of a time zone. */
export const timeZone = /* @__PURE__ */ define(() =>
  textThat(isTimeZone, 'Use a time zone, such as Australia/Melbourne.'),
)

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    // Newer engines accept an offset such as +10:00, the API doesn't.
    return /^[a-z]/i.test(value)
  } catch {
    return false
  }
}

/** The limits of a decimal, as whole numbers. `from` and `to` are inclusive, `above` and `below` are exclusive. */
interface Limits {
  readonly from?: number
  readonly above?: number
  readonly to?: number
  readonly below?: number
}

/** A decimal as a string, so that cents stay exact. */
export function bodyDecimal(limits: Limits = {}) {
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

/** Compares a decimal with a whole number by sign. As a number, 3999999999.9999999 would be rounded up. */
function difference(value: string, whole: number): number {
  const [start, fraction = ''] = value.split('.')
  const rest = /[1-9]/.test(fraction) ? 1 : 0
  return Number(start) - whole || (value.startsWith('-') ? -rest : rest)
}

/** An amount of money as a number. Only the `price` of a product is sent like this. */
export const amount = /* @__PURE__ */ define(() => numberThat(Number.isFinite, 'Use a number.'))

/** A colour: `#` and three or six hexadecimal digits. */
export const color = /* @__PURE__ */ define(() =>
  matching(/^#([a-f\d]{6}|[a-f\d]{3})$/i, 'Use a colour, such as #1E90FF.'),
)

/** An absolute URL. */
export const url = /* @__PURE__ */ define(() => v.pipe(text, v.url('Use a URL.')))
