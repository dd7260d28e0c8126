// `npm run patient-index`: an index of 20,000 patients: the time to fill it under Cliniko's rate limit, in virtual time, its
// memory, the length of its JSON, and how long a search takes while somebody types.
import { createClient, createPatientIndex, createRateLimiter } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { inVirtualTime, sleep, start } from './virtual-time.mjs'

const app = { name: 'Benchmark', email: 'dev@clinic-tests.org' }
const now = new Date(start).toISOString()
/** The milliseconds that a response takes. */
const latency = 150
const patients = 20_000

/**
 * Time that can be virtual: the runtime's monotonic time always runs.
 * @type {import('@cliniko/core').Clock}
 */
const clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * Returns an index of the clinic that is not filled yet.
 * @param {import('@cliniko/mock').Mock} mock
 * @param {import('@cliniko/core').Fetch} fetch
 * @param {number} limit - Requests a minute.
 */
function createIndex(mock, fetch, limit) {
  const rateLimiter = createRateLimiter({ limit, clock })
  return createPatientIndex(createClient({ apiKey: mock.apiKey, app, fetch, clock, rateLimiter }))
}

await inVirtualTime(async () => {
  const mock = createMock({ now, patients, rateLimit: 200, clock })
  let requests = 0
  const index = createIndex(
    mock,
    async (url, init) => {
      requests++
      await sleep(latency)
      return mock.fetch(url, init)
    },
    200,
  )
  await index.refresh()
  const minutes = (Date.now() - start) / 60_000
  const filled = requests
  await index.refresh()
  print('first fill, at 200 requests a minute', `${minutes.toFixed(1)} minutes, ${filled} requests`)
  print('a refresh without changes', `${requests - filled} request`)
})

const mock = createMock({ now, patients, rateLimit: false })
// The first fill fills the mock's own caches.
await createIndex(mock, mock.fetch, 1e6).refresh()
const before = heap()
const index = createIndex(mock, mock.fetch, 1e6)
await index.refresh()
index.search('a')
print('memory', `${((heap() - before) / 1e6).toFixed(1)} MB for ${index.size} patients`)
print('JSON', `${(JSON.stringify(index).length / 1e6).toFixed(1)} MB`)

/** What somebody types to find each of some patients, letter by letter: @type {string[]} */
const typed = []
for (const patient of mock.store.tables.patients.peeks()) {
  if (typed.length >= 1000) break
  if (BigInt(patient.id) % 7n) continue
  const number = patient.patient_phone_numbers?.[0]?.number ?? ''
  for (const text of [`${patient.first_name} ${patient.last_name}`, number]) {
    for (let length = 1; length <= text.length; length++) typed.push(text.slice(0, length))
  }
}
// Lets the engine compile the search.
for (const text of typed.slice(0, 200)) index.search(text)
// The processor's time, which other programs on the machine don't prolong as much.
const times = typed.slice(0, 1000).map((text) => {
  const before = process.cpuUsage()
  index.search(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
})
times.sort((a, b) => a - b)
print('a search, median', `${times[500]?.toFixed(2)} ms`)
print('a search, worst of 1,000', `${times.at(-1)?.toFixed(2)} ms`)

function heap() {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

/**
 * @param {string} name
 * @param {string} value
 */
function print(name, value) {
  console.log(name.padEnd(38) + value)
}
