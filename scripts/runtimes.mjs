// `pnpm runtimes`: runs one suite over the built packages in every supported runtime.
// `pnpm runtimes bun chromium` runs it in some of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missing } from './runtimes/bundle.mjs'
import { serveLoopback } from './runtimes/loopback.mjs'
import { runners, stopAll, Unavailable } from './runtimes/runners.mjs'

/** @typedef {import('./runtimes/runners.mjs').Runner} Runner */

/**
 * What came of one runtime. `problem` says why it has no results.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {string} version
 * @property {import('./runtimes/runners.mjs').Results} results
 * @property {number} seconds
 * @property {string} [problem]
 */

/** The milliseconds that a runtime may take, download included. */
const limit = 120_000
const names = process.argv.slice(2)
const argumentOf = (/** @type {Runner} */ { name }) => name.replace(' ', '')
const chosen = runners.filter((runner) => names.length === 0 || names.includes(argumentOf(runner)))

if (missing.length) fail(`Not built: ${missing.join(', ')}. Run \`pnpm build\` first.`)
if (chosen.length === 0) fail(`Unknown runtime. Choose from: ${runners.map(argumentOf).join(', ')}.`)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopAll()
    process.exit(130)
  })
}

/** @type {Outcome[]} */
const outcomes = []
for (const runner of chosen) {
  const outcome = await outcomeOf(runner)
  outcomes.push(outcome)
  const { name, version, seconds, results, problem } = outcome
  const failed = results.filter(({ ok }) => !ok).length
  const summary = problem ?? `${results.length - failed} checks passed, ${failed} failed`
  console.log(`${name.padEnd(9)} ${version.padEnd(16)} ${seconds.toFixed(1).padStart(5)} s  ${summary}`)
}
printMatrix()

const count = (/** @type {Outcome['state']} */ state) => outcomes.filter((outcome) => outcome.state === state).length
const skipped = count('skipped') ? `, ${count('skipped')} skipped` : ''
console.log(`runtimes: ${count('passed')} passed, ${count('failed')} failed${skipped}`)
// A hung virtual machine, or a browser that doesn't close, must not keep this process alive.
process.exit(count('failed') ? 1 : 0)

/**
 * Runs the suite in one runtime, within the limit.
 * @param {Runner} runner
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(runner) {
  const { name } = runner
  const folder = mkdtempSync(join(tmpdir(), 'cliniko-runtime-'))
  const server = await serveLoopback()
  let version = ''
  // The time of the suite alone; of the download where that failed.
  let startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  try {
    return await within(limit, async () => {
      version = await runner.version(folder)
      startedAt = performance.now()
      const results = await runner.run(server.url, folder)
      const isPassed = results.length > 0 && results.every(({ ok }) => ok)
      return { name, state: isPassed ? 'passed' : 'failed', version, results, seconds: seconds() }
    })
  } catch (error) {
    // In CI, every runtime must be available.
    const state = error instanceof Unavailable && !process.env.CI ? 'skipped' : 'failed'
    const message = error instanceof Error ? error.message : String(error)
    return { name, state, version, results: [], seconds: seconds(), problem: `${state.toUpperCase()}: ${message}` }
  } finally {
    stopAll()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Rejects if the work takes longer than `ms` milliseconds.
 * @template T
 * @param {number} ms
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(ms, work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @type {Promise<never>} */
  const timeout = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Stopped after ${ms / 1000} s.`)), ms)
  })
  try {
    return await Promise.race([work(), timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** Prints a row for each check and a column for each runtime, then the failures. */
function printMatrix() {
  const checks = [...new Set(outcomes.flatMap(({ results }) => results.map(({ name }) => name)))]
  const width = Math.max(...checks.map((check) => check.length), 8)
  /** @type {(head: string, cells: string[]) => void} */
  const printRow = (head, cells) =>
    console.log([head.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' '))
  const names = outcomes.map(({ name }) => name)
  console.log('')
  printRow('', names)
  for (const check of checks) {
    const marks = outcomes.map(({ results }) => {
      const result = results.find(({ name }) => name === check)
      return result ? (result.ok ? 'ok' : 'FAIL') : '-'
    })
    printRow(check, marks)
  }
  const times = outcomes.map(({ seconds }) => seconds.toFixed(1))
  printRow('seconds', times)
  for (const { name, results } of outcomes) {
    for (const result of results) if (!result.ok) console.log(`FAIL ${name}: ${result.name}: ${result.error}`)
  }
  console.log('')
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
