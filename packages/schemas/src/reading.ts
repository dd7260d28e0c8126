import type { Link, LinkToConflicts, LinkToMany } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { idText, matching } from './matching.js'

// What the API answers is read tolerantly: an absent field that may be null reads as null, and a field or a value that
// the API adds doesn't fail a record. Each schema has a message of its own: valibot's would hold the value, which may be
// a patient's.

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * An object of the API. Fields that aren't among the entries are left out here rather than by valibot's own objects:
 * bodies need strict ones, and two kinds would be a lot to bundle.
 *
 * Nothing, which older answers have '' for in a custom field's `value`, is null where the entry takes it, else it's left
 * out.
 */
export function model<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.GenericSchema<unknown, v.InferOutput<v.StrictObjectSchema<Entries, undefined>>> {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, 'Expected an object.'),
    v.transform((record) => {
      const read: Record<string, unknown> = {}
      for (const [key, { type }] of Object.entries(entries)) {
        const value = key === 'value' ? record[key] || null : record[key]
        if (type === 'nullable') read[key] = value ?? null
        else if (value != null) read[key] = value
      }
      return read
    }),
    v.strictObject(entries, 'This is missing.'),
  )
}

/** A list. */
export function list<const Item extends v.GenericSchema>(item: Item): v.ArraySchema<Item, string> {
  return v.array(item, 'Expected a list.')
}

/** An id. The integers of older answers become strings; those past 2^53 have lost digits already and are refused. */
export const id = /* @__PURE__ */ define(() =>
  v.pipe(
    v.custom<unknown>(() => true),
    v.transform((value) => (Number.isSafeInteger(value) ? String(value) : value)),
    idText,
  ),
)

/** Ids, or null. */
export const nullableIds = /* @__PURE__ */ define(() => v.nullable(list(id)))

/** Text. */
export const text = /* @__PURE__ */ v.string('Expected text.')

/** Text, or null. */
export const nullableText = /* @__PURE__ */ v.nullable(text)

/** A number. */
export const number = /* @__PURE__ */ v.number('Expected a number.')

/** A number, or null. */
export const nullableNumber = /* @__PURE__ */ v.nullable(number)

/** True or false. */
export const flag = /* @__PURE__ */ v.boolean('Expected true or false.')

/** True, false, or null where nobody has said. */
export const nullableFlag = /* @__PURE__ */ v.nullable(flag)

/** A decimal as a string. Older answers hold numbers. */
export const decimal = /* @__PURE__ */ define(() =>
  v.pipe(
    v.custom<string | number>((value) => typeof value === 'string' || typeof value === 'number', 'Expected a decimal.'),
    v.transform(String),
  ),
)

/** A decimal as a string, or null. */
export const nullableDecimal = /* @__PURE__ */ define(() => v.nullable(decimal))

/** A date and time with a zone. */
export const dateTime = /* @__PURE__ */ define(() =>
  matching(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/, 'Expected a time with a zone.'),
)

/** A value that older answers have '' for where there is none. */
function orEmpty<const Schema extends v.GenericSchema<string>>(schema: Schema) {
  return v.pipe(
    nullableText,
    v.transform((value) => value || null),
    v.nullable(schema),
  )
}

/** A date and time with a zone, or null. */
export const nullableDateTime = /* @__PURE__ */ define(() => orEmpty(dateTime))

/** `YYYY-MM-DD`, or null. */
export const nullableDate = /* @__PURE__ */ define(() => orEmpty(matching(/^\d{4}-\d\d-\d\d$/, 'Expected YYYY-MM-DD.')))

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

const anyLink = /* @__PURE__ */ model({ links })

/** A link to one record. What it leads to shows in the type only. */
export function link<To extends string>(): v.GenericSchema<unknown, Link<To>> {
  return anyLink
}

/** A link to a list. */
export function linkToMany<To extends string>(): v.GenericSchema<unknown, LinkToMany<To>> {
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

const conflictsLink: v.GenericSchema<unknown, LinkToConflicts> = anyLink

/** A link to the conflicts of a booking. */
export const conflicts = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(conflictsLink)))
