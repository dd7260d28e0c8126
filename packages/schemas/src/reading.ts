import type { Link, LinkToConflicts, LinkToMany } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'

// What the API answers is read tolerantly: an absent field that may be null reads as null, and a field or a value that
// the API adds doesn't fail a record. Each schema has a message of its own: valibot's would hold the value, which may be
// a patient's.

/** An object of the API. Fields that aren't among the entries are left out. */
export function model<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.ObjectSchema<Entries, v.ErrorMessage<v.ObjectIssue>> {
  return v.object(entries, (issue) => (issue.expected === 'Object' ? 'Expected an object.' : 'This is missing.'))
}

/** A list. */
export function list<const Item extends v.GenericSchema>(item: Item): v.ArraySchema<Item, string> {
  return v.array(item, 'Expected a list.')
}

/** An id. The integers of older answers become strings; those past 2^53 have lost digits already and are refused. */
export const id = /* @__PURE__ */ define(() =>
  v.pipe(
    v.union([v.string(), v.number()], 'Expected an id.'),
    v.check((value) => typeof value === 'string' || Number.isSafeInteger(value), 'The id has lost digits as a number.'),
    v.transform((value) => String(value)),
    v.regex(/^\d+$/, 'Expected an id of digits.'),
  ),
)

/** Ids, or null. */
export const nullableIds = /* @__PURE__ */ define(() => v.nullish(list(id), null))

/** Text. */
export const text = /* @__PURE__ */ v.string('Expected text.')

/** Text, or null. */
export const nullableText = /* @__PURE__ */ v.nullish(text, null)

/** A number. */
export const number = /* @__PURE__ */ v.number('Expected a number.')

/** A number, or null. */
export const nullableNumber = /* @__PURE__ */ v.nullish(number, null)

/** True or false. */
export const flag = /* @__PURE__ */ v.boolean('Expected true or false.')

/** True, false, or null where nobody has said. */
export const nullableFlag = /* @__PURE__ */ v.nullish(flag, null)

/** A decimal as a string. Older answers hold numbers. */
export const decimal = /* @__PURE__ */ define(() =>
  v.pipe(
    v.union([v.string(), v.number()], 'Expected a decimal.'),
    v.transform((value) => String(value)),
  ),
)

/** A decimal as a string, or null. */
export const nullableDecimal = /* @__PURE__ */ define(() => v.nullish(decimal, null))

/** A date and time with a zone. */
export const dateTime = /* @__PURE__ */ define(() =>
  v.pipe(
    text,
    v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/, 'Expected a date and time with a zone.'),
  ),
)

/** A date and time with a zone, or null. Older answers hold '' for none. */
export const nullableDateTime = /* @__PURE__ */ define(() =>
  v.pipe(
    nullableText,
    v.transform((value) => value || null),
    v.nullable(dateTime),
  ),
)

/** `YYYY-MM-DD`, or null. Older answers hold '' for none. */
export const nullableDate = /* @__PURE__ */ define(() =>
  v.pipe(
    nullableText,
    v.transform((value) => value || null),
    v.nullable(v.pipe(text, v.regex(/^\d{4}-\d\d-\d\d$/, 'Expected YYYY-MM-DD.'))),
  ),
)

/** A word out of a known set, to which the API may add. */
export function openText<Known extends string>(): v.GenericSchema<string, Known | (string & {})> {
  return text
}

/** A code out of a known set, to which the API may add. */
export function openNumber<Known extends number>(): v.GenericSchema<number, Known | (number & {})> {
  return number
}

/** The links of a record. */
export const links = /* @__PURE__ */ model({ self: text })

const anyLink = /* @__PURE__ */ v.object({ links }, 'Expected a link.')

/** A link to one record. What it leads to shows in the type only. */
export function link<To extends string>(): v.GenericSchema<Link, Link<To>> {
  return anyLink
}

/** A link to a list. */
export function linkToMany<To extends string>(): v.GenericSchema<LinkToMany, LinkToMany<To>> {
  return anyLink
}

/** A link that is absent or null where there is nothing to lead to. */
export function optionalLink<To extends string>() {
  return v.exactOptional(v.nullable(link<To>()))
}

/** A link to a list that is absent or null where there is nothing to lead to. */
export function optionalLinkToMany<To extends string>() {
  return v.exactOptional(v.nullable(linkToMany<To>()))
}

const conflictsLink: v.GenericSchema<LinkToConflicts> = anyLink

/** A link to the conflicts of a booking. */
export const conflicts = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(conflictsLink)))

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * An object whose fields are optional: those that are null, or '' in `value`, are read as left out.
 * @param nullable - Fields that are there all the same, with null.
 */
export function sparse<Entries extends v.ObjectEntries>(
  entries: Entries,
  ...nullable: readonly (keyof Entries & string)[]
): v.GenericSchema<unknown, v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, 'Expected an object.'),
    v.transform((record) => ({
      ...Object.fromEntries(nullable.map((key) => [key, null])),
      ...Object.fromEntries(
        Object.entries(record).filter(([key, value]) => value !== null && !(key === 'value' && value === '')),
      ),
    })),
    model(entries),
  )
}
