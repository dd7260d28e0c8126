// `npm run mock`: how fast the in-memory Cliniko starts and answers. Each size has a process of its own, each request its
// own page, ids or days, and each answer is read to its last byte.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createMock } from '@cliniko/mock'

const [, , size] = process.argv
if (size) await measure(size)
else {
  for (const one of ['small', 'clinic', 'chain']) {
    const options = { stdio: 'inherit' }
    const { status } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), one], options)
    if (status) process.exit(status)
  }
}

async function measure(size) {
  const startedAt = performance.now()
  const mock = createMock({ now: '2026-03-02T00:00:00Z', size, rateLimit: false })
  const seconds = (performance.now() - startedAt) / 1000
  globalThis.gc()
  const { rss, heapUsed } = process.memoryUsage()
  const ids = [...mock.store.tables.patients.keys()]
  const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`
  const records = Object.values(mock.store.tables).reduce((sum, table) => sum + table.size, 0)
  const memory = `${megabytes(heapUsed)} of heap, ${megabytes(rss)} in all`
  console.log(`\n${size}: ${ids.length} patients, ${records} records in ${seconds.toFixed(2)} s, ${memory}`)
  console.log(row('requests', 'a second', 'CPU ms', 'kB', 'p50 ms', 'p95 ms', 'p99 ms'))

  const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Bench (dev@clinic-tests.org)' }
  const get = async (path) => {
    const response = await mock.fetch(mock.store.url(path), { method: 'GET', headers })
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    return (await response.arrayBuffer()).byteLength
  }
  const pages = Math.floor((ids.length * 0.97) / 100)
  const day = (number) => new Date(Date.UTC(2026, 1, 1 + (number % 50))).toISOString().replace('.000Z', 'Z')
  const cases = {
    'each page for the first time': (index) => `/patients?per_page=100&page=${1 + (index % pages)}`,
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
    const isFirst = title.startsWith('each')
    const count = isFirst ? pages : 2000
    // The order is made by the first request that needs it.
    await get(pathOf(0))
    if (!isFirst) for (let index = 0; index < 300; index++) await get(pathOf(index))
    globalThis.gc()
    const times = []
    let bytes = 0
    const cpu = process.cpuUsage()
    const from = performance.now()
    for (let index = 0; index < count; index++) {
      const at = performance.now()
      bytes += await get(pathOf(index))
      times.push(performance.now() - at)
    }
    const rate = (count * 1000) / (performance.now() - from)
    // Of all threads, the garbage collector's, too: what else the machine does isn't in it.
    const { user, system } = process.cpuUsage(cpu)
    times.sort((a, b) => a - b)
    const percentile = (share) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(2)
    const kilobytes = Math.round(bytes / count / 1000)
    const spent = ((user + system) / 1000 / count).toFixed(2)
    console.log(row(title, Math.round(rate), spent, kilobytes, percentile(0.5), percentile(0.95), percentile(0.99)))
  }
  globalThis.gc()
  console.log(`after that: ${megabytes(process.memoryUsage().rss)}`)
}

function row(title, ...cells) {
  return title.padEnd(30) + cells.map((cell) => String(cell).padStart(9)).join('')
}
