import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFacts } from '../../api-check/src/facts/files.js'
import type { Operation, OperationKind } from './operation/operation.js'
import * as resources from './resources.js'

const all: { readonly [resource: string]: { readonly [name: string]: Operation } } = resources

function readSource(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function camelCase(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The names of the files in resources/, such as `medical-alerts`. */
const files = readdirSync(new URL('resources/', import.meta.url)).map((file) => file.replace('.ts', ''))

describe('resources.ts', () => {
  const index = readSource('resources.ts')

  function exportedTypes(file: string): string[] {
    const declared = readSource(`resources/${file}.ts`).matchAll(/^export (?:interface|type) (\w+)/gm)
    return Array.from(declared, ([, name = '']) => name)
  }

  test('default: exports the operations of every file in resources/, in order', () => {
    const lines = files.map((file) => `export * as ${camelCase(file)} from './resources/${file}.js'`)
    expect(index.split('\n').filter((line) => line.startsWith('export *'))).toEqual(lines)
  })

  test.each(files)('default: exports the types of %s', (file) => {
    const [, names = ''] = new RegExp(`export type \\{([^}]*)\\} from './resources/${file}\\.js'`).exec(index) ?? []
    expect(names.match(/\w+/g)?.sort()).toEqual(exportedTypes(file).sort())
  })

  test('default: the package exports everything in it', () => {
    expect(readSource('index.ts')).toContain("export * from './resources.js'")
  })

  test.each(files)("default: each operation of %s points to Cliniko's documentation", (file) => {
    const links = readSource(`resources/${file}.ts`).match(/@see \{@link https:\/\/docs\.api\.cliniko\.com\/openapi\//g)
    expect(links).toHaveLength(Object.keys(all[camelCase(file)] ?? {}).length)
  })
})

/** What the comment of an operation says about it. Comments are written by hand, so they check the code. */
interface Documented {
  readonly verb: string
  readonly method: string
  readonly path: string
}

/** What a file's comments, such as "Lists taxes. `GET /taxes`", say about the operations that it exports. */
function documentedIn(file: string): readonly (readonly [name: string, Documented])[] {
  const comments = readSource(`resources/${file}.ts`).split('/**').slice(1)
  return comments.flatMap((text) => {
    const [comment = '', code = ''] = text.split('*/')
    const [, name, alias] = /^\s*(?:export const (\w+)|\w+ as (\w+),)/.exec(code) ?? []
    const exported = name ?? alias
    if (!exported) return []
    const [verb = ''] = /\w+/.exec(comment) ?? []
    const [, method = '', path = ''] = /`([A-Z]+) (\/[^`]*)`/.exec(comment) ?? []
    return [[exported, { verb, method, path }]]
  })
}

function kindOf({ verb, method, path }: Documented): OperationKind {
  const [, last = ''] = /\/(archive|unarchive|cancel|conflicts)$/.exec(path) ?? []
  if (last === 'cancel') return 'action'
  if (last === 'archive' || last === 'unarchive' || last === 'conflicts') return last
  if (method === 'GET') return verb === 'Lists' ? 'list' : 'get'
  return method === 'POST' ? 'create' : method === 'PATCH' ? 'update' : 'delete'
}

describe.each(files)('%s', (file) => {
  const name = camelCase(file)

  test('C15 C16 each operation has the kind, method and path that its comment says', () => {
    const documented = documentedIn(file).map(([key, comment]) => [
      key,
      `${kindOf(comment)} ${comment.method} ${comment.path}`,
    ])
    const actual = Object.entries(all[name] ?? {}).map(([key, { kind, method, path }]) => [
      key,
      `${kind} ${method} ${path}`,
    ])
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(documented))
  })

  test('C39 every operation has the name of its resource', () => {
    const collection = file.replaceAll('-', '_')
    for (const operation of Object.values(all[name] ?? {})) expect(operation.resource).toBe(collection)
  })

  test('C48 no operation has a path that the API no longer documents', () => {
    const undocumented = /^\/(appointments|payments|cases|available_times)$|\/(deleted|cancelled|archived)$/
    expect(Object.values(all[name] ?? {}).filter(({ path }) => undocumented.test(path))).toEqual([])
  })

  test('operations are frozen', () => {
    for (const operation of Object.values(all[name] ?? {})) expect(Object.isFrozen(operation)).toBe(true)
  })
})

const facts = readFacts()

describe('the facts of the API', () => {
  test.each(Object.keys(facts.resources))('%s has the same operations with the same filters', (collection) => {
    const operations = Object.entries(facts.resources[collection]?.operations ?? {})
    const expected = operations.map(([methodAndPath, { filters = {} }]) => [methodAndPath, filters])
    const own = all[camelCase(collection.replaceAll('_', '-'))] ?? {}
    const actual = Object.values(own).map(({ method, path, filters }) => [`${method} ${path}`, filters])
    expect(expected.length).toBeGreaterThan(0)
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected))
  })
})
