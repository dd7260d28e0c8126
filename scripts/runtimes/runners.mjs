import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../steps.mjs'
import { bundle, marker } from './bundle.mjs'

/** @type {{ devDependencies: Record<string, string> }} */
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** A runtime that isn't there and couldn't be fetched: no fault of the packages. */
export class Unavailable extends Error {}

/** @typedef {import('../steps.mjs').Command} Command */
/** @typedef {Awaited<ReturnType<typeof import('./suite.mjs').run>>} Results */

/**
 * What is run: `version` answers with the runtime's own, having fetched it, or throws {@link Unavailable}; `run` takes the
 * address of the loopback server and an empty folder, and answers with the results.
 * @typedef {object} Runner
 * @property {string} name
 * @property {(folder: string) => Promise<string>} version
 * @property {(url: string, folder: string) => Promise<Results>} run
 */

/** @type {Runner[]} */
export const runners = [
  node(20),
  node(22),
  node(24),
  node(26),
  program('bun', 'bun@1.4.5', () => ['run']),
  program('deno', 'deno@2.9.6', (url) => ['run', '--no-prompt', `--allow-net=${new URL(url).host},127.0.0.1:1`]),
  workerd('workerd@1.20261117.1'),
  edge(),
  page(),
]

/**
 * Node of some version: this one, or one fetched. They never go into the workspace, where `.bin/node` would shadow it.
 * @param {number} major
 */
function node(major) {
  if (process.versions.node.startsWith(`${major}.`))
    return program('node', [process.execPath], () => [], `node ${major}`)
  return program('node', `node@${major}`, () => [], `node ${major}`)
}

/**
 * A runtime that runs a file: by its own command, or from a package of npm's.
 * @param {string} condition
 * @param {string | Command} from
 * @param {(url: string) => string[]} options
 * @returns {Runner}
 */
function program(condition, from, options, name = condition) {
  /** @type {Command} */
  const command = typeof from === 'string' ? ['npx', '-y', from] : from
  return {
    name,
    version: (folder) => versionOf([...command, '--version'], folder),
    async run(url, folder) {
      const file = join(folder, 'suite.mjs')
      writeFileSync(file, await bundle({ condition, entry: 'program', url }))
      return resultsOf(await execute([...command, ...options(url), file], folder))
    },
  }
}

const capnp = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = ( services = [
  (name = "main", worker = (modules = [(name = "suite.mjs", esModule = embed "suite.mjs")], compatibilityDate = "2026-11-01", bindings = [(name = "self", service = "main")], globalOutbound = "net")),
  (name = "net", network = (allow = ["public", "private", "local"])) ] );
`

/**
 * @param {string} from
 * @returns {Runner}
 */
function workerd(from) {
  return {
    name: 'workerd',
    version: (folder) => versionOf(['npx', '-y', from, '--version'], folder),
    async run(url, folder) {
      writeFileSync(join(folder, 'suite.mjs'), await bundle({ condition: 'workerd', entry: 'worker', url }))
      writeFileSync(join(folder, 'suite.capnp'), capnp)
      return resultsOf(await execute(['npx', '-y', from, 'test', 'suite.capnp'], folder))
    },
  }
}

/**
 * The virtual machine that stands for Vercel's edge functions, in a process of its own.
 * @returns {Runner}
 */
function edge() {
  return {
    name: 'edge vm',
    version: async () => manifest.devDependencies['@edge-runtime/vm'] ?? '',
    async run(url, folder) {
      const file = join(folder, 'suite.js')
      writeFileSync(file, await bundle({ condition: 'edge-light', entry: 'script', url }))
      return resultsOf(await execute([process.execPath, join(root, 'scripts/runtimes/edge.mjs'), file], folder))
    },
  }
}

/** @returns {Runner} */
function page() {
  const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = places.find((path) => path && existsSync(path))
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  const launch = () => chromium.launch({ ...(executablePath && { executablePath }), args })
  return {
    name: 'chromium',
    async version() {
      if (!executablePath) throw new Unavailable('No Chromium found: install it, or set CHROMIUM_PATH.')
      const browser = await launch()
      const version = browser.version()
      await browser.close()
      return version
    },
    async run(url) {
      const browser = await launch()
      try {
        const tab = await browser.newPage()
        await tab.goto(url)
        await tab.addScriptTag({ content: await bundle({ condition: 'browser', entry: 'page', url }) })
        return await tab.evaluate(() => /** @type {{ results?: Results }} */ (globalThis).results ?? [])
      } finally {
        await browser.close()
      }
    },
  }
}

/**
 * @param {Command} command
 * @param {string} folder
 */
async function versionOf(command, folder) {
  const { code, stdout, stderr } = await execute(command, folder)
  if (code !== 0) throw new Unavailable(`It could not be fetched: ${lastLine(stderr)}`)
  return /\d[\w.-]*/.exec(stdout)?.[0] ?? ''
}

/**
 * @param {Output} output
 * @returns {Results}
 */
function resultsOf({ code, stdout, stderr }) {
  const line = stdout.split('\n').find((one) => one.includes(marker))
  if (!line) throw new Error(`It ended with ${code} and no results: ${lastLine(stderr) || lastLine(stdout)}`)
  /** @type {Results} */
  const results = JSON.parse(line.slice(line.indexOf(marker) + marker.length))
  // A timer or a connection that is left behind keeps a program from ending.
  const error = code === null ? `not within ${patience / 1000} s` : `with ${code}: ${lastLine(stderr)}`
  return [...results, { name: 'process: ends by itself', ok: code === 0, error }]
}

/** @param {string} text */
function lastLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() && !line.startsWith('npm warn'))
  return lines.slice(-3).join(' / ').slice(0, 400)
}

/**
 * Those that still run, to be stopped with all they have started.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set()

/** Stops what a runtime left behind, or is still doing when its time is up. */
export function stopAll() {
  for (const child of running) stop(child)
  running.clear()
}

/** @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  try {
    if (process.platform === 'win32' || !child.pid) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
}

/** Milliseconds that a program has to end once its results are there. */
const patience = 10_000

/**
 * What a program printed, and its exit code: null if it was stopped.
 * @typedef {{ code: number | null, stdout: string, stderr: string }} Output
 */

/**
 * @param {Command} command
 * @param {string} cwd
 * @returns {Promise<Output>}
 */
function execute([command, ...args], cwd) {
  const isWindows = process.platform === 'win32'
  return new Promise((resolve) => {
    const env = { ...process.env, npm_config_loglevel: 'error', NO_COLOR: '1', FORCE_COLOR: undefined }
    const child = spawn(command, args, {
      cwd,
      env,
      shell: isWindows,
      detached: !isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const output = { stdout: '', stderr: '' }
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text
        if (!timer && output.stdout.includes(marker)) timer = setTimeout(stop, patience, child)
      })
    }
    const done = (/** @type {number | null} */ code) => {
      clearTimeout(timer)
      running.delete(child)
      resolve({ code, ...output })
    }
    child.once('error', (error) => {
      output.stderr += error.message
      done(127)
    })
    child.once('close', done)
  })
}
