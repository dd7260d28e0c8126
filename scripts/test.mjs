// `npm test`: installs and checks everything. Needs only Node and npm. Its last line is `N passed, N failed`, which counts
// each test, and each step that has no tests of its own.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, install, program, run, say, turbo } from './steps.mjs'

/** @typedef {import('./steps.mjs').Command} Command */

checkNode()
const isCI = Boolean(process.env.CI)
const reports = mkdtempSync(join(tmpdir(), 'cliniko-tests-'))
let passed = 0
let failed = 0
let isSideBySide = false
/** @type {string[]} */
const skipped = []

if (!(await step('Install', install))) finish()
// Most steps use one core alone: two lanes of them take little more time than one.
const [isBuilt] = await sideBySide(checkBuilds, checkSources)
await tests('Unit tests', program('vitest/vitest.mjs', 'run', '--project=!types'))
if (isBuilt) {
  await sideBySide(
    () => step('Runtimes', [process.execPath, 'scripts/runtimes.mjs']),
    () => step('Compatibility', [process.execPath, 'scripts/compat.mjs', '--quick']),
  )
  await step('Types of examples and documentation', turbo('types', './examples/*', 'docs'))
  await tests('Tests of examples', program('vitest/vitest.mjs', 'run', '--root', 'examples/tests'))
  if (await step('Builds of apps', turbo('build', 'dashboard', 'example-next', 'docs'))) await endToEnd()
}
finish()

/** @returns Whether the packages are built. */
async function checkBuilds() {
  if (!(await step('Build', turbo('build', './packages/*')))) return false
  await step('Packages', [process.execPath, 'scripts/pack-check.mjs'])
  await step('Bundle sizes', [process.execPath, 'scripts/size.mjs'])
  await step('Cost of types', [process.execPath, 'scripts/type-cost.mjs'])
  return true
}

async function checkSources() {
  await step('Lint', program('@biomejs/biome/bin/biome', 'ci', '.'))
  await step('Lint of hooks', program('eslint/bin/eslint.js', 'packages/react/src'))
  await tests('Types', program('vitest/vitest.mjs', 'run', '--project=types'))
  await step('Facts of the API', [process.execPath, 'packages/api-check/src/cli.mjs'])
}

async function endToEnd() {
  const chromium = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path))
  if (chromium) {
    const vitest = program('vitest/vitest.mjs', 'run', '-c', 'apps/dashboard/vitest.e2e.config.ts')
    return tests('End-to-end tests', vitest, { CHROMIUM_PATH: chromium })
  }
  if (isCI) {
    failed++
    return say('End-to-end tests: FAILED. Chromium was not found: install it or set CHROMIUM_PATH.')
  }
  skipped.push('end-to-end tests. Chromium was not found: install it or set CHROMIUM_PATH')
}

/**
 * Runs steps at the same time. The output of each is shown when it has ended.
 * @param {(() => Promise<unknown>)[]} lanes
 */
async function sideBySide(...lanes) {
  isSideBySide = true
  const results = await Promise.all(lanes.map((lane) => lane()))
  isSideBySide = false
  return results
}

/**
 * Runs a step that passes or fails as a whole.
 * @param {string} name
 * @param {Command | (() => Promise<number>)} command - A function returns an exit code.
 * @returns Whether it passed.
 */
async function step(name, command) {
  const isOk = (await timed(name, command)) === 0
  if (isOk) passed++
  else failed++
  return isOk
}

/**
 * Runs Vitest and counts each of its tests.
 * @param {string} name
 * @param {Command} vitest
 * @param {NodeJS.ProcessEnv} [env]
 */
async function tests(name, vitest, env) {
  const file = join(reports, `${name}.json`)
  const code = await timed(name, [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env)
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} */
  const report = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  passed += report.numPassedTests
  failed += report.numFailedTests
  if (report.numPendingTests) skipped.push(`${report.numPendingTests} of "${name}", for the reasons in their titles`)
  // A file that fails to load, or a type error, fails the run without a failed test.
  if (code !== 0 && report.numFailedTests === 0) failed++
}

/**
 * Runs a command and prints how long it took.
 * @param {string} name
 * @param {Command | (() => Promise<number>)} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns Its exit code.
 */
async function timed(name, command, env = {}) {
  say(`${name}…`)
  const start = performance.now()
  const heldBack = isSideBySide && { heldBackAs: name }
  const code = await (typeof command === 'function' ? command() : run(command, { env, minutes: 20, ...heldBack }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  return code
}

/** @returns {never} */
function finish() {
  rmSync(reports, { recursive: true, force: true })
  for (const reason of skipped) console.log(`Skipped: ${reason}.`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
