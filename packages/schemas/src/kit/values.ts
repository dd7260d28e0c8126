import * as v from 'valibot'
import { define } from './define.js'

// Values that responses and bodies share. Every schema has its own message, because Valibot's default message contains
// the value, which may be a patient's.

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text. */
export const text = /* @__PURE__ */ v.string('Expected text.')

/** A number. */
export const number = /* @__PURE__ */ v.number('Expected a number.')

/** True or false. */
export const flag = /* @__PURE__ */ v.boolean('Expected true or false.')

/** A list. */
export function list<const Item extends v.GenericSchema>(item: Item): v.ArraySchema<Item, string> {
  return v.array(item, 'Expected a list.')
}

/** A field that can be left out. */
export function optional<const Schema extends v.GenericSchema>(
  schema: Schema,
): v.ExactOptionalSchema<Schema, undefined> {
  return v.exactOptional(schema)
}

/** A field that can be left out, or cleared with null. */
export function clearable<const Schema extends v.GenericSchema>(
  schema: Schema,
): v.ExactOptionalSchema<v.NullableSchema<Schema, undefined>, undefined> {
  return v.exactOptional(v.nullable(schema))
}

/** A schema of text with a rule. An interface, so that declarations show its name instead of its whole type. */
export interface TextSchema extends v.CustomSchema<string, v.ErrorMessage<v.CustomIssue> | undefined> {}

/** Text that passes a check. */
export function textThat(isValid: (value: string) => boolean, message: string): TextSchema {
  return v.custom<string>((value) => typeof value === 'string' && isValid(value), message)
}

/** Text that matches a pattern. */
export function matching(pattern: RegExp, message: string): TextSchema {
  return textThat((value) => pattern.test(value), message)
}

/** A number that passes a check. */
export function numberThat(
  isValid: (value: number) => boolean,
  message: string,
): v.CustomSchema<number, v.ErrorMessage<v.CustomIssue> | undefined> {
  return v.custom<number>((value) => typeof value === 'number' && isValid(value), message)
}

/** An id: a string of 1 to 19 digits. */
export const idText = /* @__PURE__ */ define(() => matching(/^\d{1,19}$/, 'Expected an id: a string of digits.'))
