// `npm run requests`: the CPU time of a request, beside other clients, over a fetch that responds from memory.
//
// Each client is compared with bare fetch in rounds of its own, in short turns: bare, client, client, bare; then client,
// bare, bare, client; and again. Whatever slows the machine down then slows both, and a slope cancels out. Bare fetch compared with itself shows the
// noise: a difference within it means nothing.
import { createMock } from '@cliniko/mock'
import { clientsOver } from './peers.mjs'

const turnsPerRound = 8
/** The first rounds are for the compiler. */
const warmUps = 4
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
    const { time, ratios } = await compare(peer[kind], bare[kind], requests, isPrecise ? rounds : peerRounds)
    const ratio = quantile(ratios, 0.5)
    const quartiles = `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}`
    const cells = [time.toFixed(1), ratio.toFixed(3), quartiles, (await heapOf(peer[kind])).toFixed(1)]
    const isOver = isOwn && ratio > targets[kind]
    if (isOver) process.exitCode = 1
    console.log(row(name, ...cells) + (isOwn ? `  target: ${targets[kind]}${isOver ? ', MISSED' : ''}` : ''))
  }
}

/**
 * Compares two requests.
 * @param {() => PromiseLike<unknown>} request
 * @param {() => PromiseLike<unknown>} baseline
 * @param {number} count - Requests in a row.
 * @param {number} rounds
 * @returns The microseconds of CPU time that the request takes, and how many times the baseline's that is, by round.
 */
async function compare(request, baseline, count, rounds) {
  const times = []
  const ratios = []
  for (let round = -warmUps; round < rounds; round++) {
    globalThis.gc?.()
    // A collection leaves caches cold.
    await timeOf(request, count)
    await timeOf(baseline, count)
    let time = 0
    let baselineTime = 0
    for (let turn = 0; turn < turnsPerRound; turn++) {
      const isBaselineFirst = turn % 2 === 0
      const [outer, inner] = isBaselineFirst ? [baseline, request] : [request, baseline]
      let outerTime = await timeOf(outer, count)
      const innerTime = (await timeOf(inner, count)) + (await timeOf(inner, count))
      outerTime += await timeOf(outer, count)
      time += isBaselineFirst ? innerTime : outerTime
      baselineTime += isBaselineFirst ? outerTime : innerTime
    }
    if (round < 0) continue
    times.push(time / (2 * turnsPerRound * count))
    ratios.push(time / baselineTime)
  }
  return { time: quantile(times, 0.5), ratios }
}

/**
 * Returns the microseconds of CPU time that some requests take, one after another.
 * @param {() => PromiseLike<unknown>} request
 * @param {number} count
 */
async function timeOf(request, count) {
  const start = process.cpuUsage()
  for (let index = 0; index < count; index++) await request()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/**
 * Returns the kilobytes that a request allocates.
 * @param {() => PromiseLike<unknown>} request
 */
async function heapOf(request) {
  const count = 20
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < count; index++) await request()
  return (process.memoryUsage().heapUsed - before) / count / 1000
}

/**
 * @param {readonly number[]} values
 * @param {number} share - 0.5 for the median.
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function row(name, ...cells) {
  return name.padEnd(18) + cells.map((cell) => cell.padStart(11)).join('')
}
