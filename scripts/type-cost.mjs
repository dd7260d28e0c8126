// `pnpm type-cost`: what a file that calls every operation costs the compiler, checked against the built declarations.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { link } from './packages.mjs'
import { program, root } from './steps.mjs'

/** Instantiations when this number was last updated: unlike the time, they are the same on every machine. */
const recorded = 22_700
const limit = 1.25 * recorded

/**
 * What is read of an operation's value.
 * @typedef {{ ids: readonly string[], body: boolean, query: readonly string[] }} Operation
 */

/** @type {Record<string, Record<string, unknown>>} */
const core = await import(pathToFileURL(join(root, 'packages/core/dist/index.js')).href)
/** Every operation, by its expression: `patients.list`. */
const operations = Object.entries(core).flatMap(([name, resource]) =>
  Object.entries(resource)
    .filter(([, value]) => isOperation(value))
    .map(([key, value]) => ({ name, key, operation: /** @type {Operation} */ (value) })),
)

const resources = [...new Set(operations.map(({ name }) => name))]
const source = `import { ${resources.join(', ')}, type ChangeOperation, type Client, type CreateOperation } from '@cliniko/core'
declare const client: Client
declare function body<Op>(): Op extends CreateOperation<unknown, infer B> ? B : Op extends ChangeOperation<unknown, infer B> ? B : never
${operations.map(({ name, key, operation }) => callOf(name, key, operation)).join('\n')}
`

const folder = mkdtempSync(join(tmpdir(), 'cliniko-types-'))
try {
  link(join(root, 'packages/core'), join(folder, 'node_modules/@cliniko/core'))
  writeFileSync(join(folder, 'all.ts'), source)
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    skipLibCheck: true,
    types: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['all.ts'] }))
  const diagnostics = await compile(folder)
  const instantiations = numberIn(diagnostics, 'Instantiations')
  const seconds = numberIn(diagnostics, 'Check time')
  console.log(
    `${operations.length} operations: ${instantiations} instantiations (limit: ${limit}), checked in ${seconds} s`,
  )
  process.exitCode = instantiations > limit ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {unknown} value */
function isOperation(value) {
  return typeof value === 'object' && value !== null && 'ids' in value && 'query' in value
}

/**
 * Returns a line that calls an operation with every argument it requires.
 * @param {string} name
 * @param {string} key
 * @param {Operation} operation
 */
function callOf(name, key, { ids, body, query }) {
  const expression = `${name}.${key}`
  const args = [expression, ...ids.map(() => "'1'")]
  if (body) args.push(`body<typeof ${expression}>()`)
  if (query.includes('from')) args.push("{ from: '2026-03-02', to: '2026-03-03' }")
  return `export const ${name}_${key} = client.request(${args.join(', ')})`
}

/**
 * Type-checks a project.
 * @param {string} project
 * @returns The compiler's diagnostics, as it prints them.
 */
async function compile(project) {
  const [node, ...args] = program('typescript/bin/tsc', '-p', project, '--extendedDiagnostics')
  try {
    return (await promisify(execFile)(node, args, { cwd: project })).stdout
  } catch (error) {
    // The compiler prints its errors to stdout.
    if (error instanceof Error && 'stdout' in error) console.log(String(error.stdout).slice(0, 4000))
    throw error
  }
}

/**
 * @param {string} diagnostics
 * @param {string} label
 */
function numberIn(diagnostics, label) {
  const number = new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(diagnostics)?.[1]
  if (number === undefined) throw new Error(`tsc printed no "${label}".`)
  return Number(number)
}
