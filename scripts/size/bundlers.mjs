// What each bundler makes of a program in a browser: bundled and minified as an app that changes no setting would have it.
import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { build as buildWithEsbuild } from 'esbuild'
import { build as buildWithVite } from 'vite'
import webpack from 'webpack'
import { link } from '../packages.mjs'
import { root } from '../steps.mjs'

/**
 * Bundles a program.
 * @typedef {object} Program
 * @property {string} code
 * @property {string} folder - Where its imports are resolved: a folder with `node_modules`.
 */

/** Every bundler, by the name of its column. Each returns bytes after minification and brotli. */
export const bundlers = { esbuild: sizeInEsbuild, Vite: sizeInVite, webpack: sizeInWebpack, Next: sizeInNext }

/**
 * @param {string | Uint8Array} code
 */
function compressed(code) {
  return brotliCompressSync(code).length
}

/**
 * @param {Program & { external?: string[], forServer?: boolean }} program
 */
export async function sizeInEsbuild({ code, folder, external = [], forServer = false }) {
  const { outputFiles } = await buildWithEsbuild({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external,
    // The repository's own tsconfig.json would resolve the packages to their sources.
    tsconfigRaw: '{}',
    ...(forServer ? { platform: 'neutral', conditions: ['node', 'import'] } : { platform: 'browser' }),
  })
  return outputFiles.reduce((sum, { contents }) => sum + compressed(contents), 0)
}

/** @param {Program & { external?: RegExp[] }} program */
export async function sizeInVite({ code, folder, external = [] }) {
  const input = join(folder, 'vite.js')
  writeFileSync(input, code)
  const result = await buildWithVite({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input, external } },
  })
  const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (result)
  return output.reduce((sum, file) => sum + (file.type === 'chunk' ? compressed(file.code) : 0), 0)
}

/** @param {Program} program */
async function sizeInWebpack({ code, folder }) {
  const entry = join(folder, 'webpack.js')
  const path = join(folder, 'webpack')
  writeFileSync(entry, code)
  const stats = await promisify(webpack)([{ mode: 'production', entry, output: { path, filename: 'app.js' } }])
  if (!stats || stats.hasErrors()) throw new Error(String(stats))
  return compressed(readFileSync(join(path, 'app.js')))
}

/**
 * Builds an app of two pages: one runs the program in a client component, the other has an empty client component. The
 * size is the difference between the scripts that a browser loads for the two, as their HTML names them.
 * @param {Program} program
 */
async function sizeInNext({ code, folder }) {
  const dashboard = join(root, 'apps/dashboard/node_modules')
  for (const name of ['next', 'react', 'react-dom']) link(join(dashboard, name), join(folder, 'node_modules', name))
  const app = join(folder, 'app')
  mkdirSync(join(app, 'program'), { recursive: true })
  mkdirSync(join(app, 'empty'), { recursive: true })
  const component = "'use client'\nexport default function Page() { return null }\n"
  writeFileSync(join(app, 'program/page.jsx'), component + code)
  writeFileSync(join(app, 'empty/page.jsx'), component)
  writeFileSync(
    join(app, 'layout.jsx'),
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
  )
  // Without a file of its own, the app would use the repository's tsconfig.json, which resolves the packages to sources.
  writeFileSync(join(folder, 'jsconfig.json'), '{}')
  writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(root)} } }`)
  const next = join(dashboard, 'next/dist/bin/next')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  await promisify(execFile)(process.execPath, [next, 'build'], { cwd: folder, env })
  return scriptsOf(folder, 'program') - scriptsOf(folder, 'empty')
}

/**
 * Returns the size of all scripts that a built page loads.
 * @param {string} folder - The folder of the Next app.
 * @param {string} page
 */
function scriptsOf(folder, page) {
  const html = readFileSync(join(folder, '.next/server/app', `${page}.html`), 'utf8')
  const paths = new Set([...html.matchAll(/\/_next\/(static\/[\w~./-]+\.js)/g)].map(([, path = '']) => path))
  return [...paths].reduce((sum, path) => sum + compressed(readFileSync(join(folder, '.next', path))), 0)
}
