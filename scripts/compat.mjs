// `pnpm compat`: an app installs the packed packages with npm, beside the oldest and the newest React and TanStack Query.
// Its types are checked, and the tests of the hooks run with what was installed. `pnpm compat --quick` takes the two
// combinations that differ most from this repository's own.
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packAll } from './packages.mjs'
import { program, root, run } from './steps.mjs'

/**
 * What an app has installed.
 * @typedef {object} Combination
 * @property {string} name
 * @property {string} react
 * @property {string} reactQuery
 * @property {string} queryCore - What the app's own query-core is. One that react-query can't use gives it a second copy.
 * @property {boolean} [isQuick]
 */

const oldest = '5.89.0'

/** @type {readonly Combination[]} */
const combinations = [
  { name: 'oldest React and TanStack Query', react: '18.0', reactQuery: oldest, queryCore: oldest, isQuick: true },
  { name: 'React 19, two copies of query-core', react: '19', reactQuery: oldest, queryCore: '5', isQuick: true },
  { name: 'React 18.3, newest TanStack Query', react: '18.3', reactQuery: '5', queryCore: '5' },
  { name: 'React 19, oldest TanStack Query', react: '19', reactQuery: oldest, queryCore: oldest },
  { name: 'React 19, newest TanStack Query', react: '19', reactQuery: '5', queryCore: '5' },
]

const execute = promisify(execFile)
const isQuick = process.argv.includes('--quick')
const chosen = combinations.filter((combination) => combination.isQuick || !isQuick)
const folder = mkdtempSync(join(tmpdir(), 'cliniko-compat-'))
/** @type {string[]} */
const failed = []

try {
  const tarballs = await packAll(folder)
  for (const combination of chosen) {
    const app = join(folder, String(combinations.indexOf(combination)))
    const problem = await problemOf(combination, app, tarballs)
    console.log(`${problem ? 'FAIL' : 'ok  '} ${combination.name}${problem ? `: ${problem}` : ''}`)
    if (problem) failed.push(combination.name)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`Compatibility: ${chosen.length - failed.length} combinations passed, ${failed.length} failed`)
process.exitCode = failed.length ? 1 : 0

/**
 * Checks one combination.
 * @param {Combination} combination
 * @param {string} app - The folder of the app.
 * @param {Record<string, string>} tarballs
 * @returns What fails.
 */
async function problemOf(combination, app, tarballs) {
  mkdirSync(app)
  writeManifest(combination, app, tarballs)
  try {
    await execute('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: app })
  } catch (error) {
    return `npm can't install it.\n${error}`
  }
  const { reactQuery, queryCore } = combination
  if (hasTwoCopies(app) !== (reactQuery !== queryCore)) return 'not the copies of query-core that it should have.'
  for (const file of ['app.tsx', 'tsconfig.json']) copyFileSync(join(root, 'scripts/compat', file), join(app, file))
  if (await run(program('typescript/bin/tsc', '-p', app), { minutes: 5 })) return 'the types.'
  // That each hook sends its own operation doesn't depend on a version.
  const without = isQuick ? ['--exclude', '**/hooks/hooks.test.tsx'] : []
  const vitest = program('vitest/vitest.mjs', 'run', '-c', 'scripts/compat/vitest.config.ts', ...without)
  if (await run(vitest, { env: { COMPAT_APP: app }, minutes: 10 })) return 'the tests of the hooks.'
  return undefined
}

/**
 * @param {Combination} combination
 * @param {string} app
 * @param {Record<string, string>} tarballs
 */
function writeManifest({ react, reactQuery, queryCore }, app, tarballs) {
  const [major] = react.split('.')
  const packages = ['core', 'query', 'react'].map((name) => [`@cliniko/${name}`, `file:${tarballs[name]}`])
  const dependencies = {
    ...Object.fromEntries(packages),
    '@tanstack/query-core': queryCore,
    '@tanstack/react-query': reactQuery,
    '@testing-library/dom': '10',
    '@testing-library/react': '16',
    '@types/react': major,
    '@types/react-dom': major,
    react,
    'react-dom': react,
  }
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
}

/**
 * Whether npm gave react-query a query-core of its own.
 * @param {string} app
 */
function hasTwoCopies(app) {
  return existsSync(join(app, 'node_modules/@tanstack/react-query/node_modules/@tanstack/query-core'))
}
