import fc from 'fast-check'
import * as v from 'valibot'

/** The parts of a valibot schema at run time. */
interface Shape {
  readonly type: string
  readonly kind?: string
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly wrapped?: v.GenericSchema
  readonly item?: v.GenericSchema
  readonly getter?: (input: unknown) => v.GenericSchema
  readonly pipe?: readonly (v.GenericSchema & Shape)[]
}

/** The types of questions and custom fields, by which a lazy schema chooses. */
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

/** Values to try if a schema only tells whether a value is valid. */
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

/** Generates values that a schema accepts. It reads the schema, so that new fields need no change here. */
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
  throw new Error(`There are no values for the schema type ${type}.`)
}

function leaf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const right = candidates(schema).filter((value) => v.is(schema, value))
  if (right.length === 0)
    throw new Error(`No value of the pool is valid: ${v.safeParse(schema, {}).issues?.[0].message}`)
  const isFree = v.is(schema, 'Zoë 足 🦶')
  const some = fc.constantFrom(...right)
  return isFree
    ? fc.oneof(
        some,
        fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => v.is(schema, text)),
      )
    : some
}

/** Returns the pool, and the words that the schema's message names. */
function candidates(schema: v.GenericSchema): readonly unknown[] {
  const messages = v.safeParse(schema, {}).issues?.map(({ message }) => message) ?? []
  const words = messages.flatMap((message) => message.replace(/^(Choose one of|Use|Expected) |\.$/g, '').split(', '))
  return [...pool, ...words]
}

/** Returns values of all JSON types that a field's schema refuses. */
export function wrongFor(schema: v.GenericSchema): unknown[] {
  const { wrapped }: Shape = schema
  const inner = schema.type === 'exact_optional' && wrapped ? wrapped : schema
  const tried = [{ nobody: true }, ['x'], '{"sections":[]}', '', 'x'.repeat(20_000), 123.456, -1, true, null]
  return tried.filter((value) => !v.is(inner, value))
}

/** Returns the fields of a body's schema. */
export function entriesOf(schema: v.GenericSchema): Readonly<Record<string, v.GenericSchema>> {
  const { entries, pipe = [] }: Shape = schema
  return entries ?? pipe.find((step) => step.entries)?.entries ?? {}
}
