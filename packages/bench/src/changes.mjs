// `npm run changes`: what the change feed costs after a bulk change, beside an export of the same records: 20,000 patients
// are changed within a minute. Both run in turn in one process, and the median of each is compared.
import { changes, createCliniko, exportRecords, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

const start = Date.parse('2026-03-02T00:00:00Z')
const since = new Date(start)
const rounds = 5

const mock = createMock({ now: since.toISOString(), size: 'clinic', rateLimit: false, clock: { now: () => 0 } })
const records = [...mock.store.tables.patients.values()]
for (const [index, record] of records.entries()) {
  const second = Math.floor((index * 60) / records.length)
  record.updated_at = new Date(start + second * 1000).toISOString().replace('.000Z', 'Z')
  record.archived_at = null
}

let requests = 0
const client = createCliniko({
  apiKey: mock.apiKey,
  app: { name: 'Benchmark', email: 'dev@clinic-tests.org' },
  rateLimiter: { acquire: async () => {}, pauseUntil() {} },
  fetch(url, init) {
    requests++
    return mock.fetch(url, init)
  },
})

let [longest, printed] = [0, 0]

/** @type {Record<string, () => Promise<number>>} */
const ways = {
  async export() {
    let count = 0
    for await (const { items } of exportRecords(client, patients.list, { since, concurrency: 1 }).pages())
      count += items.length
    return count
  },
  async changes() {
    let count = 0
    for await (const page of changes(client, [patients], { since, once: true }).pages()) {
      count += page.changes.length
      longest = Math.max(longest, page.cursor.length)
      printed += page.cursor.length
    }
    return count
  },
}

/** @type {Record<string, number[]>} */
const times = { export: [], changes: [] }
for (let round = 0; round <= rounds; round++) {
  for (const [name, run] of Object.entries(ways)) {
    globalThis.gc?.()
    requests = 0
    printed = 0
    const startedAt = performance.now()
    const count = await run()
    const ms = performance.now() - startedAt
    // The first round warms up.
    if (round) times[name]?.push(ms)
    else console.log(`${name}: ${count} records in ${requests} requests`)
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const [exported, changed] = [median(times.export ?? []), median(times.changes ?? [])]
console.log(
  `export ${Math.round(exported)} ms, changes ${Math.round(changed)} ms: ${(changed / exported).toFixed(2)} times`,
)
console.log(`longest cursor ${longest} characters, ${Math.round(printed / 1000)} kB printed in all`)
