// `npm run mock`: how fast the in-memory Cliniko starts and responds. Each size runs in a process of its own, each request
// asks for another page, other ids or another day, and each response is read to its last byte.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createMock } from '@cliniko/mock'

const sizes = /** @type {const} */ (['small', 'clinic', 'chain'])
const ownSize = sizes.find((size) => size === process.argv[2])
if (ownSize) await measure(ownSize)
else {
  for (const size of sizes) {
    const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), size], {
      stdio: 'inherit',
    })
    if (status) process.exit(status)
  }
}

/** @param {typeof sizes[number]} size */
async function measure(size) {
  const startedAt = performance.now()
  const mock = createMock({ now: '2026-03-02T00:00:00Z', size, rateLimit: false })
  const seconds = (performance.now() - startedAt) / 1000
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const ids = [...mock.store.tables.patients.keys()]
  const records = Object.values(mock.store.tables).reduce((sum, table) => sum + table.size, 0)
  const memory = `${megabytes(heapUsed)} of heap, ${megabytes(rss)} in total`
  console.log(`\n${size}: ${ids.length} patients, ${records} records in ${seconds.toFixed(2)} s, ${memory}`)
  console.log(row('requests', 'a second', 'CPU ms', 'kB', 'p50 ms', 'p95 ms', 'p99 ms'))

  const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Bench (dev@clinic-tests.org)' }
  /** @param {string} path */
  const get = async (path) => {
    const response = await mock.fetch(mock.store.url(path), { method: 'GET', headers })
    if (response.status !== 200) throw new Error(`GET ${path} returned ${response.status}.`)
    return (await response.arrayBuffer()).byteLength
  }
  const pages = Math.floor((ids.length * 0.97) / 100)
  /** @param {number} number */
  const day = (number) => new Date(Date.UTC(2026, 1, 1 + (number % 50))).toISOString().replace('.000Z', 'Z')
  const firstVisit = 'each page for the first time'
  /** @type {Record<string, (index: number) => string>} */
  const cases = {
    [firstVisit]: (index) => `/patients?per_page=100&page=${1 + (index % pages)}`,
    'first page': () => '/patients?per_page=100',
    'deep pages': (index) => `/patients?per_page=100&page=${pages - (index % Math.ceil(pages / 2))}`,
    '100 ids': (index) => {
      const from = (index * 37) % (ids.length - 100)
      return `/patients?per_page=100&q[]=id:=${ids.slice(from, from + 100)}`
    },
    'walk by id': (index) => `/patients?per_page=100&sort=id&q[]=id:%3E${ids[(index * 97) % ids.length]}`,
    'a day by starts_at': (index) =>
      `/individual_appointments?per_page=100&q[]=starts_at:%3E%3D${day(index)}&q[]=starts_at:%3C${day(index + 1)}`,
  }
  for (const [title, pathOf] of Object.entries(cases)) {
    const isFirstVisit = title === firstVisit
    const count = isFirstVisit ? pages : 2000
    // The first request in a new order sorts the records.
    await get(pathOf(0))
    if (!isFirstVisit) for (let index = 0; index < 300; index++) await get(pathOf(index))
    globalThis.gc?.()
    const times = []
    let bytes = 0
    const cpu = process.cpuUsage()
    const from = performance.now()
    for (let index = 0; index < count; index++) {
      const sentAt = performance.now()
      bytes += await get(pathOf(index))
      times.push(performance.now() - sentAt)
    }
    const rate = (count * 1000) / (performance.now() - from)
    // Includes the garbage collector's threads, but no other process.
    const { user, system } = process.cpuUsage(cpu)
    const sorted = times.toSorted((a, b) => a - b)
    const percentiles = [0.5, 0.95, 0.99].map((share) => (sorted[Math.floor(count * share)] ?? Number.NaN).toFixed(2))
    const kilobytes = Math.round(bytes / count / 1000)
    console.log(row(title, Math.round(rate), ((user + system) / 1000 / count).toFixed(2), kilobytes, ...percentiles))
  }
  globalThis.gc?.()
  console.log(`after that: ${megabytes(process.memoryUsage().rss)}`)
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}

/**
 * @param {string} title
 * @param {(string | number)[]} cells
 */
function row(title, ...cells) {
  return title.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join('')
}
