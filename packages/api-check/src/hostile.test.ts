import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changed } from '../test/changed.js'
import { document } from '../test/document.js'
import { facts } from '../test/facts.js'
import { DocumentError, driftFrom, isOpenApi, main, readDocument } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Step = readonly [at: string, part: unknown]

const driftAfter = (...steps: readonly Step[]) => {
  const value = steps.reduce<unknown>((whole, [at, part]) => changed(whole, at, part), document)
  if (!isOpenApi(value)) throw new TypeError('not an OpenAPI document')
  return driftFrom(value, facts)
}
const linesAfter = (...steps: readonly Step[]) => driftAfter(...steps).differences.map(({ line }) => line)

function fileWith(text: string): string {
  const file = join(folder, 'document.yaml')
  writeFileSync(file, text)
  return file
}

const schemas = 'components > schemas'
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })

describe('C79 schemas that no table expects', () => {
  test.each<[title: string, models: { [name: string]: unknown }]>([
    ['a list of itself', { Node: { type: 'array', items: to('Node') } }],
    ['lists of each other', { Node: { type: 'array', items: to('Leaf') }, Leaf: { type: 'array', items: to('Node') } }],
    ['a nullable list of itself', { Node: { type: 'array', nullable: true, items: to('Node') } }],
    ['a model that has a list of itself', { Node: { type: 'object', properties: { nodes: to('Node') } } }],
  ])('C79 input: %s', (_title, models) => {
    const steps = Object.entries(models).map(([name, model]): Step => [`${schemas} > ${name}`, model])
    expect(linesAfter(...steps, [`${schemas} > Thing > properties > nodes`, to('Node')])).toEqual([
      'model Thing.nodes: missing',
    ])
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'C79 input: a field, a filter, a parameter, a schema and a path called %s',
    (name) => {
      const property = (type: string) => (properties: object) =>
        Object.fromEntries([...Object.entries(properties), [name, { type }]])
      const added = linesAfter(
        [`${schemas} > Thing > properties`, property('string')],
        ['paths > /things > post > requestBody > content > application/json > schema > properties', property('string')],
        [
          'paths > /things > get > parameters',
          (list: object[]) => [...list, { name, in: 'query', schema: { maximum: 1 } }],
        ],
        [
          'paths > /things > get > parameters > 3 > description',
          `* \`id\`: int64\n* \`created_at\`: date-time\n* \`${name}\`: string`,
        ],
      )
      expect(added).toContain(`model Thing.${name}: missing`)
      expect(added).toContain(`body POST /things ${name}: missing`)
      expect(added).toContain(`query GET /things ${name}: missing`)
      const named = linesAfter(
        [
          `${schemas}`,
          (all: object) => Object.fromEntries([...Object.entries(all), [name, { properties: { a: {} } }]]),
        ],
        [`${schemas} > Text > properties > text`, to(name)],
        [`paths`, (all: object) => ({ ...all, [`/${name}`]: { get: { responses: { 200: {} } } } })],
      )
      expect(named).toContain(`operation GET /${name}: missing`)
      expect(named.filter((line) => line.startsWith('model Text'))).toEqual([
        'model Text.text: type is string, not object',
      ])
    },
  )

  test.each<[title: string, at: string, part: unknown]>([
    ['a reference to nothing that all objects have', `${schemas} > Text`, to('constructor')],
    ['fields that are none', `${schemas} > Text > properties`, { text: null }],
    ['servers that are no list', 'servers', { url: 1 }],
    ['a security that is no list', 'security', 'basic'],
    ['responses without a schema', 'paths > /things > get > responses', { 200: { content: 5 }, 422: null }],
    ['a path that is nothing', 'paths > /things', null],
    ['a schema of great depth', `${schemas} > Text`, deepSchema()],
  ])('C79 input: %s is read, or is a DocumentError of one line', (_title, at, part) => {
    let error: unknown
    try {
      driftAfter([at, part])
    } catch (thrown) {
      error = thrown
    }
    if (error !== undefined) expect(error).toBeInstanceOf(DocumentError)
    expect(String(error).split('\n')).toHaveLength(1)
  })

  test('C79 behavior: the command says in one line what it can’t read', async () => {
    const text = JSON.stringify(changed(document, 'servers', { url: 1 }))
    const { output, exitCode } = await main([fileWith(text)])
    expect(output).toMatch(/^The API can't be read: .+\n$/)
    expect(exitCode).toBe(2)
  })
})

describe('C79 YAML', () => {
  test('C79 input: many aliases of one small anchor', () => {
    const paths = Array.from({ length: 500 }, (_, index) => `  /a${index}: *a`)
    const value = readDocument(fileWith(['openapi: 3.0.3', 'x-a: &a { get: {} }', 'paths:', ...paths].join('\n')))
    expect(Object.values(value.paths)).toEqual(Array(500).fill({ get: {} }))
  })

  test('C79 input: merge keys', () => {
    const text = 'openapi: 3.0.3\nx-a: &a { get: {}, post: { a: 1 } }\npaths:\n  /a:\n    <<: *a\n    post: {}\n'
    expect(readDocument(fileWith(text)).paths).toEqual({ '/a': { get: {}, post: {} } })
  })

  test.each([
    [
      'aliases of aliases',
      ['l0: &l0 [x]', ...Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}]`)],
    ],
    [
      'merges of a bomb',
      [
        'l0: &l0 { a: x }',
        ...Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} { a: *l${n}, b: *l${n}, <<: *l${n} }`),
      ],
    ],
    ['an alias inside its own anchor', ['a: &a [*a]']],
  ])('C79 input: %s: exit code 2, and one line', async (_title, lines) => {
    const { output, exitCode } = await main([fileWith(['openapi: 3.0.3', 'paths: {}', ...lines].join('\n'))])
    expect(output).toMatch(
      / is too large: with its aliases, it has more than 1000000 values\.\n$| is neither JSON nor YAML: .+\n$/,
    )
    expect(exitCode).toBe(2)
  })
})

function deepSchema(): unknown {
  // Deep enough for any stack to overflow in a reader that calls itself, and not in JSON.
  let schema: unknown = { type: 'string' }
  for (let depth = 0; depth < 1500; depth++) schema = { type: 'array', items: schema }
  return { type: 'object', properties: { text: schema } }
}
