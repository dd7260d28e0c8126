// `npm run exports`: exports a whole resource under Cliniko's rate limit, beside queues that others use, in virtual time:
// how much of the permitted rate each reaches, how often it exceeds the limit, and how much memory an export holds.
import { createCliniko, createRateLimiter } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import Bottleneck from 'bottleneck'
import PQueue from 'p-queue'
import { inVirtualTime, sleep, start } from './virtual-time.mjs'

/**
 * A clinic, and when it received requests.
 * @typedef {object} Clinic
 * @property {import('@cliniko/mock').Mock} mock
 * @property {import('@cliniko/core').Fetch} fetch
 * @property {number[]} sentAt - Milliseconds since the start, by request.
 * @property {() => number} refusals - The number of 429s.
 */

/**
 * A way to fetch every patient of a clinic. Returns how many there are.
 * @typedef {(clinic: Clinic, limit: number) => Promise<number>} Strategy
 */

const app = { name: 'Benchmark', email: 'dev@clinic-tests.org' }
const now = new Date(start).toISOString()
const base = 'https://api.au1.cliniko.com/v1/patients'
const minute = 60_000
/** The milliseconds that a response takes. */
const latency = 150

/**
 * @param {number} limit - Requests a minute.
 * @param {number} patients
 * @returns {Clinic}
 */
function createClinic(limit, patients) {
  const mock = createMock({ now, patients, rateLimit: limit, clock: { now: () => Date.now() } })
  /** @type {number[]} */
  const sentAt = []
  let refused = 0
  return {
    mock,
    sentAt,
    refusals: () => refused,
    async fetch(url, init) {
      sentAt.push(Date.now() - start)
      await sleep(latency)
      const response = await mock.fetch(url, init)
      if (response.status === 429) refused++
      return response
    },
  }
}

/**
 * Returns the share of the permitted rate that was reached: the least time that the requests could take, divided by the
 * time from the first burst to the last.
 * @param {Clinic} clinic
 * @param {number} limit
 * @param {number} foreign - Requests of another client, which count towards the limit.
 */
function rateOf({ sentAt, refusals }, limit, foreign) {
  const granted = sentAt.length - refusals()
  const leastTime = (Math.ceil((granted + foreign) / limit) - 1) * minute
  const bursts = sentAt.filter((time, index) => time - (sentAt[index - 1] ?? -minute) > 5000)
  return leastTime / ((bursts.at(-1) ?? 0) - (bursts[0] ?? 0))
}

/**
 * Runs each strategy in a clinic of its own, and prints a row for each.
 * @param {string} title
 * @param {{ limit: number, patients: number, foreign?: number }} conditions
 * @param {Record<string, Strategy>} strategies
 */
async function printTable(title, { limit, patients, foreign = 0 }, strategies) {
  console.log(`\n${title}`)
  console.log(row('', 'of the rate', '429s', 'requests', 'records', 'minutes'))
  for (const [name, strategy] of Object.entries(strategies)) {
    await inVirtualTime(async () => {
      const clinic = createClinic(limit, patients)
      const { mock, sentAt, refusals } = clinic
      for (let count = 0; count < foreign; count++) {
        await mock.fetch(`${base}?per_page=1`, { headers: headersOf(mock) })
      }
      const records = await strategy(clinic, limit)
      const rate = `${(rateOf(clinic, limit, foreign) * 100).toFixed(1)} %`
      const minutes = ((sentAt.at(-1) ?? 0) / minute).toFixed(1)
      console.log(row(name, rate, refusals(), sentAt.length, records, minutes))
    })
  }
}

/**
 * @param {string} name
 * @param {(string | number)[]} cells
 */
function row(name, ...cells) {
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(12)).join('')
}

/** @param {import('@cliniko/mock').Mock} mock */
function headersOf({ apiKey }) {
  return { authorization: `Basic ${btoa(`${apiKey}:`)}`, 'user-agent': 'Benchmark (dev@clinic-tests.org)' }
}

/** @type {Strategy} */
async function ownExport({ mock, fetch }, limit) {
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch, rateLimiter: createRateLimiter({ limit }) })
  let records = 0
  for await (const { items } of cliniko.patients.export({ where: { archived_at: { any: true } } }).pages()) {
    records += items.length
  }
  return records
}

/**
 * Fetches every page by its number, through a queue. A refused request waits for the reset and is sent again.
 * @param {(limit: number) => (task: () => Promise<Response>) => Promise<Response>} createQueue
 * @returns {Strategy}
 */
function byPages(createQueue) {
  return async ({ mock, fetch }, limit) => {
    const enqueue = createQueue(limit)
    /** @param {number} number */
    const countOnPage = async (number) => {
      const url = `${base}?per_page=100&page=${number}&q[]=archived_at:*`
      while (true) {
        const response = await enqueue(() => fetch(url, { headers: headersOf(mock) }))
        if (response.status !== 429) {
          /** @type {{ patients: unknown[] }} */
          const { patients } = await response.json()
          return patients.length
        }
        const resetAt = Number(response.headers.get('x-ratelimit-reset')) * 1000
        await sleep(Math.max(resetAt - Date.now(), 0) + 250)
      }
    }
    const pages = Math.ceil(mock.store.tables.patients.size / 100)
    const counts = await Promise.all(Array.from({ length: pages }, (_, index) => countOnPage(index + 1)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
}

const strategies = {
  '@cliniko/core export': ownExport,
  bottleneck: byPages((limit) => {
    const queue = new Bottleneck({
      reservoir: limit,
      reservoirRefreshAmount: limit,
      reservoirRefreshInterval: minute,
      maxConcurrent: 4,
    })
    return (task) => queue.schedule(task)
  }),
  'p-queue': byPages((limit) => {
    const queue = new PQueue({ intervalCap: limit, interval: minute, concurrency: 4 })
    return (task) => queue.add(task, { throwOnTimeout: true })
  }),
}

const conditions = { limit: 20, patients: 20_000 }
await printTable('20,000 patients, 20 requests a minute, no other client', conditions, strategies)
await printTable(
  'the same, after another client used half of the first minute',
  { ...conditions, foreign: 10 },
  strategies,
)

console.log('\nmemory that an export holds\n  patients   MB')
for (const patients of [2000, 20_000, 100_000]) {
  const mock = createMock({ now, patients, rateLimit: false })
  const cliniko = createCliniko({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    rateLimiter: createRateLimiter({ limit: 1e6 }),
  })
  const exportPages = () => cliniko.patients.export({ where: { archived_at: { any: true } } }).pages()
  // The first export fills the mock's own caches.
  for await (const _page of exportPages());
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let most = 0
  let count = 0
  for await (const _page of exportPages()) {
    if (++count % 10 !== 0) continue
    globalThis.gc?.()
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  console.log(`${String(patients).padStart(10)} ${(most / 1e6).toFixed(1).padStart(4)}`)
}
