import * as core from '@cliniko/core'
import {
  checkWith,
  createClient,
  createCliniko,
  type FilterType,
  hidingFields,
  nameOf,
  type Operation,
  parseLink,
  type RateLimiter,
  usesOf,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allSchemas } from '@cliniko/schemas/all'
import { createProxy } from '@cliniko/server'
import fc from 'fast-check'
import type * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { arbitraryOf } from '../packages/mock/test/arbitrary.js'
import { type Body, customFields, fitter } from '../packages/mock/test/bodies.js'

// Every operation, with every parameter it takes, goes from a client in a browser through a proxy that allows just that
// operation to the API, and its response passes the schemas on both sides.

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const noLimit: RateLimiter = { acquire: async () => {}, pauseUntil: () => {} }

const operations = Object.values<unknown>(core).flatMap((resource) =>
  typeof resource === 'object' && resource !== null ? Object.values<unknown>({ ...resource }).filter(isOperation) : [],
)

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}

const mock = createMock({
  now: '2026-03-02T00:00:00Z',
  patients: 200,
  rateLimit: false,
  clock: { now: () => 0 },
  role: 'practitioner',
})
const { tables } = mock.store
// Only an administrator who also treats patients may do everything.
const user = tables.users.get(mock.store.authenticatedUserId)
if (user) user.role = 'administrator'
if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
const toClinic = fitter(mock)
const direct = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter: noLimit })

/** A client as a browser has it, behind a proxy that allows these operations. */
function browserWith(allow: readonly Operation[]) {
  const proxy = createProxy({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    rateLimiter: noLimit,
    allow,
    authenticate: () => ({ user: 'ada' }),
    schemas: checkWith(allSchemas),
  })
  return createClient({
    baseUrl: 'https://clinic.test/api/cliniko',
    schemas: checkWith(allSchemas),
    fetch: (url, init) => {
      const headers = new Headers(init.headers)
      headers.set('origin', 'https://clinic.test')
      return proxy(new Request(url, { ...init, headers }))
    },
  })
}

/** A filter that each type of field takes and that leaves most records in. */
const conditions: { readonly [type in FilterType]: unknown } = {
  array: { contains: '1' },
  boolean: { not: false },
  date: { gte: '1900-01-01' },
  datetime: { gte: '2000-01-01T00:00:00Z' },
  id: { gt: '0' },
  integer: { gte: -1 },
  string: { like: '%' },
}

/** A condition on the first field of each type, and all that find hidden records. */
function whereOf({ filters }: Operation): Record<string, unknown> {
  const types = new Map(Object.entries(filters).map(([field, type]) => [type, field] as const))
  const ofTypes = Array.from(types, ([type, field]) => [field, conditions[type]])
  const hidden = hidingFields.filter((field) => field in filters).map((field) => [field, { any: true }])
  return Object.fromEntries([...ofTypes, ...hidden])
}

async function paramsFor(operation: Operation, ids: readonly string[]): Promise<Record<string, unknown> | undefined> {
  const takes = (name: Operation['query'][number]) => operation.query.includes(name)
  const columns = takes('sort') ? await sortableOf(operation, ids) : []
  const include = Object.keys(operation.links).filter((name) =>
    [operation.links[name] ?? []].flat().every((resource) => readable.has(`/${resource}/{id}`)),
  )
  const params = {
    ...(takes('page') && { page: 1 }),
    ...(takes('per_page') && { perPage: 5 }),
    ...(columns.length && { sort: [`-${columns[0]}`, ...columns.slice(1, 2)] }),
    ...(takes('q[]') && { where: whereOf(operation) }),
    ...(takes('from') && { from: '2026-03-02' }),
    ...(takes('to') && { to: '2026-03-08' }),
    ...(include.length && { include }),
  }
  return Object.keys(params).length ? params : undefined
}

/** The columns that the records of a list have. */
async function sortableOf(operation: Operation, ids: readonly string[]): Promise<readonly string[]> {
  const page = (await direct.request(operation, ...ids)) as core.Page<object>
  return Object.entries(page.items[0] ?? {}).flatMap(([column, value]) => (typeof value === 'string' ? [column] : []))
}

async function bodyFor(operation: Operation): Promise<Body> {
  const schemas: { readonly [kind: string]: unknown } =
    Object.entries(allSchemas).find(([resource]) => resource === operation.resource)?.[1] ?? {}
  const schema = schemas[operation.kind]
  if (!isSchema(schema)) return {}
  const samples = fc.sample(arbitraryOf(schema), { numRuns: 20, seed: 7 }) as Body[]
  const largest = samples.sort((a, b) => Object.keys(a).length - Object.keys(b).length).at(-1)
  return toClinic(operation.resource, largest ?? {}, operation.kind === 'create')
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && '~run' in value
}

/** The paths of single records. A link that points elsewhere can't be included. */
const readable = new Set(operations.filter(({ kind }) => kind === 'get').map(({ path }) => path))

const creates = new Map(operations.filter(({ kind }) => kind === 'create').map((create) => [create.resource, create]))

/** The ids for an operation's path: of a new record for writes, of one that the clinic has for reads. */
async function idsFor(operation: Operation): Promise<readonly string[]> {
  const { path, resource, effect } = operation
  const create = creates.get(resource)
  if (operation.ids[0] === 'id' && effect && create) {
    const record = await direct.request(create, await bodyFor(create))
    return [record instanceof Object && 'id' in record ? String(record.id) : '']
  }
  if (resource === 'signatures') {
    const [signature] = tables.signatures.values()
    const target = parseLink(signature?.links.self)
    return target && 'id' in target ? [target.parent?.id ?? '', target.id] : []
  }
  if (resource === 'available_times') {
    const [practitioner = ''] = tables.practitioners.keys()
    const [business = ''] = mock.store.worksAt.get(practitioner) ?? []
    const [type = ''] = mock.store.gives.get(practitioner) ?? []
    return [business, practitioner, type]
  }
  // The word before a placeholder names the records that its id is one of.
  const owners = [...path.matchAll(/(\w+)\/\{\w+\}/g)].map(([, owner = '']) => owner)
  return owners.map((owner) => someId(owner))
}

function someId(name: string): string {
  if (name === 'patients') {
    const [source] = tables.referral_sources.values()
    const target = parseLink(source?.patient)
    if (target && 'id' in target) return target.id
  }
  const own = name === 'appointments' ? 'individual_appointments' : name
  const records: Iterable<{ readonly id: string }> =
    Object.entries(tables)
      .find(([table]) => table === own)?.[1]
      .values() ?? mock.store.bookings
  for (const record of records) if (hidingFields.every((field) => !Reflect.get(record, field))) return record.id
  return ''
}

/** Gives the clinic a record of each resource that it has none of. */
beforeAll(async () => {
  for (const [resource, create] of creates) {
    if (!someId(resource)) await direct.request(create, await bodyFor(create))
  }
})

test.each(operations.map((operation) => [nameOf(operation), operation] as const))(
  'C97 %s passes a proxy that allows just that, with every parameter it takes',
  async (_name, operation) => {
    const ids = await idsFor(operation)
    expect(ids).not.toContain('')
    const body = operation.body ? await bodyFor(operation) : undefined
    const params = await paramsFor(operation, ids)
    const include = (params?.include ?? []) as never[]
    const browser = browserWith(usesOf(operation as core.NestedListOperation, include))
    const before = mock.requests.length
    await browser.request<readonly unknown[], unknown>(
      operation,
      ...ids,
      ...(body ? [body] : []),
      ...(params ? [params] : []),
    )
    const upstream = mock.requests.slice(before)
    expect(upstream.every(({ status }) => status < 300)).toBe(true)
    const [path = '', search = ''] = upstream[0]?.url.split('?') ?? []
    expect(path).toBe(ids.reduce((template, id) => template.replace(/\{\w+\}/, id), operation.path))
    const sent = new Set(new URLSearchParams(search).keys())
    // A record's list without records has no column to sort by.
    if (!params?.sort) sent.add('sort')
    expect([...sent]).toEqual(expect.arrayContaining([...operation.query]))
  },
)
