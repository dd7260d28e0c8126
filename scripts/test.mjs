// `npm test`: installs and checks everything, on a machine that has only Node and npm. Its last line is
// `N passed, N failed`: tests, and one for each step that has no tests of its own.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, install, run, say, turbo } from './steps.mjs'

checkNode()
const isCI = Boolean(process.env.CI)
const reports = mkdtempSync(join(tmpdir(), 'cliniko-tests-'))
const bin = (name) => [process.execPath, join('node_modules', name)]
const vitest = bin('vitest/vitest.mjs')
let passed = 0
let failed = 0
const skipped = []

if (!(await step('Install', install))) finish()
await step('Lint', bin('@biomejs/biome/bin/biome').concat('ci', '.'))
await step('Types', bin('typescript/bin/tsc').concat('-p', 'tsconfig.json'))
await tests('Unit and type tests', [...vitest, 'run'])
const facts = '../shared/api/cliniko-v1.json'
if (existsSync(facts)) await step('Facts of the API', [process.execPath, 'packages/api-check/src/cli.mjs', facts])
else skipped.push(`the comparison with the facts of the API, since ${facts} is not there`)
if (await step('Build', [...turbo, '--filter=./packages/*'])) {
  await step('Packages', [process.execPath, 'scripts/pack-check.mjs'])
  await step('Sizes', [process.execPath, 'scripts/size.mjs'])
  await step('Cost of types', [process.execPath, 'scripts/type-cost.mjs'])
  await step('Runtimes', [process.execPath, 'scripts/runtimes.mjs'])
  if (await step('Build of the dashboard', [...turbo, '--filter=dashboard'])) await endToEnd()
}
finish()

async function endToEnd() {
  const chromium = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path && existsSync(path))
  if (chromium)
    return tests('End to end', [...vitest, 'run', '-c', 'apps/dashboard/vitest.e2e.config.ts'], {
      CHROMIUM_PATH: chromium,
    })
  if (isCI) {
    failed++
    return say('End to end: failed, since there is no Chromium. Install one, or set CHROMIUM_PATH.')
  }
  skipped.push('the end-to-end tests, since there is no Chromium (install one, or set CHROMIUM_PATH)')
}

/** A step that passes or fails as a whole. */
async function step(name, command) {
  const ok = (await timed(name, command)) === 0
  if (ok) passed++
  else failed++
  return ok
}

/** A step whose tests are counted one by one. */
async function tests(name, command, env = {}) {
  const file = join(reports, `${passed + failed}.json`)
  const code = await timed(
    name,
    [...command, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  )
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 }
  passed += report.numPassedTests
  failed += report.numFailedTests
  if (report.numPendingTests) skipped.push(`${report.numPendingTests} of "${name}", whose titles say why`)
  // A file that can't be loaded and a type error have no failed test.
  if (code !== 0 && report.numFailedTests === 0) failed++
}

async function timed(name, command, env = {}) {
  say(`${name}…`)
  const start = performance.now()
  const code = await (typeof command === 'function' ? command() : run(command, { env }))
  console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return code
}

function finish() {
  rmSync(reports, { recursive: true, force: true })
  for (const what of skipped) console.log(`Skipped: ${what}.`)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
