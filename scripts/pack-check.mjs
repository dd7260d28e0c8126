// `pnpm pack:check`: checks the packages as npm would install them, and what bundlers make of them.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import webpack from 'webpack'
import { installPacked, manifestOf, packagesFolder, published } from './packages.mjs'
import { program } from './steps.mjs'

const folder = mkdtempSync(join(tmpdir(), 'cliniko-packages-'))
const installed = join(folder, 'node_modules/@cliniko')
let failures = 0
let checks = 0

try {
  const tarballs = await installPacked(folder)
  for (const [name, tarball] of Object.entries(tarballs)) await checkPackage(name, tarball)
  for (const name of published) for (const entry of entriesOf(name)) await checkImport(entry)
  await checkBundles()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`Packages: ${checks - failures} checks passed, ${failures} failed`)
process.exitCode = failures ? 1 : 0

/**
 * Runs a command to its end, whatever its exit code.
 * @param {import('./steps.mjs').Command} command
 * @param {string} [cwd]
 * @returns {Promise<{ isOk: boolean, stdout: string, stderr: string }>}
 */
function outputOf([file, ...args], cwd) {
  return new Promise((resolve) => {
    execFile(file, args, { cwd, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve({ isOk: !error, stdout, stderr }),
    )
  })
}

/**
 * Checks one package's manifest, types and files.
 * @param {string} name
 * @param {string} tarball
 */
async function checkPackage(name, tarball) {
  const at = join(installed, name)
  const manifest = manifestOf(at)
  const { messages } = await publint({ pkgDir: at, strict: true })
  check(
    `${name}: publint reports nothing`,
    messages.length === 0,
    messages.map((message) => formatMessage(message, { ...manifest })).join('\n'),
  )

  const attw = program('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '--format', 'ascii')
  const types = await outputOf(attw)
  check(`${name}: types resolve`, types.isOk, types.stdout)

  const dist = join(at, 'dist')
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, code: readFileSync(join(dist, file), 'utf8') }))
  checkNoFiles(
    `${name}: imports modules of Node's only in entries for Node`,
    files.filter(
      ({ file, code }) =>
        !/(^|[\\/])(node[\w-]*\.js|cli\.js|node[\\/][\w-]+\.js)$/.test(file) &&
        /from ['"]node:|import\(['"]node:|require\(/.test(code),
    ),
  )
  check(
    `${name}: has a README and a licence`,
    ['README.md', 'LICENSE'].every((file) => existsSync(join(at, file))),
  )

  if (name === 'core') {
    check('core: has no dependencies', manifest.dependencies === undefined)
    checkNoFiles(
      'core: imports only its own files',
      files.filter(({ code }) => /\b(?:from |import |import\()['"](?![./#])/.test(code)),
    )
  }
  const isClientModule = (/** @type {string} */ code) => /^['"]use client/.test(code)
  if (name === 'react') {
    const source = join(packagesFolder, name, 'src')
    checkNoFiles(
      "react: keeps 'use client'",
      files.filter(({ file, code }) => {
        const origin = ['.ts', '.tsx'].map((end) => join(source, file.replace(/\.js$/, end))).find(existsSync)
        return origin && isClientModule(readFileSync(origin, 'utf8')) && !isClientModule(code)
      }),
    )
  } else {
    checkNoFiles(
      `${name}: has no 'use client'`,
      files.filter(({ code }) => isClientModule(code)),
    )
  }
}

/**
 * Returns what an app can import of a package.
 * @param {string} name
 */
function entriesOf(name) {
  const { exports = {} } = manifestOf(join(installed, name))
  return Object.keys(exports)
    .filter((entry) => entry !== './package.json')
    .map((entry) => `@cliniko/${name}${entry.slice(1)}`)
}

/**
 * Checks that Node imports an entry of a packed package.
 * @param {string} entry - Such as `@cliniko/mock/node`.
 */
async function checkImport(entry) {
  const code = `import('${entry}').then((exports) => console.log(Object.keys(exports).length))`
  const { stdout, stderr } = await outputOf([process.execPath, '-e', code], folder)
  check(`${entry}: Node imports it`, Number(stdout) > 0, stderr)
}

/** Checks that an app with one hook has no other resource in its bundle, and no code that takes a key. */
async function checkBundles() {
  const entry = join(folder, 'app.js')
  writeFileSync(
    entry,
    `import { createClient } from '@cliniko/core'
     import { ClinikoProvider, usePatients } from '@cliniko/react'
     globalThis.app = [createClient({ baseUrl: '/api' }), ClinikoProvider, usePatients]`,
  )
  const otherPaths = [
    '/appointment_types',
    '/attendees',
    '/bookings',
    '/businesses',
    '/individual_appointments',
    '/practitioners',
    '/settings',
    '/users',
  ]
  for (const [bundler, bundle] of Object.entries({
    rollup: rollupOf,
    vite: viteOf,
    esbuild: esbuildOf,
    webpack: webpackOf,
  })) {
    const code = await bundle(entry)
    check(`${bundler}: one hook includes its own resource`, code.includes('/patients'))
    const included = otherPaths.filter((path) => ["'", '"', '`', '/'].some((end) => code.includes(path + end)))
    check(`${bundler}: one hook includes no other resource`, included.length === 0, included.join(', '))
    const secrets = ['Basic ', 'authorization', 'btoa('].filter((text) => code.includes(text))
    check(`${bundler}: no code that takes a key (C05)`, secrets.length === 0, secrets.join(', '))
  }
}

/** @param {string} entry */
async function rollupOf(entry) {
  const bundle = await rollup({
    input: entry,
    external: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//],
    plugins: [nodeResolve({ browser: true, exportConditions: ['browser', 'import', 'default'] })],
    onwarn: () => {},
  })
  const { output } = await bundle.generate({ format: 'esm' })
  return output[0].code
}

/** @param {string} entry */
async function viteOf(entry) {
  const result = await vite({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rollupOptions: { input: entry, external: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//] },
    },
  })
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (result)
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n')
}

/** @param {string} entry */
async function esbuildOf(entry) {
  const { outputFiles } = await esbuild({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    external: ['react', 'react/*', 'react-dom', '@tanstack/*'],
    logLevel: 'error',
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** @param {string} entry */
async function webpackOf(entry) {
  const path = join(folder, 'webpack')
  const stats = await promisify(webpack)([
    {
      mode: 'production',
      entry,
      output: { path, filename: 'app.js', module: true, library: { type: 'module' } },
      experiments: { outputModule: true },
      externals: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//],
      externalsType: 'module',
    },
  ])
  if (!stats || stats.hasErrors()) throw new Error(String(stats))
  return readFileSync(join(path, 'app.js'), 'utf8')
}

/**
 * @param {string} title
 * @param {readonly { readonly file: string }[]} offenders - The files that break the rule.
 */
function checkNoFiles(title, offenders) {
  check(title, offenders.length === 0, offenders.map(({ file }) => file).join(', '))
}

/**
 * @param {string} title
 * @param {boolean} isOk
 * @param {string} [reason]
 */
function check(title, isOk, reason) {
  checks++
  if (!isOk) failures++
  console.log(`${isOk ? 'ok  ' : 'FAIL'} ${title}${isOk || !reason ? '' : `\n${reason}`}`)
}
