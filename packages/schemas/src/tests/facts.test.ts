import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../api-check/src/facts/files.js'
import type { InlineFacts as Field, FieldsFacts as Fields, TypeFacts } from '../../../api-check/src/facts/table.js'
import { entriesOf, messagesOf, schemasOf } from '../../test/kit.js'
import * as schemas from '../index.js'

/**
 * Nulls with a meaning that only the older documentation states: the appointment type's duration applies, or a template
 * has no sections.
 */
const documentedNulls = [
  'IndividualAppointment.update ends_at',
  'GroupAppointment.update ends_at',
  'TreatmentNoteTemplate.create content',
  'TreatmentNoteTemplate.update content',
]

/** Values that the documentation refuses, although the official document doesn't: an answer is selected or left out. */
const documentedRefusals = ['answers.0.selected: false']

const token = 'ef4c43ec-105d-489c-88cc-0f3c5f67dc70'

const facts = readFacts()

/** Returns a type, unless it is the name of a model. */
const inline = (type: TypeFacts | undefined) => (typeof type === 'object' ? type : undefined)

const all = new Map(schemasOf(schemas))

function schemaOf(name: string): v.GenericSchema {
  const schema = all.get(name)
  if (!schema) throw new Error(`${name} is not exported.`)
  return schema
}

const lower = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
const bodyName = (model: string, kind: string) =>
  kind === 'cancel' ? 'cancellationBodySchema' : `${lower(model)}${kind === 'create' ? 'Create' : 'Update'}Schema`

const bodies = Object.entries(facts.bodies).map(([name, body]) => {
  const [model = '', kind = ''] = name.split('.')
  return [name, bodyName(model, kind), body] as const
})

const patterns: { readonly [start: string]: readonly string[] } = {
  '^#': ['#1E90FF', '#abc'],
  '^[A-Z0-9!': ['ann@example.com'],
  '^[NVQSWT]': ['NX123456'],
}

/** Values that a field accepts according to the facts. */
function validValues(field: Field): unknown[] {
  if (field.enum) return [...field.enum]
  if (field.values === 'iso-3166-1-alpha-2') return ['AU']
  if (field.values === 'time_zone_identifier') return ['Australia/Melbourne', 'UTC']
  if (field.type === 'boolean') return [true, false]
  if (field.type === 'integer' || field.type === 'number') return edges(field, 1).inside
  // Whether an empty list is valid depends on the field.
  if (field.type === 'array') return inline(field.items)?.type === 'string' ? [['1']] : []
  if (field.type === 'object') return []
  const pattern = Object.entries(patterns).find(([start]) => field.pattern?.startsWith(start))
  if (pattern) return [...pattern[1]]
  switch (field.format) {
    case 'int64':
      return ['1', '1752849161776013508']
    case 'date':
      return ['2026-03-02']
    case 'date-time':
      return ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00+11:00']
    case 'decimal':
      return edges(field, 0.01).inside.map(String)
    case 'uuid':
      return [token]
    case 'uri':
      return ['https://uploads.example.com/a/b']
    case 'base64':
      return ['aGVsbG8=']
  }
  return field.maxLength === 2 ? ['AU'] : ['x', 'x'.repeat(field.maxLength ?? 5000)]
}

/** Values that a field refuses according to the facts. */
function invalidValues(field: Field): unknown[] {
  const nothing = field.nullable ? [] : [null]
  if (field.enum) return [...nothing, 'Pigeon', 999, true]
  if (field.values === 'iso-3166-1-alpha-2') return [...nothing, 'au', 'AUS', '']
  if (field.values === 'time_zone_identifier') return [...nothing, 'Sydney', '+10:00', '']
  if (field.type === 'boolean') return [...nothing, 'true', 1]
  if (field.type === 'integer') return [...nothing, ...edges(field, 1).outside, 1.5, '1']
  if (field.type === 'number') return [...nothing, '1', Number.NaN]
  if (field.type === 'array')
    return [...nothing, '1', { 0: '1' }, [1], ...(inline(field.items)?.format === 'int64' ? [['x']] : [])]
  if (field.type === 'object') return [...nothing, 'x', [], ['x']]
  if (field.pattern) return [...nothing, '', 'red', 1]
  switch (field.format) {
    case 'int64':
      return [...nothing, 1, '', 'abc', '-1', '1'.repeat(20)]
    case 'date':
      return [...nothing, '', '2/3/2026', '2026-02-30']
    case 'date-time':
      return [...nothing, '', '2026-03-02', '2026-03-02T09:00:00']
    case 'decimal':
      return [...nothing, 1, '', 'abc', '1,5', ...edges(field, 0.01).outside.map(String)]
    case 'uuid':
      return [...nothing, '', 'x', token.slice(1)]
    case 'uri':
      return [...nothing, '', 'x']
    case 'base64':
      return [...nothing, '!']
  }
  const { minLength, maxLength } = field
  return [
    ...[...nothing, 1],
    ...(minLength ? ['x'.repeat(minLength - 1)] : []),
    ...(maxLength ? ['x'.repeat(maxLength + 1)] : []),
  ]
}

/** Numbers on both sides of the limits of a field. */
function edges(field: Field, step: number): { inside: number[]; outside: number[] } {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = field
  const inside = [1]
  const outside: number[] = []
  if (minimum !== undefined) {
    inside.push(exclusiveMinimum ? minimum + step : minimum)
    outside.push(exclusiveMinimum ? minimum : minimum - step)
  }
  if (maximum !== undefined) {
    inside.push(exclusiveMaximum ? maximum - step : maximum)
    outside.push(exclusiveMaximum ? maximum : maximum + step)
  }
  // 1 isn't always valid: a group has at least 2 attendees.
  return {
    inside: inside.filter((value) => minimum === undefined || value >= minimum + (exclusiveMinimum ? step : 0)),
    outside,
  }
}

/** All fields, with the fields of nested objects and of the objects in lists. */
function flat(fields: Fields, at: readonly string[] = []): (readonly [path: readonly string[], field: Field])[] {
  return Object.entries(fields).flatMap(([name, type]) => {
    const field = inline(type)
    if (!field) return []
    if (name === 'content' || name === 'custom_fields') return [[[...at, name], field] as const]
    const items = inline(field.items)?.fields ?? {}
    return [
      [[...at, name], field] as const,
      ...flat(field.fields ?? {}, [...at, name]),
      ...flat(items, [...at, name, '0']),
    ]
  })
}

function wrapped([name = '', ...rest]: readonly string[], value: unknown): object {
  const part = rest.length ? wrapped(rest, value) : value
  return name === '0' ? [part] : { [name]: part }
}

/** A schema, and the position of an object within its body. */
interface Place {
  readonly schema: v.GenericSchema
  readonly at: (object: object) => unknown
  readonly path: string
}

const inContent = (object: object) => ({ content: { sections: [{ questions: [object] }] } })

/** Questions and custom fields, within a body. */
const parts = Object.entries(facts.models).flatMap(([name, model]): (readonly [string, Place, Fields])[] => {
  const [, owner, type] =
    /^(PatientForm|PatientFormTemplate|TreatmentNote|TreatmentNoteTemplate)Question(\w+)$/.exec(name) ?? []
  const [kind, connection, options] = ['type', 'patient_field_connection', 'options'].map((field) =>
    inline(model.fields?.[field]),
  )
  if (owner && type) {
    const base = {
      ...{ name: 'x', type: kind?.enum?.[0] },
      ...(connection && { patient_field_connection: connection.enum?.[0] }),
      ...(options?.type === 'array' && { options: ['x'] }),
    }
    const schema = schemaOf(`${lower(owner)}UpdateSchema`)
    return [
      [
        name,
        { schema, at: (object) => inContent({ ...base, ...object }), path: 'content.sections.0.questions.0' },
        model.fields ?? {},
      ],
    ]
  }
  if (!/^PatientCustomField(?!Definition)/.test(name)) return []
  const at = (object: object) => ({
    custom_fields: { sections: [{ token, fields: [{ token, type: kind?.enum?.[0], ...object }] }] },
  })
  return [
    [name, { schema: schemas.patientUpdateSchema, at, path: 'custom_fields.sections.0.fields.0' }, model.fields ?? {}],
  ]
})

const places = [
  ...bodies.map(
    ([title, name, body]) =>
      [title, { schema: schemaOf(name), at: (object: object): unknown => object, path: '' }, body.fields] as const,
  ),
  ...parts,
]

/** The messages of a field and of the fields within it. */
function messagesAt({ schema, at, path }: Place, field: readonly string[], value: unknown): string[] {
  const full = [...(path ? [path] : []), ...field].join('.')
  const messages = Object.entries(messagesOf(schema, at(wrapped(field, value))))
  return messages.filter(([path]) => path === full || path.startsWith(`${full}.`)).flatMap(([, texts]) => texts)
}

const describeValue = (field: readonly string[], value: unknown) =>
  `${field.join('.')}: ${JSON.stringify(value)?.slice(0, 60)}`

describe('bodies and the facts about the API', () => {
  it('default', () => {
    expect(bodies.length).toBeGreaterThan(50)
    expect(parts.length).toBe(39)
  })

  it.each(bodies)('behavior: %s has the fields of the API and requires the same ones', (_title, name, body) => {
    const schema = schemaOf(name)
    expect(Object.keys(entriesOf(schema)).sort()).toEqual(Object.keys(body.fields).sort())
    expect(Object.keys(messagesOf(schema, {})).sort()).toEqual(
      [...(body.required ?? []), ...(body.alsoRequired ?? [])].sort(),
    )
  })

  it.each(places)('behavior: %s accepts what the API accepts', (_title, place, fields) => {
    const refused = flat(fields).flatMap(([field, rules]) =>
      [...validValues(rules), ...(rules.nullable ? [null] : [])]
        .filter((value) => messagesAt(place, field, value).length)
        .map((value) => describeValue(field, value)),
    )
    expect(refused.filter((value) => !documentedRefusals.includes(value))).toEqual([])
  })

  it.each(places)('behavior: %s refuses what the API refuses', (title, place, fields) => {
    const accepted = flat(fields).flatMap(([field, rules]) =>
      invalidValues({ ...rules, nullable: rules.nullable || documentedNulls.includes(`${title} ${field.join('.')}`) })
        .filter((value) => !messagesAt(place, field, value).length)
        .map((value) => describeValue(field, value)),
    )
    expect(accepted).toEqual([])
  })

  it('behavior: every model has a schema', () => {
    const within = /Question|CustomField|^(Booking|PatientAttachment|Communication)$/
    const missing = Object.keys(facts.models).filter((name) => !within.test(name) && !all.has(`${lower(name)}Schema`))
    expect(missing).toEqual([])
  })

  it.each(Object.entries(facts.models).filter(([name]) => !/Question|CustomField/.test(name)))(
    'behavior: the schema of %s has the fields of the API',
    (name, { fields }) => {
      const entries = entriesOf(schemaOf(`${lower(name)}Schema`))
      if (fields) expect(Object.keys(entries).sort()).toEqual(Object.keys(fields).sort())
    },
  )
})
