import * as core from '@cliniko/core'
import { checkWith } from '@cliniko/core'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operationsOf, sampleOf, schemasOf } from '../test/kit.js'
import { allSchemas } from './all.js'
import * as index from './index.js'

const operations = operationsOf(core)
const named = operations.map((operation) => [core.nameOf(operation), operation] as const)

interface Set {
  readonly model: v.GenericSchema
  readonly create?: v.GenericSchema
  readonly update?: v.GenericSchema
  readonly action?: v.GenericSchema
  readonly answers?: { readonly [path: string]: v.GenericSchema }
}
const sets: { readonly [resource: string]: Set } = { ...allSchemas }

describe('allSchemas', () => {
  it('default', () => {
    expect(operations).toHaveLength(211)
    expect(Object.keys(allSchemas).sort()).toEqual([...new Set(operations.map(({ resource }) => resource))].sort())
    expect(Object.keys(allSchemas)).toHaveLength(41)
  })

  it.each(named)('behavior: %s has a schema for its body and its answer', (_name, { kind, path, resource }) => {
    const set = sets[resource]
    if (kind === 'create' || kind === 'update' || kind === 'action') expect(set).toHaveProperty(kind)
    if (kind === 'conflicts') expect(set?.answers).toHaveProperty([path])
    if (kind === 'list' || kind === 'get') expect(set?.answers?.[path] ?? set?.model).toBeDefined()
  })

  it('behavior: no schema is for a path or a body that there is none of', () => {
    for (const [resource, set] of Object.entries(sets)) {
      const own = operations.filter((operation) => operation.resource === resource)
      for (const path of Object.keys(set.answers ?? {})) expect(own.map((operation) => operation.path)).toContain(path)
      for (const kind of ['create', 'update', 'action'] as const) {
        expect(kind in set, `${resource}.${kind}`).toBe(own.some((operation) => operation.kind === kind))
      }
    }
  })

  it('behavior: each set is exported by itself, too', () => {
    const exported = Object.entries(index).filter(([name]) => name.endsWith('Schemas'))
    expect(new Set(exported.map(([, set]) => set))).toEqual(new Set(Object.values(allSchemas)))
  })

  it('behavior: every model and body is in a set', () => {
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
  // Kinds of bookings are here by themselves; types of custom fields read as null.
  `${string}${'Create' | 'Update' | 'Body'}Schema` | `patientCustomField${string}` | 'bookingSchema'
>
type OpenFields<Name extends ModelName> = OpenField<v.InferOutput<(typeof index)[Name]>>

const message = {
  ...{ category: 'Later', category_code: 99, direction_code: 9, direction_description: 'Later' },
  ...{ type: 'Later', type_code: 9 },
}

/** Every field of a model with a word or code of a known set, and one that isn't in it. */
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

describe('C26 behavior: answers may hold more than is known', () => {
  it.each(models)('input: a field more, %s', (_name, schema) => {
    const sample = sampleOf(schema)
    const read = v.parse(schema, sample)
    const added = { ...Object(sample), added_later: { deep: ['x'] } }
    expect(v.parse(schema, added)).toEqual(read)
    expect(v.parse(schema, JSON.parse(JSON.stringify(added).replaceAll('"self":', '"more":1,"self":')))).toEqual(read)
  })

  it.each(Object.entries(open))('input: another word or code, %s', (resource, fields) => {
    const schemas = models.filter(([name]) => name === resource)
    expect(schemas).toHaveLength(1)
    for (const [, schema] of schemas) {
      for (const [field, value] of Object.entries(fields)) {
        const given = {
          ...Object(sampleOf(schema)),
          [field]: value,
        }
        expect(v.parse(schema, given)).toHaveProperty(field, value)
      }
    }
  })

  it('input: a question of another type, whatever its answer', () => {
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

  it('input: a question that becomes another field of the patient', () => {
    const content = (question: object) => ({ sections: [{ questions: [{ name: 'x', ...question }] }] })
    for (const schema of [index.patientFormContentSchema, index.patientFormTemplateContentSchema]) {
      expect(
        v.parse(schema, content({ type: 'select', patient_field_connection: 'occupation', options: ['a'] })),
      ).toEqual(content({ type: null }))
    }
  })

  it('input: fields of an upload, which are to be sent on as they came', () => {
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

  it('input: what older answers have otherwise', () => {
    const item = Object(sampleOf(index.invoiceItemSchema))
    for (const [given, read] of [
      ['110.5', 110.5],
      [110.5, 110.5],
      [null, null],
    ] as const) {
      expect(v.parse(index.invoiceItemSchema, { ...item, total_including_tax: given })).toHaveProperty(
        'total_including_tax',
        read,
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

  it('input: another type of phone in an answer reads as Other', () => {
    const question = { name: 'x', type: 'phone', patient_field_connection: 'phone' }
    const answer = (phone_type: string) => ({
      sections: [{ questions: [{ ...question, answer: [{ number: '1', phone_type }] }] }],
    })
    expect(v.parse(index.patientFormContentSchema, answer('Satellite'))).toEqual(answer('Other'))
    expect(v.parse(index.patientFormContentSchema, answer('Mobile'))).toEqual(answer('Mobile'))
  })

  it('input: a memo of another category reads as one of none', () => {
    const memo = { ...Object(sampleOf(index.memoCommunicationSchema)), category_code: 99, confidential: true }
    expect(v.parse(index.communicationSchema, memo)).toMatchObject({ category_code: null, confidential: true })
  })
})

describe('in checkWith', () => {
  it('default', async () => {
    const { answer, body } = checkWith(allSchemas)
    const tax = { ...Object(sampleOf(index.taxSchema)), id: 1, added_later: true }
    expect(await answer(core.taxes.list, [tax])).toEqual([{ ...Object(sampleOf(index.taxSchema)), id: '1' }])
    await expect(body(core.taxes.create, { name: 'GST' })).rejects.toMatchObject({ fields: { rate: 'Fill this in.' } })
  })

  it('C26 behavior: one bad row of patients is reported by its paths, and the others are read', async () => {
    const mismatches: unknown[] = []
    const { answer } = checkWith({ patients: index.patientSchemas }, { onMismatch: (one) => mismatches.push(one) })
    const patient = { ...Object(sampleOf(index.patientSchema)), first_name: 'Ann' }
    const bad = { ...patient, last_name: null, patient_phone_numbers: [{ number: 5 }] }
    expect(await answer(core.patients.list, [patient, bad])).toMatchObject([{ email: null }, bad])
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
