import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const folder = fileURLToPath(new URL('..', import.meta.url))

/** A running dashboard. */
export interface Dashboard {
  readonly url: string
  /** What it has logged so far. */
  log(): string
  stop(): Promise<void>
}

/** Starts the built dashboard as `npm start` does, on a free port. */
export async function startDashboard(env: Readonly<Record<string, string>>): Promise<Dashboard> {
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      // Tests must not reach a network, and neither clinic needs one: the demo is in memory, and the key is made up.
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent('globalThis.fetch = () => Promise.reject(new TypeError("no network in tests"))')}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  const ready = new Promise<void>((resolve, reject) => {
    const append = (chunk: Buffer) => {
      log += chunk
      if (log.includes('Ready')) resolve()
    }
    child.stdout.on('data', append)
    child.stderr.on('data', append)
    child.once('exit', (code) => reject(new Error(`The dashboard exited with code ${code}: ${log}`)))
  })
  await ready
  return { url: `http://127.0.0.1:${port}`, log: () => log, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill()
  await once(child, 'exit')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return address.port
}
