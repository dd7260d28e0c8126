// `pnpm bench`: a whole export under Cliniko's limit, beside queues that others use, in virtual time: what counts is how
// much of the permitted rate each reaches, how often it's refused, and what an export holds in memory.
import { createCliniko, createRateLimiter } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import Bottleneck from 'bottleneck'
import PQueue from 'p-queue'
import { inVirtualTime, sleep, start } from './virtual-time.mjs'

const app = { name: 'Benchmark', email: 'dev@clinic-tests.org' }
const now = new Date(start).toISOString()
const window = 60_000
/** Milliseconds that an answer takes. */
const latency = 150

/** A clinic with a limit, which notes when it was asked. */
function clinic(limit, patients) {
  const mock = createMock({ now, patients, rateLimit: limit, clock: { now: () => Date.now() } })
  const sent = []
  let refused = 0
  const fetch = async (url, init) => {
    sent.push(Date.now() - start)
    await sleep(latency)
    const response = await mock.fetch(url, init)
    if (response.status === 429) refused++
    return response
  }
  return { mock, fetch, sent, refusals: () => refused }
}

/**
 * The share of the permitted rate: the least time that so many answers take, burst after burst, by the time they took.
 * @param lost - What another client spent of the limit.
 */
function rateOf({ sent, refusals }, limit, lost) {
  const answered = sent.length - refusals()
  const least = (Math.ceil((answered + lost) / limit) - 1) * window
  const bursts = sent.filter((time, index) => index === 0 || time - sent[index - 1] > 5000)
  return least / (bursts.at(-1) - bursts[0])
}

/** Runs each way of fetching everything in a clinic of its own, and prints what came of it. */
async function table(title, { limit, patients, lost = 0 }, ways) {
  console.log(
    `\n${title}\n${''.padEnd(26)}${'of the rate'.padStart(12)}${'429s'.padStart(6)}${'requests'.padStart(10)}${'records'.padStart(9)}${'minutes'.padStart(9)}`,
  )
  for (const [name, way] of Object.entries(ways)) {
    await inVirtualTime(async () => {
      const made = clinic(limit, patients)
      for (let count = 0; count < lost; count++)
        await made.mock.fetch(`${base}?per_page=1`, { headers: headers(made.mock) })
      const records = await way(made, limit)
      const cells = [
        `${(rateOf(made, limit, lost) * 100).toFixed(1)} %`.padStart(12),
        String(made.refusals()).padStart(6),
        String(made.sent.length).padStart(10),
        String(records).padStart(9),
        (made.sent.at(-1) / window).toFixed(1).padStart(9),
      ]
      console.log(name.padEnd(26) + cells.join(''))
    })
  }
}

const base = 'https://api.au1.cliniko.com/v1/patients'

function headers({ apiKey }) {
  return { authorization: `Basic ${btoa(`${apiKey}:`)}`, 'user-agent': 'Benchmark (dev@clinic-tests.org)' }
}

async function ownExport({ mock, fetch }, limit) {
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch, rateLimiter: createRateLimiter({ limit }) })
  let records = 0
  for await (const { items } of cliniko.patients.export({ where: { archived_at: { any: true } } }).pages()) {
    records += items.length
  }
  return records
}

/** Every page by its number, as many at once as a queue lets through; what's refused waits for the reset. */
function byPages(makeQueue) {
  return async ({ mock, fetch }, limit) => {
    const add = makeQueue(limit)
    const page = async (number) => {
      const url = `${base}?per_page=100&page=${number}&q[]=archived_at:*`
      while (true) {
        const response = await add(() => fetch(url, { headers: headers(mock) }))
        if (response.status !== 429) return (await response.json()).patients.length
        await sleep(Math.max(Number(response.headers.get('x-ratelimit-reset')) * 1000 - Date.now(), 0) + 250)
      }
    }
    const pages = Math.ceil(mock.store.tables.patients.size / 100)
    const counts = await Promise.all(Array.from({ length: pages }, (_, index) => page(index + 1)))
    return counts.reduce((a, b) => a + b)
  }
}

const ways = {
  '@cliniko/core export': ownExport,
  bottleneck: byPages((limit) => {
    const queue = new Bottleneck({
      reservoir: limit,
      reservoirRefreshAmount: limit,
      reservoirRefreshInterval: window,
      maxConcurrent: 4,
    })
    return (task) => queue.schedule(task)
  }),
  'p-queue': byPages((limit) => {
    const queue = new PQueue({ intervalCap: limit, interval: window, concurrency: 4 })
    return (task) => queue.add(task)
  }),
}

await table('20,000 patients, 20 requests a minute, all ours', { limit: 20, patients: 20_000 }, ways)
await table(
  'the same, another client has spent half of the first minute',
  { limit: 20, patients: 20_000, lost: 10 },
  ways,
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
  const list = () => cliniko.patients.export({ where: { archived_at: { any: true } } }).pages()
  // What the clinic keeps of its answers isn't the export's.
  for await (const _page of list());
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  let most = 0
  let count = 0
  for await (const _page of list()) {
    if (++count % 10 !== 0) continue
    globalThis.gc()
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  console.log(`${String(patients).padStart(10)} ${(most / 1e6).toFixed(1).padStart(4)}`)
}
