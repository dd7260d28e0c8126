// `npm run changes`: what the change feed costs after a bulk change, beside an export of the whole list: 20,000 patients
// are created within a minute. Both run in turn in one process, and the median of each is compared.
import { changes, createCliniko, exportRecords, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

const start = Date.parse('2026-03-02T00:00:00Z')
const since = new Date(start)
const rounds = 3

const count = 20_000
let elapsed = 0
const mock = createMock({ now: since.toISOString(), patients: 1, rateLimit: false, clock: { now: () => elapsed } })

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

for (let index = 0; index < count; index++) {
  elapsed = Math.floor((index * 60_000) / count)
  await client.patients.create({ first_name: 'New', last_name: 'Patient' })
}

let [longest, printed] = [0, 0]

/** @type {Record<string, () => Promise<number>>} */
const ways = {
  async export() {
    let total = 0
    for await (const { items } of exportRecords(client, patients.list, { order: 'id' }).pages()) {
      total += items.length
    }
    return total
  },
  async changes() {
    let total = 0
    for await (const page of changes(client, [patients], { since, once: true }).pages()) {
      total += page.changes.length
      longest = Math.max(longest, page.cursor.length)
      printed += page.cursor.length
    }
    return total
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
    const total = await run()
    const ms = performance.now() - startedAt
    // The first round warms up.
    if (round) times[name]?.push(ms)
    else console.log(`${name}: ${total} records in ${requests} requests`)
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const [exported, changed] = [median(times.export ?? []), median(times.changes ?? [])]
console.log(
  `export ${Math.round(exported)} ms, changes ${Math.round(changed)} ms: ${(changed / exported).toFixed(2)} times`,
)
console.log(`longest cursor ${longest} characters, ${Math.round(printed / 1000)} kB printed in all`)
