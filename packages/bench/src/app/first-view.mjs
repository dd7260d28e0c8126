import { brotliCompressSync } from 'node:zlib'
import { serveDashboard } from '../../../../scripts/dashboard.mjs'
import { now, openDesk } from './desk.mjs'

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('./watch.mjs').WatchedPage} WatchedPage */

/** How long the browser must send nothing after hydration, in milliseconds. Then the change feed begins to poll. */
const quiet = 8000

/**
 * Measures how soon the day shows, what scripts that takes, and what the browser requests afterwards.
 * @param {import('../app.mjs').Setting} setting
 * @returns {Promise<Figure[]>}
 */
export async function measureFirstView({ browser, slowdown, byCpu, runs }) {
  const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: now })
  // The first page that a server renders compiles its code.
  await (await fetch(dashboard.url)).text()
  /** @type {number[]} */
  const largest = []
  /** @type {number[]} */
  const responses = []
  /** @type {number[]} */
  const hydrations = []
  /** @type {number[]} */
  const work = []
  /** @type {number[]} */
  const requests = []
  /** @type {string[]} */
  let scripts = []
  for (let run = 0; run < runs; run++) {
    const { page, takeRequests, cpuTime, close } = await openDesk(browser, dashboard.url, { slowdown, byCpu })
    await page.goto(dashboard.url, { waitUntil: 'commit' })
    await page.locator('[data-hydrated]').waitFor()
    work.push(await cpuTime())
    await page.waitForTimeout(run ? 1000 : quiet)
    const seen = await page.evaluate(() => {
      const { lcp, hydratedAt } = /** @type {WatchedPage} */ (globalThis).deskWatch
      const [navigation] = performance.getEntriesByType('navigation')
      const { responseStart = 0 } = /** @type {PerformanceNavigationTiming} */ (navigation) ?? {}
      const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'))
      const scripts = resources.filter(({ name, startTime }) => name.includes('.js') && startTime <= hydratedAt)
      return { lcp, hydratedAt, responseStart, scripts: scripts.map(({ name }) => name) }
    })
    largest.push(seen.lcp)
    hydrations.push(seen.hydratedAt)
    responses.push(seen.responseStart)
    requests.push(takeRequests().length)
    scripts = [...new Set(seen.scripts)]
    await close()
  }
  const sizes = await Promise.all(scripts.map(sizeOf))
  const total = sizes.reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  const biggest = sizes.sort((a, b) => b.kilobytes - a.kilobytes).slice(0, 8)
  await dashboard.stop()
  return [
    { name: 'largest contentful paint', values: largest, target: 1500 },
    { name: '  of it, until the response begins', values: responses },
    { name: 'hydrated', values: hydrations },
    { name: '  CPU time of the main thread until then', values: work },
    { name: 'scripts, brotli', values: [total], target: 180, unit: 'kB', note: `${sizes.length} files` },
    ...biggest.map(({ name, kilobytes, starts }) => ({
      name: `  ${name}`,
      values: [kilobytes],
      unit: 'kB',
      note: starts,
    })),
    { name: 'requests after hydration', values: [Math.max(...requests)], target: 0, unit: '' },
  ]
}

/** @param {string} url */
async function sizeOf(url) {
  const body = await (await fetch(url)).text()
  const name = new URL(url).pathname.replace(/^.*\//, '')
  return { name, kilobytes: brotliCompressSync(body).length / 1000, starts: hintOf(body) }
}

/**
 * What a minified chunk holds, as far as its texts tell.
 * @param {string} body
 */
function hintOf(body) {
  const hints = {
    'React DOM': 'react-dom',
    'Next’s router': 'next-router',
    'TanStack Query': 'QueryClient',
    'the client': 'RateLimitError',
    calendar: 'Unavailable block',
    texts: 'Front desk',
  }
  return Object.entries(hints)
    .filter(([, text]) => body.includes(text))
    .map(([name]) => name)
    .join(', ')
}
