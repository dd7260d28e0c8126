import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/** Whether tests with a real Redis run. In CI they must. */
export const hasRedis =
  Boolean(process.env.CI) || spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

/** A Redis of a test's own, which keeps nothing on disk. */
export interface RedisServer {
  readonly port: number
  /** Ends it as a crash would. */
  kill(): Promise<void>
  /** Starts it anew, empty. */
  start(): Promise<void>
  /** Stops it from responding, without closing any connection. */
  freeze(): void
  thaw(): void
}

/** Starts `redis-server` on a free port. */
export async function startRedis(): Promise<RedisServer> {
  const port = await freePort()
  let server: ChildProcess | undefined

  async function start(): Promise<void> {
    const options = ['--port', String(port), '--save', '', '--appendonly', 'no', '--bind', '127.0.0.1']
    const child = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] })
    server = child
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', () => reject(new Error('redis-server ended.')))
      child.stdout?.on('data', (text) => String(text).includes('Ready to accept connections') && resolve())
    })
  }

  await start()
  return {
    port,
    start,
    async kill() {
      const child = server
      if (!child || child.exitCode !== null || child.signalCode) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
