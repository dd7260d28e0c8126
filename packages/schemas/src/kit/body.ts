import * as v from 'valibot'
import { isRecord } from './values.js'

// Bodies are checked strictly. The API ignores an unknown field silently, so a misspelled field would lose the change.
// The messages are written for forms.

/** A body: an object with these fields and no others. */
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

/** An object within a body. Valibot accepts a list as an object, the API doesn't. */
export function part<const Entries extends v.ObjectEntries>(entries: Entries): Part<Entries> {
  return v.pipe(
    v.custom<v.InferInput<v.StrictObjectSchema<Entries, undefined>>>(isRecord, 'Expected an object.'),
    body(entries),
  )
}

/** A rule about several fields of a body, for a pipe that begins with the schema of the body. */
export function rule<Body extends object>(
  isValid: (body: Body) => boolean,
  message: string,
): v.CustomSchema<Body, v.ErrorMessage<v.CustomIssue> | undefined> {
  // A pipe stops at the first schema with issues, so the value is a valid body here.
  return v.custom<Body>((value) => isValid(value as Body), message)
}
