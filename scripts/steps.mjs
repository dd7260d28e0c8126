import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const { packageManager, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** `npx` with the pinned pnpm: nothing needs to be installed beforehand. */
export const pnpm = ['npx', '-y', packageManager]

/**
 * Installs what the lockfile says. There's nobody to ask whether modules of another store may be replaced; and from
 * elsewhere, since the pnpm among these modules would be replaced as it runs.
 */
export function install() {
  const options = ['--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false']
  return run([...pnpm, '--dir', root, 'install', ...options], { cwd: tmpdir() })
}

/** Builds with turbo, which needs pnpm on its path: by its whole path, since it's called from other folders. */
export const turbo = [process.execPath, 'node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only']
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)

/** Stops with a sentence where Node is too old to go on. */
export function checkNode() {
  const wanted = engines.node.replace('>=', '')
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  console.error(`This needs Node ${wanted} or newer; here is ${process.versions.node}.`)
  process.exit(1)
}

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  npm_config_loglevel: 'error',
}

/**
 * Runs a command, its output shown as it comes.
 * @returns Its exit code; 124 if it took longer than `minutes` and was stopped with all it had started.
 */
export function run([command, ...args], { env = {}, minutes = 10, cwd = root } = {}) {
  const isWindows = process.platform === 'win32'
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: path, ...quiet, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      detached: !isWindows,
    })
    const stop = (signal) => (isWindows ? child.kill(signal) : process.kill(-child.pid, signal))
    const timer = setTimeout(() => {
      console.error(`Stopped: it took longer than ${minutes} minutes.`)
      stop('SIGKILL')
      resolve(124)
    }, minutes * 60_000)
    const forward = (signal) => {
      stop(signal)
      process.exit(130)
    }
    process.once('SIGINT', forward).once('SIGTERM', forward)
    child.once('error', (error) => {
      console.error(error.message)
      done(127)
    })
    child.once('exit', (code) => done(code ?? 1))
    function done(code) {
      clearTimeout(timer)
      process.off('SIGINT', forward).off('SIGTERM', forward)
      resolve(code)
    }
  })
}

/** A headline, so that what is slow can be seen to move. */
export function say(text) {
  console.log(process.stdout.isTTY ? `\n\x1b[1m${text}\x1b[0m` : `\n${text}`)
}
