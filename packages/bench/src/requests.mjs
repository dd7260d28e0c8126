// `pnpm bench`: what a request costs beside its peers, over a fetch that answers from memory. Rounds take turns, so that
// what else the machine does falls on all alike. Run with --expose-gc and a large young generation: see package.json.
import { createMock } from '@cliniko/mock'
import { peersOver } from './peers.mjs'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const records = [...mock.store.tables.patients.values()]
const page = JSON.stringify({ patients: records, total_entries: records.length, links: {} })
const tiny = JSON.stringify({ id: '1' })
const headers = { 'content-type': 'application/json' }
const peers = peersOver(async (input) => {
  const url = typeof input === 'string' ? input : (input.url ?? String(input))
  return new Response(/patients\/1/.test(url) ? tiny : page, { headers })
})

await table(`a page of 100 patients, ${Math.round(page.length / 1000)} kB`, 'list', 60, 21)
await table('a small record', 'one', 1500, 21)

/** Median over the rounds of the time and heap a request takes. */
async function table(title, kind, requests, rounds) {
  const times = Object.fromEntries(Object.keys(peers).map((name) => [name, []]))
  const heaps = Object.fromEntries(Object.keys(peers).map((name) => [name, []]))
  for (let round = -3; round < rounds; round++) {
    for (const [name, peer] of Object.entries(peers)) {
      const call = peer[kind]
      globalThis.gc()
      const heap = process.memoryUsage().heapUsed
      const cpu = process.cpuUsage()
      for (let request = 0; request < requests; request++) await call()
      const { user, system } = process.cpuUsage(cpu)
      const used = process.memoryUsage().heapUsed - heap
      // The first rounds are for the compiler.
      if (round < 0) continue
      times[name].push((user + system) / requests)
      // A collection in between makes it less than nothing.
      if (used > 0) heaps[name].push(used / requests)
    }
  }
  const bare = median(times['bare fetch'])
  console.log(
    `\n${title}\n${'client'.padEnd(18)} ${'µs CPU'.padStart(9)} ${'× bare'.padStart(7)} ${'kB heap'.padStart(8)}`,
  )
  for (const name of Object.keys(peers)) {
    const time = median(times[name])
    const cells = [
      time.toFixed(1).padStart(9),
      (time / bare).toFixed(2).padStart(7),
      (median(heaps[name]) / 1000).toFixed(1).padStart(8),
    ]
    console.log(`${name.padEnd(18)} ${cells.join(' ')}`)
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
