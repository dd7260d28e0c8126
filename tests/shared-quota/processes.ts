import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { build } from 'esbuild'
import { alias } from '../../vitest.config.js'
import { root } from '../packages.js'
import type { Work } from './worker.js'

/** How the requests of a process ended. */
export interface Outcome {
  readonly succeeded: number
  readonly failed: readonly string[]
}

/** A process that is ready to send its requests. */
export interface Worker {
  /** Sends them. Resolves when the last is over. */
  start(): Promise<Outcome>
}

/** Bundles the worker. Returns the function that prepares a process, and the one that removes the bundle. */
export async function bundleWorker() {
  const folder = mkdtempSync(join(tmpdir(), 'shared-quota-'))
  const outfile = join(folder, 'worker.mjs')
  await build({
    entryPoints: [`${root}tests/shared-quota/worker.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // esbuild takes no alias of a folder, such as the dashboard's.
    alias: Object.fromEntries(Object.entries(alias).filter(([name]) => !name.endsWith('/'))),
    // The clients are CommonJS, and require Node's modules.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  return {
    async prepare(work: Work): Promise<Worker> {
      const child = spawn(process.execPath, [outfile, JSON.stringify(work)], { stdio: ['pipe', 'pipe', 'inherit'] })
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
      await lines.next()
      return {
        async start() {
          child.stdin.write('go')
          const { value } = await lines.next()
          return JSON.parse(String(value))
        },
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Starts a server in Cliniko's place that has a rate limit of its own, in a window that forgives delays on the way. */
export async function startUpstream(limit: number, window: number) {
  const arrivals: number[] = []
  let count = 0
  let refused = 0
  const server = createServer((_request, response) => {
    const now = performance.now()
    while (arrivals[0] !== undefined && arrivals[0] <= now - window * 0.75) arrivals.shift()
    const isRefused = arrivals.length >= limit
    count++
    if (isRefused) refused++
    else arrivals.push(now)
    response.writeHead(isRefused ? 429 : 200, {
      'content-type': 'application/json',
      'x-ratelimit-reset': String(Math.ceil((Date.now() + window) / 1000)),
    })
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    refused: () => refused,
    untilCount: (least: number) => until(() => count >= least),
    close: () => server.close(),
  }
}

/** Records the times of all turns by Redis' own clock. */
export async function recordTurns(port: number) {
  const times: number[] = []
  const socket = connect(port, '127.0.0.1')
  let rest = ''
  await new Promise<void>((resolve) => {
    socket.on('data', (data) => {
      const lines = (rest + data).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === '+OK') resolve()
        const [, time] = /"ZADD" "[^"]*:turns" "(\d+)"/i.exec(line) ?? []
        if (time) times.push(Number(time))
      }
    })
    socket.write('MONITOR\r\n')
  })
  return {
    times,
    untilCount: (count: number) => until(() => times.length >= count),
    close: () => socket.destroy(),
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await delay(5)
}

/** Returns the most turns that start within any window. */
export function mostInAnyWindow(times: readonly number[], window: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  let first = 0
  return sorted.reduce((most, time, index) => {
    while (Number(sorted[first]) + window <= time) first++
    return Math.max(most, index - first + 1)
  }, 0)
}
