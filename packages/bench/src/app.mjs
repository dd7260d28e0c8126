// `pnpm bench:app`: what the dashboard costs those who work with it. The production build, in Chromium whose CPU is slowed
// down, held against targets. A table for each section; what missed its target is listed at the end.
//
//   pnpm bench:app                        all sections, medians of 5 runs, the p95 of 10
//   pnpm bench:app --quick                fewer runs
//   pnpm bench:app requests first-view    some sections
//   pnpm bench:app --slowdown=1           without the slowdown, which is 4 by default
//   pnpm bench:app --cpu                  for a busy machine: the CPU time of the page's main thread, times the slowdown
//
// Milliseconds depend on the machine, so its load is printed too. CPU time hardly does, but leaves out the server, the
// network and other threads. Counts don't at all: e2e/budgets.e2e.ts of the dashboard holds the same targets for them.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startChromium } from '../../../scripts/dashboard.mjs'
import { printFigures } from './app/figures.mjs'
import { measureFirstView } from './app/first-view.mjs'
import { measureInteractions } from './app/interactions.mjs'
import { measureLargeClinic } from './app/large-clinic.mjs'
import { measureRequests } from './app/requests.mjs'
import { measureTwelve } from './app/twelve.mjs'

/**
 * What each section measures with.
 * @typedef {object} Setting
 * @property {import('playwright-core').Browser} browser
 * @property {number} slowdown - By how much the CPU is slowed down.
 * @property {boolean} byCpu - Whether times are those of the page's main thread on the CPU, times the slowdown.
 * @property {number} runs - For medians.
 * @property {number} repetitions - For the p95.
 */

/** @type {Record<string, { title: string, measure: (setting: Setting) => Promise<import('./app/figures.mjs').Figure[]> }>} */
const sections = {
  'first-view': { title: 'First view of the day', measure: measureFirstView },
  interactions: { title: 'Interaction to next paint', measure: measureInteractions },
  twelve: { title: 'Twelve interactions of a front desk', measure: measureTwelve },
  large: { title: '20,000 patients, 600 bookings in the week', measure: measureLargeClinic },
  requests: { title: 'Requests', measure: measureRequests },
}

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
    slowdown: { type: 'string', default: '4' },
  },
  allowPositionals: true,
})
const slowdown = Number(values.slowdown)
const [runs, repetitions] = values.quick ? [1, 3] : [5, 10]
const names = positionals.length ? positionals : Object.keys(sections)
const missed = []

const browser = await startChromium()
for (const name of names) {
  const section = sections[name]
  if (!section) throw new Error(`There is no section ${name}. There are: ${Object.keys(sections).join(', ')}.`)
  const setting = { browser, slowdown, byCpu: values.cpu, runs, repetitions }
  // A section that fails is no reason to lose the others.
  const figures = await section.measure(setting).catch((error) => {
    console.error(error)
    return [{ name: `${section.title}: failed`, values: [Number.NaN], target: 0, unit: '' }]
  })
  const load = loadavg()[0]?.toFixed(1)
  const what = values.cpu ? 'CPU time' : 'time'
  console.log(`\n${section.title} (${what} at ${slowdown} × CPU slowdown, load of the machine ${load})`)
  missed.push(...printFigures(figures))
}
await browser.close()

console.log(missed.length ? `\nMISSED ${missed.length}:\n  ${missed.join('\n  ')}` : '\nAll targets are met.')
