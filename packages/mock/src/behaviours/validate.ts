import * as v from 'valibot'

/** A body, as it was sent. */
export type Fields = Readonly<Record<string, unknown>>

/** Why fields are refused, by field. */
export type FieldErrors = Record<string, string>

/** A body that its schema has read, or what is wrong with it. */
export type Validated<Body> = { readonly body: Body } | { readonly errors: FieldErrors }

/**
 * Reads a body by its schema.
 * @param strict - Whether a field is refused that the API doesn't know. The API drops it, and what the user wrote there.
 */
export function validate<Body>(
  schema: v.GenericSchema<unknown, Body>,
  given: Fields,
  strict: boolean,
): Validated<Body> {
  const left = structuredClone(given)
  const errors: FieldErrors = {}
  while (true) {
    const result = v.safeParse(schema, left)
    if (result.success) return Object.keys(errors).length ? { errors } : { body: result.output }
    // An object names the first field only that it doesn't know.
    const unknown = result.issues.filter(({ expected }) => expected === 'never')
    for (const issue of unknown) {
      if (strict) errors[nameOf(issue)] = 'is not a field that can be written'
      remove(left, keysOf(issue))
    }
    if (unknown.length) continue
    for (const issue of result.issues) errors[nameOf(issue)] ??= reasonOf(issue)
    return { errors }
  }
}

type Issue = v.BaseIssue<unknown>

function keysOf({ path }: Issue): readonly PropertyKey[] {
  return (path ?? []).map(({ key }) => String(key))
}

/** The field that an issue is about, such as `patient_phone_numbers.0.number`. */
export function nameOf(issue: Issue): string {
  return keysOf(issue).join('.') || 'base'
}

/** What the API says of each kind of mistake. */
const reasons: readonly (readonly [of: RegExp, reason: string])[] = [
  [/^Fill this in/, "can't be blank"],
  [/^Expected an object/, 'must be an object'],
  [/^Expected a list/, 'must be an array'],
  [/^Choose (one of|a|whether) |^Expected [a-z_]+\.$|^Use [a-z_]+\.$/, 'is not included in the list'],
  [/^Use ([\d,]+) characters/, 'is too long (maximum is $1 characters)'],
  [/^Use a (whole number|decimal|number) (from .*|above .*|below .*)\.$/, 'must be a $1 $2'],
]

/** Why a field is refused, in the API's words. */
export function reasonOf({ message, input }: Issue): string {
  if (input === undefined || input === null) return "can't be blank"
  for (const [of, reason] of reasons) {
    const match = of.exec(message)
    if (match) return reason.replace(/\$(\d)/g, (_, index: string) => match[Number(index)] ?? '')
  }
  return 'is invalid'
}

function remove(from: object, keys: readonly PropertyKey[]): void {
  const [first, ...rest] = keys
  if (first === undefined) return
  if (rest.length === 0) Reflect.deleteProperty(from, first)
  else {
    const inner: unknown = Reflect.get(from, first)
    if (typeof inner === 'object' && inner !== null) remove(inner, rest)
  }
}
