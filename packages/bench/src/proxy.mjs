// `npm run proxy`: what the proxy costs, beside the least that a proxy does (global fetch on the same server) and Hono's helper. One
// server a process, 16 connections of a small load generator (proxy/load.mjs), a page of 225 kB.
//
// Rounds are interleaved, and each goes through the servers there and back: whatever slows the machine down slows all of them,
// and a slope cancels out. Ratios are to the passthrough of the same round: median and quartiles.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { quantile } from './compare.mjs'
import { load } from './proxy/load.mjs'

const baseline = 'passthrough'
const names = [baseline, 'proxy', 'redaction', 'proxy-undici', 'hono']
const rounds = Number(process.env.ROUNDS ?? 15)
const path = '/api/cliniko/patients?page=1'
const turn = { connections: 16, count: 400 }

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {import('node:child_process').ChildProcess} child
 */

/**
 * @param {string} file
 * @param {...string} args
 * @returns {Promise<Server>}
 */
async function start(file, ...args) {
  const child = fork(fileURLToPath(new URL(`proxy/${file}`, import.meta.url)), args, {
    execArgv: ['--expose-gc', '--no-warnings'],
  })
  const [{ port }] = await once(child, 'message')
  return { port, child }
}

/** @param {Server} server */
async function usageOf({ child }) {
  child.send('usage')
  const [{ cpu, memory, rss }] = await once(child, 'message')
  return { microseconds: cpu.user + cpu.system, memory, rss }
}

/**
 * @typedef {object} Turn
 * @property {number} seconds
 * @property {number[]} latencies
 * @property {number} microseconds - Of the server's CPU time.
 */

/**
 * @param {Server} server
 * @returns {Promise<Turn>}
 */
async function runTurn(server) {
  const before = await usageOf(server)
  const { seconds, latencies } = await load({ ...turn, port: server.port, path })
  const after = await usageOf(server)
  return { seconds, latencies, microseconds: after.microseconds - before.microseconds }
}

const upstream = await start('upstream.mjs')
/** @type {Map<string, Server>} */
const servers = new Map()
for (const name of names) servers.set(name, await start('server.mjs', name, `http://127.0.0.1:${upstream.port}`))

/** @type {Map<string, { rate: number, p99: number, cpu: number }[]>} */
const results = new Map(names.map((name) => [name, []]))
// The first rounds are for the compiler.
for (let round = -2; round < rounds; round++) {
  /** @type {Map<string, Turn[]>} */
  const turns = new Map(names.map((name) => [name, []]))
  for (const name of [...names, ...names.toReversed()]) {
    const server = servers.get(name)
    if (server) turns.get(name)?.push(await runTurn(server))
  }
  if (round < 0) continue
  for (const [name, pair] of turns) {
    const requests = pair.length * turn.count
    results.get(name)?.push({
      rate: requests / sum(pair.map(({ seconds }) => seconds)),
      p99: quantile(
        pair.flatMap(({ latencies }) => latencies),
        0.99,
      ),
      cpu: sum(pair.map(({ microseconds }) => microseconds)) / requests,
    })
  }
}

console.log(
  `\npages of 225 kB over ${turn.connections} connections, ${rounds} rounds of ${2 * turn.count} requests each`,
)
console.log(row('', 'requests/s', 'ratio', 'p99 ms', 'ratio', 'CPU µs', 'ratio'))
for (const name of names) {
  const own = results.get(name) ?? []
  const base = results.get(baseline) ?? []
  /** @param {'rate' | 'p99' | 'cpu'} figure */
  const cells = (figure) => {
    const values = own.map((result) => result[figure])
    const ratios = values.map((value, index) => value / (base[index]?.[figure] ?? Number.NaN))
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(ratios, share).toFixed(2))
    return [quantile(values, 0.5).toFixed(figure === 'p99' ? 1 : 0), `${median} (${lower}–${upper})`]
  }
  console.log(row(name, ...cells('rate'), ...cells('p99'), ...cells('cpu')))
}

console.log('\nMB of memory that a server holds after its load, and that a stream of 50 MB adds at most')
for (const name of names) {
  const server = servers.get(name)
  // What withholds fields reads the whole page, and refuses one of 50 MB.
  if (!server || name === 'redaction') continue
  const before = await usageOf(server)
  let most = 0
  const stream = load({ port: server.port, path: path.replace('page=1', 'page=50'), connections: 1, count: 1 })
  let isStreaming = true
  const isDone = stream.finally(() => {
    isStreaming = false
  })
  while (isStreaming) most = Math.max(most, (await usageOf(server)).memory - before.memory)
  await isDone
  console.log(row(name, (before.memory / 1e6).toFixed(1), (most / 1e6).toFixed(1)))
}
for (const { child } of [upstream, ...servers.values()]) child.disconnect()

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * @param {string} name
 * @param {string[]} cells
 */
function row(name, ...cells) {
  return name.padEnd(16) + cells.map((cell) => cell.padStart(18)).join('')
}
