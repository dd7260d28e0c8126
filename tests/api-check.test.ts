import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  compare,
  exceptions,
  explain,
  type Operation,
  readDefinitions,
  readDescription,
  report,
} from '../packages/api-check/src/index.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const core = join(root, 'packages/core/src')

const definitions = `
import { archiveOf, createOf, getOf, listIn, listOf, updateOf } from '${core}/operation.js'
import type { Link, LinkToMany } from '${core}/relations/link.js'
import type { Open } from '${core}/resources/shared.js'

export interface Text { text: string }
export interface Code { code: 1 | 2 }
export interface Thing {
  id: string
  name: string | null
  state: Open<'on' | 'off'>
  parts: (Text | Code)[]
  tags: string[] | null
  rule: { every?: number | null } | null
  /** @deprecated */
  old: boolean
  owner: Link<'people'> | null
  friends: LinkToMany<'people'>
  links: { self: string }
}
export interface ThingUpdate { name?: string | null; state?: 'on' | 'off'; count?: number }
export interface ThingCreate extends ThingUpdate { name: string | null }

const filters = { id: 'id', created_at: 'datetime' } as const
export const list = /* @__PURE__ */ listOf<Thing, typeof filters>('/things', filters)
export const get = /* @__PURE__ */ getOf<Thing>('/things/{id}')
export const create = /* @__PURE__ */ createOf<Thing, ThingCreate>('/things')
export const update = /* @__PURE__ */ updateOf<Thing, ThingUpdate>('/things/{id}')
export const archive = /* @__PURE__ */ archiveOf('/things/{id}/archive')
/** @deprecated Use \`list\`. */
export const listForPerson = /* @__PURE__ */ listIn<Thing, {}>('/people/{person_id}/things', {})
`

const paging = ['page', 'per_page', 'sort', 'order']
const update = {
  name: { type: 'string', nullable: true },
  state: { type: 'string', enum: ['on', 'off'] },
  count: { type: 'integer' },
}

/** The same API as the definitions above. */
const facts = {
  resources: {
    things: {
      model: 'Thing',
      operations: [
        operation('GET', '/things', { query: [...paging, 'q[]'], filters: { id: 'int64', created_at: 'date-time' } }),
        operation('GET', '/things/{id}'),
        operation('POST', '/things', { body: 'Thing.create' }),
        operation('PATCH', '/things/{id}', { body: 'Thing.update' }),
        operation('POST', '/things/{id}/archive', { response: { status: 204 } }),
        operation('GET', '/people/{person_id}/things', { query: paging, deprecated: true }),
        operation('PUT', '/things/{id}', { body: 'Thing.update', origin: 'docs' }),
      ],
    },
  },
  models: {
    Text: { fields: { text: { type: 'string' } } },
    Code: { fields: { code: { type: 'integer', enum: [1, 2] } } },
    Thing: {
      fields: {
        id: { type: 'string', format: 'int64' },
        name: { type: 'string', nullable: true },
        state: { type: 'string', enum: ['on', 'off'] },
        parts: { type: 'array', items: { type: 'union', oneOf: ['Text', 'Code'] } },
        tags: { type: 'array', items: { type: 'string' }, nullable: true },
        rule: { type: 'object', fields: { every: { type: 'integer', nullable: true } }, nullable: true },
        old: { type: 'boolean', deprecated: true },
        owner: { type: 'link', to: 'people', many: false, nullable: true },
        friends: { type: 'link', to: 'people', many: true },
        links: { type: 'self' },
      },
    },
  },
  bodies: {
    Thing: {
      create: { fields: update, required: [], requiredInferred: ['name'] },
      update: { fields: update, required: [] },
    },
  },
  enums: {},
}

function operation(method: string, path: string, more: object = {}) {
  const pathParams = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  const response = { status: 200, model: 'Thing' }
  return { method, path, pathParams, query: [], filters: {}, body: null, response, origin: 'openapi', ...more }
}

/** The facts with one value put in place of another, or taken out. */
function changed(at: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(facts))
  const keys = at.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce((node, key) => node[key], copy)
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (value === undefined) delete parent[last]
  else parent[last] = value
  return copy
}

const folder = mkdtempSync(join(tmpdir(), 'api-check-'))
let ours: Operation[]

beforeAll(() => {
  writeFileSync(join(folder, 'index.ts'), "export * as things from './things.js'\nexport const other = 1\n")
  writeFileSync(join(folder, 'things.ts'), definitions)
  ours = readDefinitions({ entry: join(folder, 'index.ts') })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

const linesFor = (description: unknown) =>
  compare(readDescription(description), ours).differences.map(({ line }) => line)

describe('a facts table', () => {
  test('default: the same API has no differences', () => {
    const { differences, checked } = compare(readDescription(facts), ours)
    expect(differences).toEqual([])
    const count = (category: string) => [...checked.values()].filter((one) => one === category).length
    expect(count('operations')).toBe(6)
    expect(count('path parameters')).toBe(4)
    expect(count('query parameters')).toBe(7)
    expect(count('filters')).toBe(2)
    expect(count('model fields')).toBe(13)
    expect(count('body fields')).toBe(6)
  })

  const operations = 'resources.things.operations'
  const fields = 'models.Thing.fields'
  const list = `${operations}.0`
  test.each([
    ['operation missing', `${operations}.6.origin`, 'openapi', ['operation PUT /things/{id}: missing']],
    ['operation added', `${operations}.4`, undefined, ['operation POST /things/{id}/archive: added']],
    ['method', `${operations}.3.method`, 'PUT', ['operation PUT /things/{id}: is PATCH /things/{id} here']],
    ['path', `${list}.path`, '/thingies', ['operation GET /thingies: is GET /things here']],
    [
      'answer',
      `${operations}.1.response`,
      { status: 204 },
      ['operation GET /things/{id}: answers with something here'],
    ],
    ['no body', `${operations}.2.body`, null, ['operation POST /things: takes a body here']],
    ['deprecated operation', `${list}.deprecated`, true, ['operation GET /things: not deprecated here']],
    [
      'path parameter',
      `${operations}.1.pathParams`,
      ['thing_id'],
      ['path GET /things/{id} thing_id: the parameters are id', 'path GET /things/{id} id: added'],
    ],
    ['query parameter missing', `${operations}.1.query`, ['q[]'], ['query GET /things/{id} q[]: missing']],
    ['query parameter added', `${list}.query`, ['page', 'per_page', 'q[]'], ['query GET /things sort: added']],
    ['filter missing', `${list}.filters.name`, 'string', ['filter GET /things name: missing']],
    ['filter added', `${list}.filters.id`, undefined, ['filter GET /things id: added']],
    ['filter type', `${list}.filters.id`, 'integer', ['filter GET /things id: type is id, not integer']],
    ['field missing', `${fields}.size`, { type: 'integer' }, ['model Thing.size: missing']],
    ['field added', `${fields}.tags`, undefined, ['model Thing.tags: added']],
    ['field type', `${fields}.old.type`, 'string', ['model Thing.old: type is boolean, not string']],
    ['null missing', `${fields}.id.nullable`, true, ['model Thing.id: null is missing']],
    ['null added', `${fields}.name.nullable`, false, ['model Thing.name: null is added']],
    ['value missing', `${fields}.state.enum`, ['on', 'off', 'broken'], ['model Thing.state: value "broken" missing']],
    ['value added', `${fields}.state.enum`, ['on'], ['model Thing.state: value "off" added']],
    ['values of a plain field', `${fields}.name.enum`, ['a'], ['model Thing.name: the values are not named here']],
    ['open values where none are known', `${fields}.state.enum`, undefined, []],
    [
      'closed values where none are known',
      'models.Code.fields.code.enum',
      undefined,
      ['model Code.code: only 1, 2 fit here'],
    ],
    ['deprecated field', `${fields}.old.deprecated`, false, ['model Thing.old: deprecated here']],
    ['items of an array', `${fields}.tags.items.type`, 'integer', ['model Thing.tags[]: type is string, not number']],
    ['member missing', `${fields}.parts.items.oneOf.2`, 'Other', ['model Thing.parts[]: member Other missing']],
    ['member added', `${fields}.parts.items.oneOf.1`, undefined, ['model Thing.parts[]: member Code added']],
    ['field of a member', 'models.Text.fields.size', { type: 'integer' }, ['model Text.size: missing']],
    ['nested field', `${fields}.rule.fields.every.nullable`, false, ['model Thing.rule.every: null is added']],
    [
      'nested field that is required',
      `${fields}.rule.required`,
      ['every'],
      ['model Thing.rule.every: may be left out here'],
    ],
    ['target of a link', `${fields}.owner.to`, 'dogs', ['model Thing.owner (link): leads to people, not dogs']],
    [
      'any of two targets',
      `${fields}.owner.toAny`,
      ['people', 'dogs'],
      ['model Thing.owner (link): leads to people, not dogs or people'],
    ],
    ['link to one', `${fields}.friends.many`, false, ['model Thing.friends (link): leads to many, not one']],
    ['body field missing', 'bodies.Thing.create.fields.size', { type: 'integer' }, ['body POST /things size: missing']],
    ['body field added', 'bodies.Thing.create.fields.count', undefined, ['body POST /things count: added']],
    [
      'body field required',
      'bodies.Thing.update.required',
      ['count'],
      ['body PATCH /things/{id} count: may be left out here'],
    ],
    [
      'body field optional',
      'bodies.Thing.create.requiredInferred',
      [],
      ['body POST /things name: may not be left out here'],
    ],
    [
      'body type',
      'bodies.Thing.create.fields.count.type',
      'string',
      ['body POST /things count: type is number, not string'],
    ],
    ['body null', 'bodies.Thing.create.fields.count.nullable', true, ['body POST /things count: null is missing']],
    [
      'body value',
      'bodies.Thing.update.fields.state.enum',
      ['on'],
      ['body PATCH /things/{id} state: value "off" added'],
    ],
  ])('input: %s', (_, at, value, lines) => {
    expect(linesFor(changed(at, value))).toEqual(lines)
  })

  test('behavior: neither this nor an OpenAPI document is refused', () => {
    expect(() => readDescription({ swagger: '2.0' })).toThrow(TypeError)
  })
})

describe('an OpenAPI document', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const json = (schema: object) => ({ content: { 'application/json': { schema } } })
  const self = { type: 'object', properties: { self: { type: 'string', format: 'uri' } } }
  const link = { type: 'object', properties: { links: self } }
  const page = ['page', 'per_page', 'sort', 'order'].map((name) => ({ name, in: 'query', schema: { type: 'string' } }))
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const things = {
    type: 'object',
    properties: {
      things: { type: 'array', items: ref('Thing') },
      total_entries: { type: 'integer' },
      links: { type: 'object', properties: { self: { type: 'string' }, next: { type: 'string' } } },
    },
  }
  const properties = {
    name: { type: 'string', nullable: true },
    state: { type: 'string', enum: ['on', 'off'] },
    count: { type: 'integer' },
  }
  const document = {
    openapi: '3.0.3',
    paths: {
      '/things': {
        get: {
          parameters: [
            ...page,
            { name: 'q[]', in: 'query', description: 'Filters:\n\n* `id`: int64\n* `created_at`: date-time\n' },
          ],
          responses: { 200: json(things) },
        },
        post: {
          requestBody: json({ type: 'object', properties, required: ['name'] }),
          responses: { 201: json(ref('Thing')), 422: {} },
        },
      },
      '/things/{id}': {
        parameters: [id],
        get: { responses: { 200: json(ref('Thing')) } },
        patch: { requestBody: { $ref: '#/components/requestBodies/Update' }, responses: { 200: json(ref('Thing')) } },
      },
      '/things/{id}/archive': { post: { parameters: [id], responses: { 204: {} } } },
      '/people/{person_id}/things': { get: { parameters: page, deprecated: true, responses: { 200: json(things) } } },
    },
    components: {
      requestBodies: { Update: json({ type: 'object', properties }) },
      schemas: {
        Text: { type: 'object', properties: { text: { type: 'string' } } },
        Code: { type: 'object', properties: { code: { type: 'integer', enum: [1, 2] } } },
        Thing: {
          type: 'object',
          properties: {
            id: { type: 'string', format: 'int64' },
            name: { type: ['string', 'null'] },
            state: { type: 'string', enum: ['on', 'off'] },
            parts: { type: 'array', items: { oneOf: [ref('Text'), ref('Code')] } },
            tags: { type: 'array', items: { type: 'string' }, nullable: true },
            rule: { type: 'object', properties: { every: { type: 'integer', nullable: true } }, nullable: true },
            old: { type: 'boolean', deprecated: true },
            owner: { ...link, nullable: true },
            friends: link,
            links: self,
          },
        },
      },
    },
  }

  test('default: the same API has no differences', () => {
    expect(linesFor(document)).toEqual([])
  })

  test('behavior: finds operations, filters, parameters and fields that differ', () => {
    const copy = JSON.parse(JSON.stringify(document))
    copy.paths['/things'].get.parameters[4].description = '<ul><li>`id` (integer)</li><li>`name` (string)</li></ul>'
    copy.paths['/things/{thing_id}'] = copy.paths['/things/{id}']
    copy.paths['/things/{id}/restore'] = { post: { responses: { 204: {} } } }
    delete copy.paths['/things/{id}']
    const { properties: fields } = copy.components.schemas.Thing
    fields.name.type = 'string'
    fields.state.enum = ['on', null]
    fields.size = { type: 'number' }
    expect(linesFor(copy)).toEqual([
      'filter GET /things name: missing',
      'filter GET /things created_at: added',
      'filter GET /things id: type is id, not integer',
      'model Thing.size: missing',
      'model Thing.name: null is added',
      'model Thing.state: value "off" added',
      'path GET /things/{thing_id} thing_id: the parameters are id',
      'path GET /things/{thing_id} id: added',
      'path PATCH /things/{thing_id} thing_id: the parameters are id',
      'path PATCH /things/{thing_id} id: added',
      'operation POST /things/{id}/restore: missing',
    ])
  })

  test('input: a schema inside of itself, which is compared once', () => {
    const copy = JSON.parse(JSON.stringify(document))
    copy.components.schemas.Thing.properties.tags = ref('Thing')
    expect(linesFor(copy)).toEqual([])
  })
})

describe('our definitions', () => {
  test('behavior: an operation that can’t be read is named, not left out', () => {
    const own = mkdtempSync(join(tmpdir(), 'api-check-'))
    writeFileSync(join(own, 'index.ts'), "export * as things from './things.js'\n")
    const source = `import { getOf } from '${core}/operation.js'\nconst path = '/things/{id}'\nexport const get = getOf<string>(path)\n`
    writeFileSync(join(own, 'things.ts'), source)
    try {
      expect(() => readDefinitions({ entry: join(own, 'index.ts') })).toThrow('things.get: its path')
    } finally {
      rmSync(own, { recursive: true })
    }
  }, 60_000)
})

describe('exceptions', () => {
  const description = changed('models.Thing.fields.state.enum', ['on'])
  const what = 'model Thing.state: value "off" added'
  const explained = (list: { what: string; why: string }[]) =>
    explain(compare(readDescription(description), ours).differences, list)

  test.each([what, 'model *.state: value "*" added'])('input: %s', (pattern) => {
    expect(explained([{ what: pattern, why: '' }])).toMatchObject({
      unexplained: [],
      explained: [{ line: what }],
      unused: [],
    })
  })

  test('behavior: one that explains nothing is found', () => {
    const unused = { what: 'model Thing: value', why: '' }
    expect(explained([unused])).toMatchObject({ unexplained: [{ line: what }], explained: [], unused: [unused] })
  })

  test('default: each has its reason', () => {
    for (const { why } of exceptions) expect(why).toMatch(/^[A-Z].{20,}\.$/)
  })
})

test('the report groups differences by resource and counts them', () => {
  const comparison = compare(readDescription(changed('models.Thing.fields.state.enum', ['on', 'odd'])), ours)
  const list = [
    { what: 'model Thing.state: value "odd" missing', why: '' },
    { what: 'nothing', why: '' },
  ]
  expect(report(comparison, explain(comparison.differences, list)).split('\n')).toEqual([
    'things',
    '  model Thing.state: value "off" added',
    '',
    'exceptions that explain nothing: remove them',
    '  nothing',
    '',
    'operations              6/6',
    'path parameters         4/4',
    'query parameters        7/7',
    'filters                 2/2',
    'model fields          12/13  1 different, 1 explained',
    'body fields             6/6',
  ])
})

test('the command prints the report, and fails where something is left to explain', () => {
  const file = join(folder, 'facts.json')
  writeFileSync(file, JSON.stringify(facts))
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'packages/api-check/src/cli.mjs'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  expect(() => run(file)).toThrow(
    expect.objectContaining({ status: 1, stdout: expect.stringContaining('  operation GET /things: missing\n') }),
  )
  expect(() => run()).toThrow(expect.objectContaining({ status: 2, stderr: expect.stringContaining('Usage') }))
}, 60_000)

const factsPath = join(root, '../shared/api/cliniko-v1.json')
const isHere = existsSync(factsPath)

describe.skipIf(!isHere)(isHere ? 'the facts of the API' : 'the facts of the API (skipped: they are not here)', () => {
  let found: ReturnType<typeof explain>
  beforeAll(() => {
    const theirs = readDescription(JSON.parse(readFileSync(factsPath, 'utf8')))
    found = explain(compare(theirs, readDefinitions()).differences)
  }, 60_000)

  test.each([
    'appointment_types',
    'attendees',
    'bookings',
    'businesses',
    'individual_appointments',
    'patients',
    'practitioners',
    'settings',
    'users',
  ])('%s: every difference is explained', (resource) => {
    expect(found.unexplained.filter((one) => one.resource === resource).map(({ line }) => line)).toEqual([])
  })

  test('every exception explains something', () => {
    expect(found.unused).toEqual([])
  })
})
