import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as core from '@cliniko/core'
import * as react from '@cliniko/react'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const resourceFolder = `${root}packages/core/src/resources/`
const fileNames = (folder: string) => readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))

/** One operation, under the names that core exports it by. */
interface Entry {
  readonly resource: string
  readonly name: string
  readonly operation: core.Operation
}

const exportsOfCore = new Map<string, object>(Object.entries<object>(core))

const entries = fileNames(resourceFolder).flatMap((fileName) => {
  const resource = camelCase(fileName.replace('.ts', ''))
  const operations: Readonly<Record<string, core.Operation>> = { ...exportsOfCore.get(resource) }
  if (!Object.keys(operations).length) throw new Error(`@cliniko/core exports no operations of ${resource}.`)
  const deprecated = deprecatedExports(resourceFolder + fileName)
  return Object.entries(operations).map(([name, operation]) => ({
    resource,
    name,
    operation,
    isDeprecated: deprecated.has(name),
  }))
})

const current = entries.filter(({ isDeprecated }) => !isDeprecated)
const hooks = Object.entries<object>(react).filter(
  (entry): entry is [string, { readonly operation: core.Operation }] => 'operation' in entry[1],
)

/** The names of the hooks that send an operation. */
function hooksOf(operation: core.Operation): readonly string[] {
  const names = hooks.filter(([, hook]) => hook.operation === operation).map(([name]) => name)
  return names.toSorted()
}

/** What the hooks of an operation are called, by the rule in the README. */
function namesOf(operation: core.Operation, noun: string): readonly string[] {
  if (operation.effect) return [`use${noun}`]
  const ways = operation.kind === 'list' ? ['', 'Infinite', 'All'] : ['']
  return ways.flatMap((way) => [`use${way}${noun}`, `useSuspense${way}${noun}`]).toSorted()
}

describe('every operation that is not deprecated has its hooks', () => {
  test.each(current)('$resource: $name', ({ resource, name, operation }) => {
    const [noun = ''] = hooksOf(operation).map((hook) => hook.replace(/^use(Suspense)?(Infinite|All)?/, ''))
    expect(hooksOf(operation)).toEqual(namesOf(operation, noun))
    if (operation.kind === 'list') expect(noun).toBe(hookNounOf(resource, name))
  })

  test('behavior: deprecated operations have none', () => {
    const deprecated = entries.filter(({ isDeprecated }) => isDeprecated)
    expect(deprecated.length).toBeGreaterThan(0)
    expect(deprecated.filter(({ operation }) => hooksOf(operation).length > 0)).toEqual([])
  })

  test.each(current.filter(({ operation }) => operation.effect && operation.ids[0] !== 'patient_id'))(
    'behavior: the hook of $resource: $name has the verb before the name of the record',
    ({ resource, name }) => {
      const operations = current.filter((entry) => entry.resource === resource)
      const record = hooksOf(operationOf(operations, 'get')).find((hook) => !hook.startsWith('useSuspense'))
      const [hook] = hooksOf(operationOf(operations, name))
      expect(hook).toBe(record?.replace('use', `use${pascalCase(name)}`))
    },
  )
})

describe('the hooks of a resource are in a file of its name', () => {
  const hookFolder = `${root}packages/react/src/hooks/`

  test('every resource has one', () => {
    expect(fileNames(hookFolder)).toEqual(fileNames(resourceFolder))
  })

  test('the index exports each of them, sorted', () => {
    const index = readFileSync(`${root}packages/react/src/index.ts`, 'utf8')
    const exported = Array.from(index.matchAll(/^export \* from '\.\/hooks\/(.*)\.js'$/gm), ([, name]) => `${name}.ts`)
    expect(exported).toEqual(fileNames(hookFolder))
  })
})

/** `patients.list` is read by `usePatients`, `invoices.listForPatientCase` by `useInvoicesForPatientCase`. */
function hookNounOf(resource: string, name: string): string {
  const plural = pascalCase(resource)
  const [, adjective = '', owner = ''] = /^(.*?)((?:For[A-Z].*)?)$/.exec(name) ?? []
  return adjective === 'list' ? plural + owner : pascalCase(adjective) + plural + owner
}

function operationOf(operations: readonly Entry[], name: string): core.Operation {
  const entry = operations.find((candidate) => candidate.name === name)
  if (!entry) throw new Error(`${operations[0]?.resource} has no operation ${name}.`)
  return entry.operation
}

/** The exports of a file that its documentation marks as deprecated. */
function deprecatedExports(path: string): ReadonlySet<string> {
  const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const declarations = statements.flatMap((statement): readonly (ts.VariableDeclaration | ts.ExportSpecifier)[] => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) return []
    return ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : []
  })
  return new Set(declarations.filter(ts.getJSDocDeprecatedTag).map(({ name }) => name.getText()))
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
