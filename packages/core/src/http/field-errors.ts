import { fieldsOf } from '../fields.js'
import type { FieldErrors } from './errors.js'

/** Reads the field errors of a 422 leniently: each message may be a list of messages. */
export function readFieldErrors(text: string): FieldErrors {
  try {
    const { errors } = fieldsOf(JSON.parse(text))
    return Object.fromEntries(
      Object.entries(fieldsOf(errors)).map(([field, messages]) => [field, [messages].flat().join(', ')]),
    )
  } catch {
    return {}
  }
}

/** What the API's names look like, such as `address_1` or `patient_phone_numbers.0.number`. Others could be values. */
const namePattern = /^[a-z][a-z_]{0,39}\d?(\.([a-z][a-z_]{0,39}\d?|\d{1,3})){0,9}$/
const mostNames = 5

/** Whether the path of a field holds nothing but names. */
export function isName(path: string): boolean {
  return namePattern.test(path)
}

/** Returns the names of refused fields for a message, such as `email, last_name`. Empty if none looks like the API's. */
export function namesOf(paths: readonly string[]): string {
  const names = [...new Set(paths)].filter(isName)
  const shown = names.slice(0, mostNames)
  const more = names.length - shown.length
  return shown.join(', ') + (more ? ` and ${more} more` : '')
}
