// `npm run requests`: the CPU time of a request, beside other clients, over a fetch that responds from memory.
// Bare fetch beside itself shows the noise: a difference within it means nothing.
import { createMock } from '@cliniko/mock'
import { compare, heapOf } from './compare.mjs'
import { clientsOver } from './peers.mjs'

/** The rounds that @cliniko/core is measured in, and bare fetch against itself. Figures for others may be rougher. */
const rounds = 40
const peerRounds = 10
/** The most that @cliniko/core may cost, as a multiple of bare fetch. */
const targets = { page: 1.05, record: 1.6 }

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const records = [...mock.store.tables.patients.values()]
const page = JSON.stringify({ patients: records, total_entries: records.length, links: {} })
const record = JSON.stringify({ id: '1' })
const headers = { 'content-type': 'application/json' }
const { bare, peers } = clientsOver(async (input) => {
  const url = input instanceof Request ? input.url : String(input)
  return new Response(url.includes('/patients/1') ? record : page, { headers })
})

await printTable(`a page of 100 patients, ${Math.round(page.length / 1000)} kB`, 'page', 1)
await printTable('a small record', 'record', 50)

/**
 * Measures every client and prints a row for each.
 * @param {string} title
 * @param {keyof import('./peers.mjs').Peer} kind
 * @param {number} requests - In a row.
 */
async function printTable(title, kind, requests) {
  console.log(`\n${title}`)
  console.log(row('client', 'µs CPU', '× bare', 'quartiles', 'kB heap'))
  for (const [name, peer] of Object.entries(peers)) {
    const isOwn = name === '@cliniko/core'
    const isPrecise = isOwn || peer === bare
    const options = { count: requests, rounds: isPrecise ? rounds : peerRounds }
    const { time, ratio, lowerQuartile, upperQuartile } = await compare(peer[kind], bare[kind], options)
    const quartiles = `${lowerQuartile.toFixed(2)}–${upperQuartile.toFixed(2)}`
    const heap = await heapOf(peer[kind])
    const isMissed = isOwn && ratio > targets[kind]
    if (isMissed) process.exitCode = 1
    const note = isOwn ? `  target: ${targets[kind]}${isMissed ? ', MISSED' : ''}` : ''
    console.log(row(name, time.toFixed(1), ratio.toFixed(3), quartiles, heap.toFixed(1)) + note)
  }
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function row(name, ...cells) {
  return name.padEnd(18) + cells.map((cell) => cell.padStart(11)).join('')
}
