// `pnpm runtimes`: one suite over the built packages, in every runtime that they are for.
// `pnpm runtimes bun chromium` runs it in those only.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missing } from './runtimes/bundle.mjs'
import { serveLoopback } from './runtimes/loopback.mjs'
import { runners, stopAll, Unavailable } from './runtimes/runners.mjs'

const limit = 120_000
const wanted = process.argv.slice(2)
const chosen = runners.filter(({ name }) => wanted.length === 0 || wanted.includes(name.replace(' ', '')))

if (missing.length || chosen.length === 0) {
  console.error(
    missing.length
      ? `Not built: ${missing.join(', ')}. Run \`pnpm build\` first.`
      : `Give some of: ${runners.map(({ name }) => name.replace(' ', '')).join(', ')}.`,
  )
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopAll()
    process.exit(130)
  })
}

const outcomes = []
for (const runner of chosen) {
  const outcome = { name: runner.name, version: '', results: [], seconds: 0, ...(await outcomeOf(runner)) }
  outcomes.push(outcome)
  const failed = outcome.results.filter((one) => !one.ok).length
  const words = outcome.problem ?? `${outcome.results.length - failed} checks passed, ${failed} failed`
  console.log(
    `${runner.name.padEnd(9)} ${outcome.version.padEnd(16)} ${outcome.seconds.toFixed(1).padStart(5)} s  ${words}`,
  )
}
printMatrix()

const count = (state) => outcomes.filter((one) => one.state === state).length
const skipped = count('skipped') ? `, ${count('skipped')} skipped` : ''
console.log(`runtimes: ${count('passed')} passed, ${count('failed')} failed${skipped}`)
// What hangs in a virtual machine, or in a browser that doesn't close, shall not hold this up.
process.exit(count('failed') ? 1 : 0)

/** Runs the suite in one runtime, within the limit. */
async function outcomeOf(runner) {
  const folder = mkdtempSync(join(tmpdir(), 'cliniko-runtime-'))
  const server = await serveLoopback()
  let version = ''
  const startedAt = performance.now()
  let ranAt
  const seconds = () => (performance.now() - (ranAt ?? startedAt)) / 1000
  try {
    return await within(limit, async () => {
      version = await runner.version(folder)
      ranAt = performance.now()
      const results = await runner.run(server.url, folder)
      const passed = results.length > 0 && results.every(({ ok }) => ok)
      return { state: passed ? 'passed' : 'failed', version, results, seconds: seconds() }
    })
  } catch (error) {
    // What can't be fetched is looked at where all of it must be there.
    const isSkipped = error instanceof Unavailable && !process.env.CI
    const state = isSkipped ? 'skipped' : 'failed'
    return { state, version, seconds: seconds(), problem: `${state.toUpperCase()}: ${error.message}` }
  } finally {
    stopAll()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function within(ms, work) {
  let timer
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${ms / 1000} s.`)), ms)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Checks down, runtimes across; below it what failed, and why. */
function printMatrix() {
  const names = [...new Set(outcomes.flatMap(({ results }) => results.map(({ name }) => name)))]
  const width = Math.max(...names.map((name) => name.length), 8)
  const row = (head, cells) => console.log([head.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' '))
  console.log('')
  row(
    '',
    outcomes.map(({ name }) => name),
  )
  for (const name of names) {
    const marks = outcomes.map(({ results }) => {
      const result = results.find((one) => one.name === name)
      return result ? (result.ok ? 'ok' : 'FAIL') : '-'
    })
    row(name, marks)
  }
  row(
    'seconds',
    outcomes.map(({ seconds }) => seconds.toFixed(1)),
  )
  for (const { name, results } of outcomes) {
    for (const one of results) if (!one.ok) console.log(`FAIL ${name}: ${one.name}: ${one.error}`)
  }
  console.log('')
}
