import { type Cliniko, checkWith, createCliniko, nameOf, type Operation } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryOf, entriesOf, wrongFor } from '../test/arbitrary.js'
import { argumentsFor, creates, samplesOf, schemaOf } from '../test/arguments.js'
import { type Body, customFields, type Fit, fitter } from '../test/bodies.js'
import { app, first, now, raw } from '../test/clinic.js'
import { matchOperation, operations } from './http/operations.js'
import { createMock, type Mock } from './index.js'
import { isoOf } from './store/store.js'

/** A clinic whose key belongs to an administrator who also treats patients. Nobody else may perform every operation. */
function clinic(): Mock {
  const mock = createMock({ now, patients: 200, rateLimit: false, clock: { now: () => 0 }, role: 'practitioner' })
  const user = mock.store.tables.users.get(mock.store.authenticatedUserId)
  if (user) user.role = 'administrator'
  if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
  return mock
}

/**
 * Fields of bodies that aren't returned as they were sent: old names of other fields, fields that the API fills in
 * itself, and the template of a form.
 */
const notEchoed = [
  'amount',
  'category_code',
  'comment',
  'filename',
  'patient_form_template_id',
  'product_supplier_name',
  'stock_level',
]

/** Returns what a record must contain of the body it was written with: plain values, times, and links for ids. */
function echoOf(body: Body, record: object): object {
  return Object.fromEntries(
    Object.entries(body).flatMap(([field, value]) => {
      const link = field.slice(0, -3)
      if (notEchoed.includes(field) || typeof value === 'object') return []
      if (field.endsWith('_at')) return [[field, isoOf(Date.parse(String(value)))]]
      if (field in record) return [[field, value]]
      return field.endsWith('_id') ? [[link, { links: { self: expect.stringMatching(`/${value}$`) } }]] : []
    }),
  )
}

/** The operations that take a body, with its schema. */
const writes = operations.flatMap((operation) => {
  const schema = schemaOf(operation)
  return schema ? { name: nameOf(operation), operation, schema } : []
})

/** The resources whose records can be read by id. */
const readable = new Set(
  operations.filter(({ kind, ids }) => kind === 'get' && ids.join() === 'id').map(({ resource }) => resource),
)

describe('every operation', () => {
  let mock: Mock
  let cliniko: Cliniko
  let argumentsOf: (operation: Operation) => Promise<unknown[]>

  beforeAll(() => {
    mock = clinic()
    cliniko = createCliniko({
      apiKey: mock.apiKey,
      app,
      fetch: mock.fetch,
      rateLimiter: { acquire: async () => {}, pauseUntil: () => {} },
      schemas: checkWith(allSchemas),
    })
    argumentsOf = argumentsFor(mock, fitter(mock), (operation, body) => cliniko.request(operation, body))
  })

  test.each(operations.map((operation) => ({ name: nameOf(operation), operation })))(
    'default: $name responds as its schema says',
    async ({ operation }) => {
      const args = await argumentsOf(operation)
      mock.requests.length = 0
      await cliniko.request(operation, ...args)
      const [{ method = '', url = '', status = 0 } = {}] = mock.requests
      expect(status).toBeLessThan(300)
      expect(matchOperation(method, url.split('?')[0] ?? '')?.operation).toBe(operation)
    },
  )
})

test('behavior: records have no field that their schema doesn’t have', () => {
  const { tables } = clinic().store
  for (const [resource, table] of Object.entries(tables)) {
    const schemas = Object.entries(allSchemas).find(([name]) => name === resource)?.[1]
    const fields = schemas ? Object.keys(entriesOf(schemas.model)) : []
    const unknown = [...table.peeks()].flatMap((record) =>
      Object.keys(record).filter((field) => !fields.includes(field)),
    )
    // The schema of communications is a union, without entries of its own.
    if (resource !== 'communications') expect({ resource, unknown }).toEqual({ resource, unknown: [] })
  }
})

describe('bodies', () => {
  let mock: Mock
  let fit: Fit
  /** The id of a record to write to, by resource. */
  const ids = new Map<string, string>()

  beforeAll(async () => {
    mock = clinic()
    fit = fitter(mock)
    for (const [resource, operation] of creates) {
      const schema = schemaOf(operation)
      const body = await fit(resource, schema ? (samplesOf(schema)[0] ?? {}) : {}, true)
      const response = await send(operation, body)
      const record = await response.json()
      expect({ resource, record, status: response.status }).toMatchObject({ status: 201 })
      ids.set(resource, record.id)
    }
    // A referral source is written by the id of its patient.
    ids.set('referral_sources', first(mock.store.tables.patients.keys()))
  })

  function send(operation: Operation, body: Body): Promise<Response> {
    const id = ids.get(operation.resource) ?? ''
    const path = operation.ids.reduce((template, name) => template.replace(`{${name}}`, id), operation.path)
    return raw(mock, path, { method: operation.method, body: JSON.stringify(body) })
  }

  test.each(writes)('behavior: $name accepts what its schema accepts', async ({ operation, schema }) => {
    await fc.assert(
      fc.asyncProperty(arbitraryOf(schema), async (sample) => {
        const body = await fit(operation.resource, sample as Body, operation.effect === 'create')
        const response = await send(operation, body)
        const record = response.status === 204 ? null : await response.json()
        expect({ body, record, isOk: response.ok }).toMatchObject({ isOk: true })
        if (!record) return
        expect(record).toMatchObject(echoOf(body, record))
        if (!readable.has(operation.resource)) return
        const path = record.links.self.slice(mock.store.url('').length)
        expect(await (await raw(mock, path)).json()).toEqual(record)
      }),
      { numRuns: 12 },
    )
  })

  test.each(writes)(
    'input: $name refuses what its schema refuses, and names the field',
    async ({ operation, schema }) => {
      const valid = await fit(operation.resource, samplesOf(schema)[0] ?? {}, operation.effect === 'create')
      const mistakes: [field: string, body: Body][] = [['nobody', { ...valid, nobody: 1 }]]
      for (const [field, entry] of Object.entries(entriesOf(schema))) {
        for (const wrong of wrongFor(entry)) mistakes.push([field, { ...valid, [field]: wrong }])
        const { [field]: _, ...without } = valid
        if (entry.type !== 'exact_optional') mistakes.push([field, without])
      }
      for (const [field, body] of mistakes) {
        const response = await send(operation, body)
        const { errors = {} } = response.status === 204 ? {} : await response.json()
        const fields = Object.keys(errors).map((path) => path.split('.')[0])
        expect({ body, status: response.status, fields }).toMatchObject({
          status: 422,
          fields: expect.arrayContaining([field]),
        })
      }
    },
  )
})
