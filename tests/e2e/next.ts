import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A running Next app. */
export interface NextApp {
  readonly url: string
  /** What it has logged so far. */
  log(): string
  stop(): Promise<void>
}

/**
 * Starts a Next app on a free port of 127.0.0.1.
 * @param folder - The folder of the app.
 * @param command - `start` serves what `next build` has built. `dev` builds each page when it is opened.
 */
export async function startNext(
  folder: string,
  command: 'start' | 'dev',
  env: Readonly<Record<string, string>>,
): Promise<NextApp> {
  const port = await freePort()
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, command, '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: command === 'start' ? 'production' : 'development',
      NEXT_TELEMETRY_DISABLED: '1',
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
    child.once('exit', (code) => reject(new Error(`Next exited with code ${code}: ${log}`)))
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
