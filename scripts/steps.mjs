// What the other scripts share. `npm start` and `npm test` import this before anything is installed: Node's own modules
// only.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A program and its arguments.
 * @typedef {readonly [program: string, ...args: string[]]} Command
 */

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** @type {{ packageManager: string, engines: { node: string } }} */
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Installs what the lockfile says, with the pinned pnpm. */
export function install() {
  // Nobody is there to confirm that modules linked to another store may be replaced.
  const options = ['--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false']
  // npx would run the pnpm in this repository's node_modules, which is replaced during the install: run it elsewhere.
  return run(['npx', '-y', packageManager, '--dir', root, 'install', ...options], { cwd: tmpdir() })
}

/**
 * The command that runs an installed package's program.
 * @param {string} path - Below node_modules, such as `vitest/vitest.mjs`.
 * @param {string[]} args
 * @returns {Command}
 */
export function program(path, ...args) {
  return [process.execPath, join(root, 'node_modules', path), ...args]
}

/**
 * The command that runs a task with turbo, after the builds that it needs.
 * @param {'build' | 'types'} task
 * @param {string[]} filters - The packages to run it in, such as `dashboard`.
 */
export function turbo(task, ...filters) {
  const options = filters.map((filter) => `--filter=${filter}`)
  return program('turbo/bin/turbo', 'run', task, '--output-logs=errors-only', ...options)
}

/** Exits if this Node is older than the one that package.json requires. */
export function checkNode() {
  const required = engines.node.replace('>=', '')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [requiredMajor = 0, requiredMinor = 0] = required.split('.').map(Number)
  if (major > requiredMajor || (major === requiredMajor && minor >= requiredMinor)) return
  console.error(`Node ${required} or newer is required. This is Node ${process.versions.node}.`)
  process.exit(1)
}

/** Turbo looks for pnpm on the path. It must be absolute: commands run in other folders too. */
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)

const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  npm_config_loglevel: 'error',
}

/**
 * Runs a command and shows its output as it comes.
 * @param {Command} command
 * @param {{ env?: NodeJS.ProcessEnv, minutes?: number, cwd?: string, heldBackAs?: string }} [options] - `heldBackAs` is
 *   a headline: it and all of the output are shown at the end, so that they don't mix with those of other commands.
 * @returns {Promise<number>} The exit code: 124 if the command took longer than `minutes` and was stopped, together with
 * every process it started.
 */
export function run([command, ...args], { env = {}, minutes = 10, cwd = root, heldBackAs } = {}) {
  const isWindows = process.platform === 'win32'
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, PATH: path, ...quiet, ...env },
      stdio: heldBackAs ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      detached: !isWindows,
    })
    /** @type {Buffer[]} */
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk))
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      // A negative id means the whole process group.
      if (isWindows || !child.pid) child.kill(signal)
      else process.kill(-child.pid, signal)
    }
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      stop(signal)
      process.exit(130)
    }
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', forward).off('SIGTERM', forward)
      if (heldBackAs) {
        say(heldBackAs)
        process.stdout.write(Buffer.concat(output))
      }
      resolve(code)
    }
    const timer = setTimeout(() => {
      console.error(`Stopped after ${minutes} minutes.`)
      stop('SIGKILL')
      finish(124)
    }, minutes * 60_000)
    process.once('SIGINT', forward).once('SIGTERM', forward)
    child.once('error', (error) => {
      console.error(error.message)
      finish(127)
    })
    // Once all of its output has come.
    child.once('close', (code) => finish(code ?? 1))
  })
}

/**
 * Prints a headline, in bold on a terminal.
 * @param {string} text
 */
export function say(text) {
  console.log(process.stdout.isTTY ? `\n\x1b[1m${text}\x1b[0m` : `\n${text}`)
}
