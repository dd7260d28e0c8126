import * as v from 'valibot'
import { define } from './define.js'

/** A schema of text. It's an interface, so that declarations have its name and not all of it. */
export interface Format extends v.CustomSchema<string, v.ErrorMessage<v.CustomIssue> | undefined> {}

/** Text that is right. */
export function textThat(isRight: (value: string) => boolean, message: string): Format {
  return v.custom<string>((value) => typeof value === 'string' && isRight(value), message)
}

/** Text of a pattern. */
export function matching(pattern: RegExp, message: string): Format {
  return textThat((value) => pattern.test(value), message)
}

/** A number that is right. */
export function numberThat(
  isRight: (value: number) => boolean,
  message: string,
): v.CustomSchema<number, v.ErrorMessage<v.CustomIssue> | undefined> {
  return v.custom<number>((value) => typeof value === 'number' && isRight(value), message)
}

/** An id: a string of 1 to 19 digits. */
export const idText = /* @__PURE__ */ define(() => matching(/^\d{1,19}$/, 'Expected an id: a string of digits.'))
