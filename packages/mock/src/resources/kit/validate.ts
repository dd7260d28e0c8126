import * as v from 'valibot'

/** A request body before validation. */
export type Fields = Readonly<Record<string, unknown>>

/** Why fields are invalid, by field. */
export type FieldErrors = Record<string, string>

/** A valid body, or what is wrong with it. */
export type Validated<Body> = { readonly body: Body } | { readonly errors: FieldErrors }

/**
 * Validates a body against its schema.
 *
 * @param strict - Whether what the API tolerates is an error: a field that it doesn't know, which it drops silently, and
 * with it what the user entered; and a number in place of a string, such as an id or an amount.
 */
export function validate<Body>(schema: v.GenericSchema<unknown, Body>, sent: Fields, strict: boolean): Validated<Body> {
  const remaining = structuredClone(sent)
  const errors: FieldErrors = {}
  // An object schema reports only the first unknown field. Each round removes it, until none is left.
  while (true) {
    const result = v.safeParse(schema, remaining)
    if (result.success) return Object.keys(errors).length ? { errors } : { body: result.output }
    if (!strict && acceptNumbers(schema, remaining, result.issues)) continue
    const unknownFields = result.issues.filter(({ expected }) => expected === 'never')
    if (unknownFields.length === 0) {
      for (const issue of result.issues) errors[nameOf(issue)] ??= reasonOf(issue)
      return { errors }
    }
    for (const issue of unknownFields) {
      if (strict) errors[nameOf(issue)] = 'is not a field that can be written'
      removeAt(remaining, keysOf(issue))
    }
  }
}

type Issue = v.BaseIssue<unknown>

function keysOf({ path }: Issue): readonly PropertyKey[] {
  return (path ?? []).map(({ key }) => String(key))
}

/** Returns the path of an issue's field, such as `patient_phone_numbers.0.number`. */
export function nameOf(issue: Issue): string {
  return keysOf(issue).join('.') || 'base'
}

/** The API's wording for each kind of message that a schema has. */
const wordings: readonly (readonly [message: RegExp, wording: string])[] = [
  [/^Fill this in/, "can't be blank"],
  [/^Expected an object/, 'must be an object'],
  [/^Expected a list/, 'must be an array'],
  [/^Choose (one of|a|whether) |^Expected [a-z_]+\.$|^Use the type /, 'is not included in the list'],
  [/^Use at most ([\d,]+) characters/, 'is too long (maximum is $1 characters)'],
  [/^Use a (whole number|decimal) (.*?)(, such as .*)?\.$/, 'must be a $1 $2'],
  [/^Use a negative quantity for (.*) and a positive one for (.*)\.$/, 'must be negative for $1, positive for $2'],
]

/** Returns why a field is invalid, in the API's words. */
export function reasonOf({ message, input }: Issue): string {
  if (input === undefined || input === null) return "can't be blank"
  // A number can't hold all digits of an id.
  if (typeof input === 'number' && /^Expected an id/.test(message)) return 'must be a string: ids are strings of digits'
  for (const [pattern, wording] of wordings) {
    const match = pattern.exec(message)
    if (match) return wording.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
  }
  return 'is invalid'
}

/**
 * Turns invalid numbers into strings, where those are valid.
 * @returns Whether there were any.
 */
function acceptNumbers(schema: v.GenericSchema, body: object, issues: readonly Issue[]): boolean {
  const numbers = issues.filter(({ input, path }) => typeof input === 'number' && path)
  const isAccepted = (issue: Issue) => {
    setAt(body, keysOf(issue), String(issue.input))
    const remaining = v.safeParse(schema, body).issues ?? []
    if (!remaining.some((other) => nameOf(other) === nameOf(issue))) return true
    setAt(body, keysOf(issue), issue.input)
    return false
  }
  return numbers.filter(isAccepted).length > 0
}

function setAt(target: object, [key, ...rest]: readonly PropertyKey[], value: unknown): void {
  if (key === undefined) return
  if (rest.length === 0) {
    Reflect.set(target, key, value)
    return
  }
  const inner: unknown = Reflect.get(target, key)
  if (typeof inner === 'object' && inner !== null) setAt(inner, rest, value)
}

function removeAt(target: object, [key, ...rest]: readonly PropertyKey[]): void {
  if (key === undefined) return
  if (rest.length === 0) {
    Reflect.deleteProperty(target, key)
    return
  }
  const inner: unknown = Reflect.get(target, key)
  if (typeof inner === 'object' && inner !== null) removeAt(inner, rest)
}
