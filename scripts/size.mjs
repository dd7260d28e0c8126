// `pnpm size`: what an app pays for the packages, installed from their tarballs: bundled for a browser, minified, and
// compressed with brotli. Other clients are measured beside them, in the same run.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installPacked, packagesFolder } from './packages.mjs'
import { bundlers, sizeInEsbuild, sizeInVite } from './size/bundlers.mjs'
import { everyHook, everyOperation } from './size/hooks.mjs'
import { root } from './steps.mjs'

/**
 * One row of the table.
 * @typedef {object} Row
 * @property {string} name
 * @property {string} code
 * @property {string} [base] - A program whose size is subtracted.
 * @property {number} [budget] - In bytes. Exceeding it fails the run.
 * @property {boolean} [inAll] - Whether to measure it with every bundler, rather than with esbuild alone.
 * @property {boolean} [inVite] - Whether to measure it with Vite, rather than with esbuild, which keeps all hooks of a
 *   resource if one is used: it doesn't look into namespaces that are exported again.
 * @property {boolean} [forServer] - Whether to bundle the code that takes a key, which browsers don't get.
 */

const operations = ['list', 'get', 'create', 'update', 'archive', 'unarchive', 'delete']
const oneResource = `import { createClient, patients } from '@cliniko/core'
  globalThis.app = [createClient, ${operations.map((name) => `patients.${name}`)}]`
const everything = `import { createCliniko } from '@cliniko/core'; globalThis.app = createCliniko`
const oneList = `import { createClient, patients } from '@cliniko/core'; globalThis.app = [createClient, patients.list]`

/** @type {Row[]} */
const ownRows = [
  { name: 'createClient with one resource', budget: 12_100, code: oneResource, inAll: true },
  { name: 'createCliniko with everything', budget: 19_900, code: everything, inAll: true },
  { name: 'createClient with a key, on a server', budget: 14_600, code: oneResource, forServer: true },
  { name: 'createCliniko with a key, on a server', budget: 22_200, code: everything, forServer: true },
  {
    name: 'query options, on top of core',
    budget: 2120,
    code: `import { createClient, patients } from '@cliniko/core'
      import { query } from '@cliniko/query'
      globalThis.app = [createClient, patients.list, query]`,
    base: oneList,
  },
  {
    name: 'one hook and its provider, on top of core',
    budget: 3000,
    code: `import { createClient, patients } from '@cliniko/core'
      import { ClinikoProvider, usePatients } from '@cliniko/react'
      globalThis.app = [createClient, patients.list, ClinikoProvider, usePatients]`,
    base: oneList,
    inVite: true,
  },
  {
    name: 'useAppointments, on top of query options',
    budget: 2500,
    code: `import { createClient, individualAppointments } from '@cliniko/core'
      import { query } from '@cliniko/query'
      import { ClinikoProvider, useAppointments } from '@cliniko/react'
      globalThis.app = [createClient, individualAppointments.list, query, ClinikoProvider, useAppointments]`,
    base: `import { createClient, individualAppointments } from '@cliniko/core'
      import { query } from '@cliniko/query'
      globalThis.app = [createClient, individualAppointments.list, query]`,
    inVite: true,
  },
  {
    name: 'queries, writes and the feed, on top of core',
    budget: 17_300,
    code: `import { createClient, patients } from '@cliniko/core'
      import { infiniteQuery, mutation, query, watchChanges } from '@cliniko/query'
      globalThis.app = [createClient, patients.list, query, infiniteQuery, mutation, watchChanges]`,
    base: oneList,
  },
  { name: 'all hooks, on top of core', budget: 14_100, code: everyHook, base: everyOperation, inVite: true },
  {
    name: 'the largest schemas, with valibot',
    budget: 3820,
    code: `import { patientCreateSchema, patientSchema } from '@cliniko/schemas'
      globalThis.app = [patientCreateSchema, patientSchema]`,
  },
  {
    name: 'the proxy, on a server',
    budget: 26_300,
    code: `import { createProxy } from '@cliniko/server'; globalThis.app = createProxy`,
    forServer: true,
  },
  {
    name: 'the mock',
    budget: 91_500,
    code: `import { createMock } from '@cliniko/mock'; globalThis.app = createMock`,
  },
]

/** @type {Row[]} */
const peerRows = [
  { name: 'axios', code: `import axios from 'axios'; globalThis.app = axios` },
  {
    name: 'Octokit: throttling, retry, paginate',
    code: `import { Octokit } from '@octokit/core'
      import { paginateRest } from '@octokit/plugin-paginate-rest'
      import { retry } from '@octokit/plugin-retry'
      import { throttling } from '@octokit/plugin-throttling'
      globalThis.app = Octokit.plugin(paginateRest, retry, throttling)`,
  },
  { name: 'openai', code: `import OpenAI from 'openai'; globalThis.app = OpenAI` },
]

const columns = Object.keys(bundlers)

// Next resolves only modules inside its root, and its own modules are in this repository.
const scratch = join(root, 'tmp')
mkdirSync(scratch, { recursive: true })
const folder = mkdtempSync(join(scratch, 'size-'))
try {
  await installPacked(folder)
  print('kB, minified and compressed', [...columns, 'budget'])
  for (const row of ownRows) {
    const sizes = await sizesOf(row)
    const isOver = row.budget !== undefined && sizes.some((size) => Number(size) > Number(row.budget))
    if (isOver) process.exitCode = 1
    const cells = columns.map((_, index) => kilobytes(sizes[index]))
    print(row.name, [...cells, kilobytes(row.budget), isOver ? '  OVER BUDGET' : ''])
  }
  for (const { name, code } of peerRows) {
    print(name, [kilobytes(await sizeInEsbuild({ code, folder: join(packagesFolder, 'bench') }))])
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Measures a row with each of its bundlers.
 * @param {Row} row
 */
async function sizesOf({ code, base, inAll, inVite, forServer = false }) {
  if (inAll) {
    const sizes = []
    for (const sizeIn of Object.values(bundlers)) sizes.push(await sizeIn({ code, folder }))
    return sizes
  }
  /** @param {string} program */
  const measure = (program) =>
    inVite
      ? sizeInVite({ code: program, folder, external: [/^react($|\/)/, /^@tanstack\//] })
      : sizeInEsbuild({ code: program, folder, forServer, external: ['react', 'react/*', 'react-dom', '@tanstack/*'] })
  const size = base ? (await measure(code)) - (await measure(base)) : await measure(code)
  return columns.map((name) => (name === (inVite ? 'Vite' : 'esbuild') ? size : undefined))
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function print(name, cells) {
  console.log([name.padEnd(40), ...cells.map((cell) => cell.padStart(8))].join('').trimEnd())
}

/** @param {number} [bytes] */
function kilobytes(bytes) {
  return bytes === undefined ? '' : (bytes / 1000).toFixed(2)
}
