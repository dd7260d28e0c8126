import type { Link, LinkToConflicts, LinkToMany } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { model } from './model.js'
import { flag, idText, list, matching, number, text } from './values.js'

// Fields of models. Responses are read tolerantly, so that an unexpected value in one field costs as little as possible.

/** An id. Integers of older responses become strings. Integers above 2^53 have already lost digits and are refused. */
export const id = /* @__PURE__ */ define(() =>
  v.pipe(
    v.custom<unknown>(() => true),
    v.transform((value) => (Number.isSafeInteger(value) ? String(value) : value)),
    idText,
  ),
)

/** A list of ids, or null. */
export const nullableIds = /* @__PURE__ */ define(() => v.nullable(list(id)))

/** Text, or null. */
export const nullableText = /* @__PURE__ */ v.nullable(text)

/** A number, or null. */
export const nullableNumber = /* @__PURE__ */ v.nullable(number)

/** True or false, or null if nobody has decided. */
export const nullableFlag = /* @__PURE__ */ v.nullable(flag)

/** A decimal as a string. Older responses have numbers. */
export const decimal = /* @__PURE__ */ define(() =>
  v.pipe(
    v.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number', 'Expected a decimal.'),
    v.transform(String),
  ),
)

/** A decimal as a string, or null. */
export const nullableDecimal = /* @__PURE__ */ define(() => v.nullable(decimal))

/** A date and time with a time zone. */
export const dateTime = /* @__PURE__ */ define(() =>
  matching(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/, 'Expected a date and time with a time zone.'),
)

/** A value or null. Older responses have '' instead of null. */
function emptyAsNull<const Schema extends v.GenericSchema<string>>(schema: Schema) {
  return v.pipe(
    nullableText,
    v.transform((value) => value || null),
    v.nullable(schema),
  )
}

/** A date and time with a time zone, or null. */
export const nullableDateTime = /* @__PURE__ */ define(() => emptyAsNull(dateTime))

/** `YYYY-MM-DD`, or null. */
export const nullableDate = /* @__PURE__ */ define(() =>
  emptyAsNull(matching(/^\d{4}-\d\d-\d\d$/, 'Expected YYYY-MM-DD.')),
)

/** A word of a known set that the API may extend. */
export function openText<Known extends string>(): v.GenericSchema<string, Known | (string & {})> {
  return text
}

/** A code of a known set that the API may extend. */
export function openNumber<Known extends number>(): v.GenericSchema<number, Known | (number & {})> {
  return number
}

/** The links of a record. */
export const links = /* @__PURE__ */ model({ self: text })

const anyLink = /* @__PURE__ */ model({ links })

/** A link to one record. Its target is visible in the type only. */
export function link<To extends string>(): v.GenericSchema<unknown, Link<To>> {
  return anyLink
}

/** A link to a list. */
export function linkToMany<To extends string>(): v.GenericSchema<unknown, LinkToMany<To>> {
  return anyLink
}

/** A link to one record that is absent or null if there is no record. */
export function optionalLink<To extends string>() {
  return v.exactOptional(v.nullable(link<To>()))
}

/** A link to a list, or null if there is no list. */
export function nullableLinkToMany<To extends string>() {
  return v.nullable(linkToMany<To>())
}

const conflictsLink: v.GenericSchema<unknown, LinkToConflicts> = anyLink

/** A link to the conflicts of a booking. */
export const conflicts = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(conflictsLink)))
