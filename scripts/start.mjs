// `npm start`: installs, builds and starts the dashboard, on a machine that has only Node and npm.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkNode, install, root, run, say, turbo } from './steps.mjs'

checkNode()
const { CLINIKO_API_KEY, CLINIKO_APP_EMAIL, PORT = '3000', HOST = 'localhost' } = process.env
if (CLINIKO_API_KEY && !CLINIKO_APP_EMAIL) {
  fail('Set CLINIKO_APP_EMAIL, too: Cliniko demands an address at which it can reach you.')
}

await step('Installing', install)
await step('Building', [...turbo, '--filter=dashboard'])

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
if (!CLINIKO_API_KEY) {
  say('A made-up clinic in memory. With CLINIKO_API_KEY and CLINIKO_APP_EMAIL it is yours.')
} else if (!env.DASHBOARD_PASSWORD) {
  env.DASHBOARD_PASSWORD = randomBytes(9).toString('base64url')
  say(`Your clinic. The password for this run: ${env.DASHBOARD_PASSWORD} (set DASHBOARD_PASSWORD to choose one)`)
}
say(`http://${HOST}:${PORT}`)

// Next itself, not through pnpm, so that it ends when this does.
const folder = join(root, 'apps/dashboard')
const next = createRequire(join(folder, 'package.json')).resolve('next/dist/bin/next')
const server = spawn(process.execPath, [next, 'start', '-H', HOST, '-p', PORT], { cwd: folder, env, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.once('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))

async function step(name, command) {
  say(`${name}…`)
  const code = await (typeof command === 'function' ? command() : run(command))
  if (code !== 0) fail(`${name} failed.`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
