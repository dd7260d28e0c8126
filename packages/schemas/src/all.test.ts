import * as core from '@cliniko/core'
import { checkWith } from '@cliniko/core'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operationsOf, sampleOf, schemasOf } from '../test/kit.js'
import { allSchemas } from './all.js'
import { allTags } from './all-tags.js'
import * as index from './index.js'
import * as resources from './resources.js'

const operations = operationsOf(core)
const resourceNames = [...new Set(operations.map(({ resource }) => resource))].sort()
const namedOperations = operations.map((operation) => [core.nameOf(operation), operation] as const)

interface SchemaSet {
  readonly model?: v.GenericSchema
  readonly create?: v.GenericSchema
  readonly update?: v.GenericSchema
  readonly action?: v.GenericSchema
  readonly answers?: { readonly [path: string]: v.GenericSchema }
}
const modules: { readonly [resource: string]: object } = resources
const sets: { readonly [resource: string]: SchemaSet } = allSchemas
const tags: { readonly [resource: string]: object } = allTags

/** The export of a resource's file whose name has an ending, such as `patientSchemas`. */
function exportOf(resource: string, ending: string): unknown {
  return Object.entries(modules[resource] ?? {}).find(([name]) => name.endsWith(ending))?.[1]
}

describe('resources', () => {
  it.each(resourceNames)('behavior: %s has a line in resources.ts', (resource) => {
    expect(Object.keys(modules)).toContain(resource)
  })

  it.each(resourceNames)('behavior: %s has its schemas in all.ts', (resource) => {
    expect(sets[resource]).toBeDefined()
    expect(sets[resource]).toBe(exportOf(resource, 'Schemas'))
  })

  it.each(resourceNames)('behavior: %s has its privacy tags in all-tags.ts', (resource) => {
    expect(tags[resource]).toBeDefined()
    expect(tags[resource]).toBe(exportOf(resource, 'Tags'))
  })

  it.each(resourceNames)('behavior: %s has a line in index.ts', (resource) => {
    const exported: { readonly [name: string]: unknown } = index
    const missing = Object.entries({ ...modules[resource] }).filter(([name, value]) => exported[name] !== value)
    expect(missing.map(([name]) => name)).toEqual([])
  })

  it('behavior: every resource is one of the API', () => {
    for (const table of [modules, sets, tags]) expect(Object.keys(table).sort()).toEqual(resourceNames)
  })
})

describe('allSchemas', () => {
  it.each(namedOperations)(
    'behavior: %s has schemas for its body and its response',
    (_name, { body, kind, path, resource }) => {
      const set = sets[resource] ?? {}
      if (body) expect(set).toHaveProperty(kind)
      if (kind === 'conflicts') expect(set.answers).toHaveProperty([path])
      if (kind === 'list' || kind === 'get') expect(set.answers?.[path] ?? set.model).toBeDefined()
    },
  )

  it.each(Object.entries(sets))('behavior: every schema of %s belongs to an operation', (resource, set) => {
    const ownOperations = operations.filter((operation) => operation.resource === resource)
    const paths = ownOperations.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(Object.keys(set.answers ?? {})))
    for (const kind of ['create', 'update', 'action'] as const) {
      expect(kind in set, `${resource}.${kind}`).toBe(
        ownOperations.some((operation) => operation.body && operation.kind === kind),
      )
    }
  })

  it('behavior: every exported model and body is in a set', () => {
    const inSets = Object.values(sets).flatMap(({ answers = {}, ...set }) => [
      ...Object.values(set),
      ...Object.values(answers),
    ])
    const parts =
      /Content|CustomField|phoneNumber|repeatRule|^(email|memo|sms)Communication|uploadedPatient|fullPatient/
    const rest = schemasOf(index).filter(([name, schema]) => !parts.test(name) && !inSets.includes(schema))
    expect(rest.map(([name]) => name)).toEqual([])
  })
})

type LiteralOf<F> = F extends string
  ? string extends F
    ? never
    : F
  : F extends number
    ? number extends F
      ? never
      : F
    : never
type OpenField<Model> = Model extends unknown
  ? { [Field in keyof Model]-?: [LiteralOf<Model[Field]>] extends [never] ? never : Field }[keyof Model]
  : never
type ModelName = Exclude<
  Extract<keyof typeof index, `${string}Schema`>,
  // Each kind of booking has its own schema here. Unknown types of custom fields become null.
  `${string}${'Create' | 'Update' | 'Body'}Schema` | `patientCustomField${string}` | 'bookingSchema'
>
type OpenFields<Name extends ModelName> = OpenField<v.InferOutput<(typeof index)[Name]>>

const message = {
  ...{ category: 'Later', category_code: 99, direction_code: 9, direction_description: 'Later' },
  ...{ type: 'Later', type_code: 9 },
}

/** Every field with a known set of words or codes, with one that isn't in the set. */
const open = {
  appointmentTypeSchema: { online_bookings_lead_time_hours: 6, online_payments_mode: 'later' },
  attendeeSchema: {
    ...{ cancellation_reason: 99, cancellation_reason_description: 'Later' },
    ...{ invoice_status: 99, treatment_note_status: 99 },
  },
  billableItemSchema: { item_type: 'Later' },
  communicationSchema: message,
  contactSchema: { doctor_type: 'later', type: 'Later', type_code: 99 },
  dailyAvailabilitySchema: { day_of_week: 9 },
  emailCommunicationSchema: message,
  individualAppointmentSchema: {
    ...{ cancellation_reason: 99, cancellation_reason_description: 'Later' },
    ...{ invoice_status: 99, treatment_note_status: 99 },
  },
  invoiceSchema: {
    ...{ calculation_method: 99, calculation_method_description: 'Later' },
    ...{ status: 99, status_description: 'Later' },
  },
  memoCommunicationSchema: { ...message, category_code: null },
  patientCaseSchema: { referral_type: 'later' },
  patientSchema: { reminder_type: 'Pigeon' },
  phoneNumberSchema: { phone_type: 'Satellite' },
  referralSourceSchema: { referrer_type: 'Later' },
  referralSourceTypeSchema: { referrer_type: 'Later' },
  relationshipSchema: { relation: 99, relation_description: 'Later' },
  repeatRuleSchema: { repeat_type: 'Yearly' },
  smsCommunicationSchema: message,
  stockAdjustmentSchema: { adjustment_type: 'Later' },
  userSchema: { role: 'later' },
} satisfies {
  [Name in ModelName as [OpenFields<Name>] extends [never] ? never : Name]: { [Field in OpenFields<Name>]: unknown }
}

const models = schemasOf(index).filter(([name]) => !/(Create|Update|Body)Schema$/.test(name))

describe('C26 behavior: responses may contain unknown fields and values', () => {
  it.each(models)('input: an additional field, %s', (_name, schema) => {
    const sample = sampleOf(schema)
    const result = v.parse(schema, sample)
    const added = { ...Object(sample), added_later: { deep: ['x'] } }
    expect(v.parse(schema, added)).toEqual(result)
    expect(v.parse(schema, JSON.parse(JSON.stringify(added).replaceAll('"self":', '"more":1,"self":')))).toEqual(result)
  })

  it.each(Object.entries(open))('input: an unknown word or code, %s', (resource, fields) => {
    const schemas = models.filter(([name]) => name === resource)
    expect(schemas).toHaveLength(1)
    for (const [, schema] of schemas) {
      for (const [field, value] of Object.entries(fields)) {
        const input = {
          ...Object(sampleOf(schema)),
          [field]: value,
        }
        expect(v.parse(schema, input)).toHaveProperty(field, value)
      }
    }
  })

  it('input: a question of an unknown type, with any answer', () => {
    for (const schema of [index.treatmentNoteContentSchema, index.patientFormContentSchema]) {
      const content = (question: object) => ({ sections: [{ questions: [{ name: 'x', ...question }] }] })
      expect(v.parse(schema, content({ type: 'email', answer: { address: 'a@example.com' } }))).toEqual(
        content({ type: null }),
      )
      expect(v.parse(schema, content({ type: 'email', answer: 'a@example.com' }))).toEqual(
        content({ type: null, answer: 'a@example.com' }),
      )
    }
  })

  it('input: a question that is connected to an unknown field of the patient', () => {
    const content = (question: object) => ({ sections: [{ questions: [{ name: 'x', ...question }] }] })
    for (const schema of [index.patientFormContentSchema, index.patientFormTemplateContentSchema]) {
      expect(
        v.parse(schema, content({ type: 'select', patient_field_connection: 'occupation', options: ['a'] })),
      ).toEqual(content({ type: null }))
    }
  })

  it('input: the fields of a presigned upload are kept as they are', () => {
    const known = [
      'acl',
      'key',
      'policy',
      'success_action_status',
      'x-amz-algorithm',
      'x-amz-credential',
      'x-amz-signature',
    ]
    const fields = Object.fromEntries([...known, 'x-amz-date', 'x-amz-security-token'].map((name) => [name, 'x']))
    const answer = { url: 'https://bucket.example.com', fields }
    expect(v.parse(index.attachmentPresignedPostSchema, answer)).toEqual(answer)
    expect(v.is(index.attachmentPresignedPostSchema, { ...answer, fields: { key: 'x' } })).toBe(false)
  })

  it('input: the formats of older responses', () => {
    const item = Object(sampleOf(index.invoiceItemSchema))
    for (const [input, output] of [
      ['110.5', 110.5],
      [110.5, 110.5],
      [null, null],
    ] as const) {
      expect(v.parse(index.invoiceItemSchema, { ...item, total_including_tax: input })).toHaveProperty(
        'total_including_tax',
        output,
      )
    }
    for (const total_including_tax of ['', 'a lot', '1e', {}]) {
      expect(v.is(index.invoiceItemSchema, { ...item, total_including_tax })).toBe(false)
    }
    const form = Object(sampleOf(index.patientFormSchema))
    const link = { links: { self: 'https://api.au1.cliniko.com/v1/patient_forms/1/signatures/1' } }
    expect(v.parse(index.patientFormSchema, { ...form, signatures: link }).signatures).toEqual(link)
    expect(v.parse(index.patientFormSchema, { ...form, signatures: [link] }).signatures).toEqual(link)
    expect(v.parse(index.patientFormSchema, { ...form, signatures: [] }).signatures).toBeNull()
  })

  it('input: an unknown phone type in an answer becomes Other', () => {
    const question = { name: 'x', type: 'phone', patient_field_connection: 'phone' }
    const answer = (phone_type: string) => ({
      sections: [{ questions: [{ ...question, answer: [{ number: '1', phone_type }] }] }],
    })
    expect(v.parse(index.patientFormContentSchema, answer('Satellite'))).toEqual(answer('Other'))
    expect(v.parse(index.patientFormContentSchema, answer('Mobile'))).toEqual(answer('Mobile'))
  })

  it('input: the unknown category of a memo becomes null', () => {
    const memo = { ...Object(sampleOf(index.memoCommunicationSchema)), category_code: 99, confidential: true }
    expect(v.parse(index.communicationSchema, memo)).toMatchObject({ category_code: null, confidential: true })
  })
})

describe('in checkWith', () => {
  it('default', async () => {
    const { response, body } = checkWith(allSchemas)
    const tax = { ...Object(sampleOf(index.taxSchema)), id: 1, added_later: true }
    expect(await response(core.taxes.list, [tax])).toEqual([{ ...Object(sampleOf(index.taxSchema)), id: '1' }])
    await expect(body(core.taxes.create, { name: 'GST' })).rejects.toMatchObject({ fields: { rate: 'Fill this in.' } })
  })

  it('C26 behavior: an invalid patient is reported with its paths, and the others are read', async () => {
    const mismatches: unknown[] = []
    const { response } = checkWith(
      { patients: index.patientSchemas },
      { onMismatch: (mismatch) => mismatches.push(mismatch) },
    )
    const patient = { ...Object(sampleOf(index.patientSchema)), first_name: 'Ann' }
    const invalid = { ...patient, last_name: null, patient_phone_numbers: [{ number: 5 }] }
    expect(await response(core.patients.list, [patient, invalid])).toMatchObject([{ email: null }, invalid])
    expect(mismatches).toEqual([
      {
        operation: 'GET /patients',
        resource: 'patients',
        index: 1,
        issues: [
          { path: 'last_name', message: 'This is missing.' },
          { path: 'patient_phone_numbers.0.number', message: 'Expected text.' },
          { path: 'patient_phone_numbers.0.phone_type', message: 'This is missing.' },
        ],
      },
    ])
  })
})
