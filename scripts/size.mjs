// `pnpm size`: what an app pays for these packages, bundled by esbuild, minified by terser, and compressed by
// brotli as servers do.
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { minify } from 'terser'
import { root } from './steps.mjs'

const server = { conditions: ['node', 'import'], platform: 'neutral' }
const browser = { conditions: ['browser', 'import'], platform: 'browser' }
const packages = ['core', 'query', 'react', 'schemas', 'server']

const operations = ['list', 'get', 'create', 'update', 'archive', 'unarchive', 'delete']
const oneResource = `import { createClient, patients } from '@cliniko/core'
  globalThis.app = [createClient, ${operations.map((name) => `patients.${name}`)}]`
const everything = `import { createCliniko } from '@cliniko/core'; globalThis.app = createCliniko`

// Budgets in bytes. Where a bundle's size matters is the browser, which has no code that takes a key.
const cases = [
  { name: 'createClient with one resource', budget: 6500, code: oneResource, ...browser },
  { name: 'the same on a server, with a key', budget: 7300, code: oneResource, ...server },
  { name: 'createCliniko, all 211 operations', budget: 10_000, code: everything, ...browser },
  { name: 'the same on a server, with a key', budget: 10_700, code: everything, ...server },
  {
    name: 'one hook, on top of core',
    budget: 2500,
    code: `import { createClient, patients } from '@cliniko/core'
      import { ClinikoProvider, usePatients } from '@cliniko/react'
      globalThis.app = [createClient, patients.list, ClinikoProvider, usePatients]`,
    less: `import { createClient, patients } from '@cliniko/core'; globalThis.app = [createClient, patients.list]`,
    ...browser,
  },
  {
    name: 'the largest schemas, with valibot',
    budget: 3700,
    code: `import { patientCreateSchema, patientSchema } from '@cliniko/schemas'
      globalThis.app = [patientCreateSchema, patientSchema]`,
    ...browser,
  },
]

/** What a bundle has of others, with what it takes to do the same. */
const peers = [
  { name: 'axios', code: `import axios from 'axios'; globalThis.app = axios`, ...browser },
  {
    name: 'Octokit: throttling, retry, paginate',
    code: `import { Octokit } from '@octokit/core'
      import { paginateRest } from '@octokit/plugin-paginate-rest'
      import { retry } from '@octokit/plugin-retry'
      import { throttling } from '@octokit/plugin-throttling'
      globalThis.app = Octokit.plugin(paginateRest, retry, throttling)`,
    ...browser,
  },
  { name: 'openai', code: `import OpenAI from 'openai'; globalThis.app = OpenAI`, ...browser },
]

let isOver = false
for (const { name, budget, code, less, ...options } of cases) {
  const size = (await sizeOf(code, options)) - (less ? await sizeOf(less, options) : 0)
  isOver ||= size > budget
  console.log(`${name.padEnd(38)} ${kilo(size)} of ${kilo(budget)} kB${size > budget ? '  TOO LARGE' : ''}`)
}
for (const { name, code, ...options } of peers) {
  console.log(`${name.padEnd(38)} ${kilo(await sizeOf(code, options))} kB`)
}
process.exitCode = isOver ? 1 : 0

async function sizeOf(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'packages/bench') },
    alias: Object.fromEntries(
      packages.map((name) => [`@cliniko/${name}`, join(root, 'packages', name, 'dist/index.js')]),
    ),
    external: ['react', 'react/*', 'react-dom', '@tanstack/*'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // The repository's own leads imports to the sources.
    tsconfigRaw: '{}',
    ...options,
  })
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 } })
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(2).padStart(5)
}
