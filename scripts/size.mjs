// `pnpm size`: what an app pays for these packages, minified and compressed by brotli as servers do.
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './steps.mjs'

const server = { conditions: ['node', 'import'], platform: 'neutral' }
const browser = { conditions: ['browser', 'import'], platform: 'browser' }
const packages = ['core', 'query', 'react', 'schemas', 'server']

const oneResource = `import { createClient, patients } from '@cliniko/core'; globalThis.app = [createClient, ...Object.values(patients)]`

// Budgets in bytes. Where a bundle's size matters is the browser, which has no code that takes a key.
const cases = [
  { name: 'createClient with one resource', budget: 7000, code: oneResource, ...browser },
  { name: 'the same on a server, with a key', budget: 8000, code: oneResource, ...server },
  {
    name: 'createCliniko, all 211 operations',
    budget: 11500,
    code: `import { createCliniko } from '@cliniko/core'; globalThis.app = createCliniko`,
    ...server,
  },
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
    budget: 3500,
    code: `import { patientCreateSchema, patientSchema } from '@cliniko/schemas'
      globalThis.app = [patientCreateSchema, patientSchema]`,
    ...browser,
  },
]

let isOver = false
for (const { name, budget, code, less, ...options } of cases) {
  const size = (await sizeOf(code, options)) - (less ? await sizeOf(less, options) : 0)
  isOver ||= size > budget
  console.log(`${name.padEnd(34)} ${kilo(size)} of ${kilo(budget)} kB${size > budget ? '  TOO LARGE' : ''}`)
}
process.exitCode = isOver ? 1 : 0

async function sizeOf(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    alias: Object.fromEntries(
      packages.map((name) => [`@cliniko/${name}`, join(root, 'packages', name, 'dist/index.js')]),
    ),
    external: ['react', 'react/*', 'react-dom', '@tanstack/*'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    // The repository's own leads imports to the sources.
    tsconfigRaw: '{}',
    ...options,
  })
  return brotliCompressSync(outputFiles[0].contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

function kilo(bytes) {
  return (bytes / 1000).toFixed(2).padStart(5)
}
