// `pnpm pack:check`: looks at the packages as npm would deliver them, and at what bundlers make of them.
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild } from 'esbuild'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { rollup } from 'rollup'
import webpack from 'webpack'
import { pnpm, root } from './steps.mjs'

const run = promisify(execFile)
const packagesFolder = join(root, 'packages')
const names = readdirSync(packagesFolder).filter((name) => {
  const manifest = join(packagesFolder, name, 'package.json')
  return existsSync(manifest) && !JSON.parse(readFileSync(manifest, 'utf8')).private
})
const folder = mkdtempSync(join(tmpdir(), 'cliniko-packages-'))
const modules = join(folder, 'node_modules')
let failures = 0
let checks = 0

try {
  await packAll()
  for (const name of names) await lookAt(name)
  await importAll()
  await bundleOneHook()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`Packages: ${checks - failures} checks passed, ${failures} failed`)
process.exitCode = failures ? 1 : 0

/** Packs each package and unpacks it as an app would have it, with the peers of this repository beside. */
async function packAll() {
  const [command, ...args] = pnpm
  for (const name of names) {
    const cwd = join(packagesFolder, name)
    await run(command, [...args, 'pack', '--pack-destination', folder], { cwd })
    const target = join(modules, '@cliniko', name)
    mkdirSync(target, { recursive: true })
    await run('tar', ['-xzf', tarball(name), '-C', target, '--strip-components=1'])
  }
  mkdirSync(join(modules, '@tanstack'), { recursive: true })
  for (const peer of ['react', 'react-dom', 'valibot', '@tanstack/query-core', '@tanstack/react-query']) {
    symlinkSync(join(root, 'node_modules', peer), join(modules, peer))
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
}

function tarball(name) {
  return join(
    folder,
    readdirSync(folder).find((file) => file.startsWith(`cliniko-${name}-`)),
  )
}

/** One package: its manifest, its types, its files. */
async function lookAt(name) {
  const at = join(modules, '@cliniko', name)
  const manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  const { messages } = await publint({ pkgDir: at, strict: true })
  check(
    `${name}: publint finds nothing`,
    messages.length === 0,
    messages.map((one) => formatMessage(one, manifest)).join('\n'),
  )

  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const types = await run(process.execPath, [attw, tarball(name), '--profile', 'esm-only', '--format', 'ascii']).catch(
    (error) => error,
  )
  check(`${name}: its types resolve`, !(types instanceof Error), types.stdout)

  const dist = join(at, 'dist')
  const files = readdirSync(dist, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, code: readFileSync(join(dist, file), 'utf8') }))
  const forNode = (file) => /^(node|cli)\.js$/.test(file)
  const node = files.filter(
    ({ file, code }) => !forNode(file) && /from ['"]node:|import\(['"]node:|require\(/.test(code),
  )
  check(
    `${name}: no module of Node's but in an entry for it`,
    node.length === 0,
    node.map(({ file }) => file).join(', '),
  )
  check(
    `${name}: has README and licence`,
    ['README.md', 'LICENSE'].every((file) => existsSync(join(at, file))),
  )

  if (name === 'core') {
    check('core: depends on nothing', manifest.dependencies === undefined)
    const foreign = files.filter(({ code }) => /(?:from|import) ['"](?![./#])/.test(code))
    check('core: imports nothing but its own files', foreign.length === 0, foreign.map(({ file }) => file).join(', '))
    check('core: has the licence of what it inlines', existsSync(join(at, 'THIRD-PARTY-LICENSES.md')))
  }
  if (name === 'react') {
    const source = join(packagesFolder, name, 'src')
    const lost = files.filter(({ file, code }) => {
      const origin = ['.ts', '.tsx'].map((end) => join(source, file.replace(/\.js$/, end))).find(existsSync)
      return origin && /^['"]use client/.test(readFileSync(origin, 'utf8')) && !/^['"]use client/.test(code)
    })
    check("react: keeps 'use client'", lost.length === 0, lost.map(({ file }) => file).join(', '))
  } else {
    const client = files.filter(({ code }) => /^['"]use client/.test(code))
    check(`${name}: no 'use client'`, client.length === 0, client.map(({ file }) => file).join(', '))
  }
}

/** Node loads each entry from the packed files. */
async function importAll() {
  for (const entry of [...names, 'mock/node', 'schemas/all', 'schemas/privacy']) {
    const code = `import('@cliniko/${entry}').then((all) => console.log(Object.keys(all).length))`
    const { stdout = '', stderr = '' } = await run(process.execPath, ['-e', code], { cwd: folder }).catch(
      (error) => error,
    )
    check(`${entry}: Node imports it`, Number(stdout) > 0, stderr)
  }
}

/** An app that imports one hook gets no other resource, and nothing that takes a key. */
async function bundleOneHook() {
  const entry = join(folder, 'app.js')
  writeFileSync(
    entry,
    `import { createClient } from '@cliniko/core'
     import { ClinikoProvider, usePatients } from '@cliniko/react'
     globalThis.app = [createClient({ baseUrl: '/api' }), ClinikoProvider, usePatients]`,
  )
  const external = [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//]
  const bundlers = {
    async rollup() {
      const bundle = await rollup({
        input: entry,
        external: (id) => external.some((pattern) => pattern.test(id)),
        plugins: [nodeResolve({ browser: true, exportConditions: ['browser', 'import', 'default'] })],
        onwarn: () => {},
      })
      return (await bundle.generate({ format: 'esm' })).output[0].code
    },
    async esbuild() {
      const { outputFiles } = await esbuild({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        format: 'esm',
        external: ['react', 'react/*', 'react-dom', '@tanstack/*'],
        logLevel: 'error',
      })
      return outputFiles[0].text
    },
    async webpack() {
      const output = { path: join(folder, 'webpack'), filename: 'app.js', module: true, library: { type: 'module' } }
      await new Promise((resolve, reject) => {
        webpack(
          {
            mode: 'production',
            entry,
            output,
            experiments: { outputModule: true },
            externals: external,
            externalsType: 'module',
          },
          (error, stats) => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString())) : resolve()),
        )
      })
      return readFileSync(join(output.path, output.filename), 'utf8')
    },
  }
  const others = [
    '/appointment_types',
    '/attendees',
    '/bookings',
    '/businesses',
    '/individual_appointments',
    '/practitioners',
    '/settings',
    '/users',
  ]
  for (const [name, bundle] of Object.entries(bundlers)) {
    const code = await bundle()
    check(`${name}: one hook brings its own resource`, code.includes('/patients'))
    const found = others.filter(
      (path) =>
        code.includes(`${path}'`) ||
        code.includes(`${path}"`) ||
        code.includes(`${path}\``) ||
        code.includes(`${path}/`),
    )
    check(`${name}: one hook brings no other resource`, found.length === 0, found.join(', '))
    const secrets = ['Basic ', 'authorization', 'btoa('].filter((text) => code.includes(text))
    check(`${name}: no code that takes a key (C05)`, secrets.length === 0, secrets.join(', '))
  }
}

function check(what, ok, why = '') {
  checks++
  if (!ok) failures++
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${ok || !why ? '' : `\n${why}`}`)
}
