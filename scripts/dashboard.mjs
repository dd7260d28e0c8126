// Serves the built dashboard, and opens it in Chromium, for scripts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './steps.mjs'

/**
 * Serves the dashboard as `next build` has built it, on a free port, until `stop` is called.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function serveDashboard(env = {}) {
  const folder = join(root, 'apps/dashboard')
  if (!existsSync(join(folder, '.next/BUILD_ID'))) {
    throw new Error('The dashboard isn’t built. Run: npx turbo run build --filter=dashboard')
  }
  const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
  const port = String(await freePort())
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', port], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // It would outlive a script that fails.
  const kill = () => server.kill()
  process.once('exit', kill)
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => String(text).includes('Ready') && resolve(undefined))
    server.once('exit', (code) => reject(new Error(`The dashboard ended with code ${code}.`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    pid: server.pid ?? 0,
    async stop() {
      process.off('exit', kill)
      server.kill()
      await once(server, 'exit')
    },
  }
}

/** Starts Chromium. */
export function startChromium() {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  )
  if (!executablePath) throw new Error('Chromium was not found: install it or set CHROMIUM_PATH.')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  })
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return address.port
}
