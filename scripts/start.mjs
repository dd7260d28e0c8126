// `npm start`: installs, builds and starts the dashboard. Needs only Node and npm.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkNode, install, root, run, say, turbo } from './steps.mjs'

checkNode()
const { CLINIKO_API_KEY, CLINIKO_APP_EMAIL, PORT = '3000', HOST = 'localhost' } = process.env
if (CLINIKO_API_KEY && !CLINIKO_APP_EMAIL) {
  fail('Set CLINIKO_APP_EMAIL too: Cliniko requires a contact address with every request.')
}

await step('Install', install)
await step('Build', () => run(turbo('build', 'dashboard')))

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
if (!CLINIKO_API_KEY) {
  say('Serving a made-up clinic from memory. Set CLINIKO_API_KEY and CLINIKO_APP_EMAIL to see your own.')
} else {
  env.DASHBOARD_SECRET ||= randomBytes(32).toString('base64url')
  if (!env.DASHBOARD_PASSWORD) {
    env.DASHBOARD_PASSWORD = randomBytes(9).toString('base64url')
    say(`Serving your clinic. Password for this run: ${env.DASHBOARD_PASSWORD} (set DASHBOARD_PASSWORD to choose one)`)
  }
}
say(`http://${HOST}:${PORT}`)

// Next runs directly, not through pnpm, so that it stops when this process does.
const folder = join(root, 'apps/dashboard')
const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
const server = spawn(process.execPath, [next, 'start', '-H', HOST, '-p', PORT], { cwd: folder, env, stdio: 'inherit' })
/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of signals) process.on(signal, () => server.kill(signal))
server.once('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))

/**
 * @param {string} name
 * @param {() => Promise<number>} work - Returns an exit code.
 */
async function step(name, work) {
  say(`${name}…`)
  if ((await work()) !== 0) fail(`${name} failed.`)
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message)
  process.exit(1)
}
