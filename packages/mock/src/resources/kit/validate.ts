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
  // Each round removes the unknown fields. Beneath one, there may have been others that the schema didn't reach.
  while (true) {
    const result = v.safeParse(schema, remaining)
    if (result.success) return Object.keys(errors).length ? { errors } : { body: result.output }
    if (!strict && acceptNumbers(schema, remaining, result.issues)) continue
    const unknownFields = result.issues.filter(({ expected }) => expected === 'never')
    if (unknownFields.length === 0) {
      for (const issue of result.issues) errors[nameOf(issue)] ??= reasonOf(issue)
      return { errors }
    }
    for (const name of unknownFields.flatMap((issue) => removeUnknown(schema, remaining, keysOf(issue)))) {
      if (strict) errors[name] = 'is not a field that can be written'
    }
  }
}

type Issue = v.BaseIssue<unknown>

function keysOf({ path }: Issue): readonly string[] {
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
  if (numbers.length === 0) return false
  for (const issue of numbers) setAt(body, keysOf(issue), String(issue.input))
  const refused = new Set(v.safeParse(schema, body).issues?.map(nameOf))
  const isRefused = (issue: Issue) => refused.has(nameOf(issue))
  for (const issue of numbers.filter(isRefused)) setAt(body, keysOf(issue), issue.input)
  return !numbers.every(isRefused)
}

/**
 * Removes all unknown fields of an object in a body. The schema reports only the first, and validating again for each
 * would take quadratic time.
 *
 * @param reported - The path of the reported one.
 * @returns The names of the fields, as `nameOf` writes them.
 */
function removeUnknown(schema: v.GenericSchema, body: object, reported: readonly string[]): string[] {
  const path = reported.slice(0, -1)
  const object = path.reduce<unknown>(fieldOf, body)
  if (!isObject(object)) return []
  const known = entriesAt(schema, body, path)
  const isUnknown = (key: string) => key === reported.at(-1) || (known !== undefined && !Object.hasOwn(known, key))
  const unknown = Object.keys(object).filter(isUnknown)
  for (const key of unknown) Reflect.deleteProperty(object, key)
  return unknown.map((key) => [...path, key].join('.'))
}

/** The parts of a schema that hold others. */
interface SchemaParts {
  readonly type: string
  /** Of an object: the schemas of its fields. */
  readonly entries?: Readonly<Record<string, SchemaParts>>
  /** Of a list: the schema of its items. */
  readonly item?: SchemaParts
  /** Of an optional or nullable value: the schema of the value. */
  readonly wrapped?: SchemaParts
  /** Chooses a schema by the value. */
  readonly getter?: (value: unknown) => SchemaParts
  /** Schemas that a value passes one after the other. */
  readonly pipe?: readonly SchemaParts[]
}

/** Returns the fields that a schema has for the object at a path of a body. */
function entriesAt(
  { entries, item, wrapped, getter, pipe }: SchemaParts,
  value: unknown,
  path: readonly string[],
): SchemaParts['entries'] {
  if (pipe) return pipe.map((schema) => entriesAt(schema, value, path)).find(Boolean)
  const chosen = wrapped ?? getter?.(value)
  if (chosen) return entriesAt(chosen, value, path)
  const [key, ...rest] = path
  if (key === undefined) return entries
  const inner = entries?.[key] ?? item
  return inner && entriesAt(inner, fieldOf(value, key), rest)
}

function setAt(body: object, path: readonly string[], value: unknown): void {
  const object = path.slice(0, -1).reduce<unknown>(fieldOf, body)
  if (isObject(object)) Reflect.set(object, path.at(-1) ?? '', value)
}

function fieldOf(value: unknown, key: string): unknown {
  return isObject(value) ? Reflect.get(value, key) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
