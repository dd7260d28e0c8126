import fc from 'fast-check'
import * as v from 'valibot'

/** A schema as valibot has it at run time. */
interface Shape {
  readonly type: string
  readonly kind?: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
  readonly getter?: (input: unknown) => v.GenericSchema
  readonly pipe?: readonly (v.GenericSchema & Shape)[]
}

/** Types that questions and custom fields have: a lazy schema chooses by them. */
const types = [
  'text',
  'paragraph',
  'date',
  'bodycharts',
  'signature',
  'checkboxes',
  'radiobuttons',
  'address',
  'full_name',
  'phone',
  'pronouns',
  'select',
]

/** What is tried where a schema says no more than whether a value is right. */
const pool: readonly unknown[] = [
  ...types,
  'x',
  'Zoë 足 🦶',
  '',
  '1',
  '42',
  '2026-03-02',
  '2024-02-29',
  '2026-03-02T09:00:00Z',
  '2026-03-02T09:00:00.5+11:00',
  'name@example.com',
  'AU',
  'NZ',
  '0b8d1e9c-5a49-4c5f-8a2e-3d1f6f0c9a77',
  '50.00',
  '-3.5',
  '99',
  'QX901015A',
  '#1E90FF',
  '#abc',
  'Australia/Sydney',
  'Europe/London',
  'https://example.com/file',
  'aGk=',
  'data:image/svg+xml;base64,PHN2Zy8+',
  ...Array.from({ length: 101 }, (_, number) => number),
  10.5,
  168,
  336,
  1439,
  true,
  false,
]

/** Values that a schema takes. It's made by looking at the schema, so that a new field is tried without a word here. */
export function arbitraryOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const shape: Shape = schema
  const step = shape.pipe?.find(isDeep)
  if (!step) return isDeep(shape) ? structured(shape, 0) : leaf(schema)
  const least = shape.pipe?.some(({ type }) => type === 'min_length') ? 1 : 0
  const given = step.pipe ? arbitraryOf(step) : structured(step, least)
  return given.filter((value) => v.is(schema, value))
}

function isDeep(shape: Shape): boolean {
  const { entries, item, getter, wrapped, pipe } = shape
  return pipe ? pipe.some(isDeep) : Boolean(entries || item || getter || wrapped)
}

function structured(shape: Shape, least: number): fc.Arbitrary<unknown> {
  const { entries, item, wrapped, getter, type } = shape
  if (entries) {
    const required = Object.entries(entries).filter(([, entry]) => entry.type !== 'exact_optional')
    return fc.record(Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, arbitraryOf(entry)])), {
      requiredKeys: required.map(([name]) => name),
    })
  }
  if (item) return fc.array(arbitraryOf(item), { minLength: least, maxLength: 2 })
  if (wrapped) return type === 'nullable' ? fc.option(arbitraryOf(wrapped), { freq: 3 }) : arbitraryOf(wrapped)
  if (getter) {
    const choices = new Map(types.map((name) => [getter({ type: name }), name]))
    return fc.oneof(
      ...[...choices].map(([choice, name]) =>
        arbitraryOf(choice).map((value) => ({ ...Object(value), type: name }) as unknown),
      ),
    )
  }
  throw new Error(`No values are known for ${type}.`)
}

function leaf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const right = candidates(schema).filter((value) => v.is(schema, value))
  if (right.length === 0) throw new Error(`Nothing in the pool fits: ${v.safeParse(schema, {}).issues?.[0].message}`)
  const isFree = v.is(schema, 'Zoë 足 🦶')
  const some = fc.constantFrom(...right)
  return isFree
    ? fc.oneof(
        some,
        fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => v.is(schema, text)),
      )
    : some
}

/** The pool, and the words that the schema's own message names. */
function candidates(schema: v.GenericSchema): readonly unknown[] {
  const messages = v.safeParse(schema, {}).issues?.map(({ message }) => message) ?? []
  const words = messages.flatMap((message) => message.replace(/^(Choose one of|Use|Expected) |\.$/g, '').split(', '))
  return [...pool, ...words]
}

/** Values that a field's schema doesn't take, of every kind that JSON has. */
export function wrongFor(schema: v.GenericSchema): unknown[] {
  const { wrapped }: Shape = schema
  const inner = schema.type === 'exact_optional' && wrapped ? wrapped : schema
  const tried = [{ nobody: true }, ['x'], '{"sections":[]}', '', 'x'.repeat(20_000), 123.456, -1, true, null]
  return tried.filter((value) => !v.is(inner, value))
}

/** The fields of a body's schema. */
export function entriesOf(schema: v.GenericSchema): Readonly<Record<string, v.GenericSchema>> {
  const { entries, pipe = [] }: Shape = schema
  return entries ?? pipe.find((step) => step.entries)?.entries ?? {}
}
