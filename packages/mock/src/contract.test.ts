import { checkWith, createCliniko, nameOf, type Operation } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import fc from 'fast-check'
import type * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryOf, entriesOf, wrongFor } from '../test/arbitrary.js'
import { type Body, customFields, fitter } from '../test/bodies.js'
import { operations, routeOf } from './http/routes.js'
import { createMock, type Mock } from './index.js'

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const now = '2026-03-02T00:00:00Z'

/** A clinic whose key belongs to an administrator who treats patients, too: nobody else may do everything. */
function clinic(): Mock {
  const mock = createMock({ now, patients: 200, rateLimit: false, clock: { now: () => 0 }, role: 'practitioner' })
  const user = mock.store.tables.users.get(mock.store.authenticatedUserId)
  if (user) user.role = 'administrator'
  if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
  return mock
}

const schemaOf = (operation: Operation): v.GenericSchema | undefined => {
  const schemas: { readonly [kind: string]: unknown } =
    Object.entries(allSchemas).find(([resource]) => resource === operation.resource)?.[1] ?? {}
  return isSchema(schemas[operation.kind]) ? (schemas[operation.kind] as v.GenericSchema) : undefined
}

function isSchema(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '~run' in value
}

/** The same body each time, of those that a schema takes: the least and the most of 20. */
function samplesOf(schema: v.GenericSchema): Body[] {
  const bodies = fc.sample(arbitraryOf(schema), { numRuns: 20, seed: 7 }) as Body[]
  bodies.sort((a, b) => Object.keys(a).length - Object.keys(b).length)
  return bodies
}

function headersOf(mock: Mock) {
  return { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
}

function raw(mock: Mock, method: string, path: string, body: unknown): Promise<Response> {
  const init = { method, body: JSON.stringify(body), headers: headersOf(mock) }
  return mock.handle(new Request(`https://api.au1.cliniko.com/v1${path}`, init))
}

/** What is taken, but not as it was sent: old names of other fields, what the API fills in itself, and a form's template. */
const changed = [
  'amount',
  'category_code',
  'comment',
  'filename',
  'patient_form_template_id',
  'product_supplier_name',
  'stock_level',
]

/** What an answer must hold of the body that made it: plain values, moments, and links for ids. */
function echoOf(body: Body, answer: object): object {
  return Object.fromEntries(
    Object.entries(body).flatMap(([field, value]) => {
      const link = field.slice(0, -3)
      if (changed.includes(field) || typeof value === 'object') return []
      if (field.endsWith('_at')) return [[field, new Date(String(value)).toISOString().replace('.000Z', 'Z')]]
      if (field in answer) return [[field, value]]
      return field.endsWith('_id') ? [[link, { links: { self: expect.stringMatching(`/${value}$`) } }]] : []
    }),
  )
}

const creates = new Map(operations.filter(({ kind }) => kind === 'create').map((one) => [one.resource, one]))
const readable = new Set(
  operations.filter(({ kind, path }) => kind === 'get' && /^\/\w+\/\{id\}$/.test(path)).map(({ resource }) => resource),
)
const written = operations.filter((operation) => schemaOf(operation))

test('default: 211 of 211 operations are answered, each answer as its schema says', async () => {
  const mock = clinic()
  const { tables } = mock.store
  const fit = fitter(mock)
  const cliniko = createCliniko({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    rateLimiter: { acquire: async () => {}, pauseUntil: () => {} },
    schemas: checkWith(allSchemas),
  })

  async function bodyOf(operation: Operation): Promise<Body> {
    const schema = schemaOf(operation)
    const sample = schema ? (samplesOf(schema).at(-1) ?? {}) : {}
    return fit(operation.resource, sample, operation.kind === 'create')
  }

  /** The id of a record made for the occasion, or of one that's there. */
  async function target({ resource, kind }: Operation): Promise<string> {
    const create = kind === 'get' ? undefined : creates.get(resource)
    if (create) {
      const made: unknown = await cliniko.request(create, await bodyOf(create))
      return made instanceof Object && 'id' in made ? String(made.id) : ''
    }
    const table = Object.entries(tables).find(([name]) => name === resource)?.[1] ?? mock.store.bookings
    for (const record of table) {
      const one = Array.isArray(record) ? record[1] : record
      const isHidden = ['archived_at', 'cancelled_at', 'deleted_at'].some((field) => Reflect.get(one, field))
      if (!isHidden) return one.id
    }
    return ''
  }

  function parentOf(path: string): string {
    const [, parent = ''] = path.split('/')
    const name = parent === 'appointments' ? 'individual_appointments' : parent
    const table = Object.entries(tables).find(([one]) => one === name)?.[1]
    if (parent === 'patients') {
      for (const { patient } of tables.referral_sources.values()) return patient.links.self.split('/').at(-1) ?? ''
    }
    return table?.keys().next().value ?? ''
  }

  async function run(operation: Operation): Promise<unknown> {
    const { kind, path, resource } = operation
    if (resource === 'available_times') {
      const [practitioner = ''] = tables.practitioners.keys()
      const [business = ''] = mock.store.worksAt.get(practitioner) ?? []
      const [type = ''] = mock.store.gives.get(practitioner) ?? []
      return cliniko.request(operation, business, practitioner, type, { from: '2026-03-02', to: '2026-03-08' })
    }
    if (resource === 'signatures') {
      const [signature] = tables.signatures.values()
      const [, form = '', id = ''] = /patient_forms\/(\d+)\/signatures\/(\d+)/.exec(signature?.links.self ?? '') ?? []
      return cliniko.request(operation, form, id)
    }
    const takesBody = kind === 'create' || operation.method === 'PATCH'
    const isInside = /\{\w+_id\}/.test(path)
    const ids = !path.includes('{') ? [] : [isInside ? parentOf(path) : await target(operation)]
    return cliniko.request(operation, ...ids, ...(takesBody ? [await bodyOf(operation)] : []))
  }

  for (const operation of operations) {
    await expect(run(operation), nameOf(operation)).resolves.not.toThrow()
  }
  const answered = mock.requests.filter(({ status }) => status < 300)
  const exercised = new Set(
    answered
      .map(({ method, url }) => routeOf(method, url.split('?')[0] ?? '')?.operation)
      .map((one) => one && nameOf(one)),
  )
  expect([...exercised].sort()).toEqual(operations.map(nameOf).sort())
  expect(exercised.size).toBe(211)
}, 30_000)

test('behavior: no record has a field that its schema doesn’t know', () => {
  const { tables } = clinic().store
  for (const [resource, table] of Object.entries(tables)) {
    const schemas = Object.entries(allSchemas).find(([name]) => name === resource)?.[1]
    const fields = schemas ? Object.keys(entriesOf(schemas.model)) : []
    const unknown = [...table.values()].flatMap((record) =>
      Object.keys(record).filter((field) => !fields.includes(field)),
    )
    if (resource !== 'communications') expect({ resource, unknown }).toEqual({ resource, unknown: [] })
  }
})

describe('bodies', () => {
  let mock: Mock
  let fit: ReturnType<typeof fitter>
  /** An id to write to, by resource. */
  const ids = new Map<string, string>()

  beforeAll(async () => {
    mock = clinic()
    fit = fitter(mock)
    for (const [resource, operation] of creates) {
      const schema = schemaOf(operation)
      const body = await fit(resource, schema ? (samplesOf(schema)[0] ?? {}) : {}, true)
      const response = await raw(mock, 'POST', operation.path, body)
      const record = await response.json()
      expect({ resource, record, status: response.status }).toMatchObject({ status: 201 })
      ids.set(resource, record.id)
    }
    const [patient = ''] = mock.store.tables.patients.keys()
    ids.set('referral_sources', patient)
  })

  const send = (operation: Operation, body: unknown) =>
    raw(mock, operation.method, operation.path.replace(/\{\w+\}/, ids.get(operation.resource) ?? ''), body)

  test.each(written.map((operation) => [nameOf(operation), operation] as const))(
    'behavior: what the schema takes, %s takes',
    async (_name, operation) => {
      const schema = schemaOf(operation)
      if (!schema) return
      await fc.assert(
        fc.asyncProperty(arbitraryOf(schema), async (sample) => {
          const body = await fit(operation.resource, sample as Body, operation.kind === 'create')
          const response = await send(operation, body)
          const answer = response.status === 204 ? null : await response.json()
          expect({ body, answer, ok: response.ok }).toMatchObject({ ok: true })
          if (!answer) return
          expect(answer).toMatchObject(echoOf(body, answer))
          // It's the same when it's asked for.
          if (!readable.has(operation.resource)) return
          const { href } = new URL(answer.links.self)
          expect(await (await mock.handle(new Request(href, { headers: headersOf(mock) }))).json()).toEqual(answer)
        }),
        { numRuns: 12 },
      )
    },
  )

  test.each(written.map((operation) => [nameOf(operation), operation] as const))(
    'input: what the schema refuses, %s refuses, and names the field',
    async (_name, operation) => {
      const schema = schemaOf(operation)
      if (!schema) return
      const valid = await fit(operation.resource, samplesOf(schema)[0] ?? {}, operation.kind === 'create')
      const mistakes: [field: string, body: Body][] = [['nobody', { ...valid, nobody: 1 }]]
      for (const [field, entry] of Object.entries(entriesOf(schema))) {
        for (const wrong of wrongFor(entry)) mistakes.push([field, { ...valid, [field]: wrong }])
        const { [field]: _, ...without } = valid
        if (entry.type !== 'exact_optional') mistakes.push([field, without])
      }
      for (const [field, body] of mistakes) {
        const response = await send(operation, body)
        const answer = response.status === 204 ? {} : await response.json()
        const named = Object.keys(answer.errors ?? {}).map((path) => path.split('.')[0])
        expect({ body, status: response.status, named }).toMatchObject({
          status: 422,
          named: expect.arrayContaining([field]),
        })
      }
    },
  )
})
