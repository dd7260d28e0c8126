import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../steps.mjs'

const packages = ['core', 'mock', 'query', 'schemas', 'server']
const built = (/** @type {string} */ name) => join(root, 'packages', name, 'dist/index.js')

/** The files that imports of the packages resolve to. */
const alias = {
  '@cliniko/core/ofetch': join(root, 'packages/core/dist/ofetch.js'),
  '@cliniko/schemas/all': join(root, 'packages/schemas/dist/all.js'),
  '@cliniko/schemas/privacy': join(root, 'packages/schemas/dist/privacy.js'),
  '@cliniko/server/presets': join(root, 'packages/server/dist/presets.js'),
  '@cliniko/server/session': join(root, 'packages/server/dist/session/index.js'),
  '@cliniko/server/worker': join(root, 'packages/server/dist/worker.js'),
  ...Object.fromEntries(packages.map((name) => [`@cliniko/${name}`, built(name)])),
}

/** The packages that are not built. */
export const missing = packages.filter((name) => !existsSync(built(name)))

/** The prefix of the line that holds the results. */
export const marker = 'results of the checks: '

const print = `console.log(${JSON.stringify(marker)} + JSON.stringify(results))`

/**
 * How the suite is run: as a program, by workerd's test runner, as a script, or in a page that is polled for results.
 * @satisfies {Record<string, (url: string) => string>}
 */
const entries = {
  program: (/** @type {string} */ url) => `const results = await run(${JSON.stringify(url)}); ${print}`,
  worker: (/** @type {string} */ url) =>
    `import { worker } from './worker-checks.mjs'
    export default { ...worker, async test(_, { self }) { const results = await run(${JSON.stringify(url)}, self); ${print} } }`,
  script: (/** @type {string} */ url) => `run(${JSON.stringify(url)}).then((results) => ${print})`,
  page: (/** @type {string} */ url) => `globalThis.results = run(${JSON.stringify(url)})`,
}

/**
 * Bundles the suite with the built packages, as an app's bundler would for that runtime.
 * @param {{ condition: string, entry: keyof entries, url: string }} options - The condition by which packages recognise
 * the runtime, how the suite is run, and the address of the loopback server.
 */
export async function bundle({ condition, entry, url }) {
  /** @satisfies {import('esbuild').BuildOptions} */
  const options = {
    bundle: true,
    write: /** @type {const} */ (false),
    target: 'es2022',
    // The repository's own resolves imports to the sources.
    tsconfigRaw: '{}',
    nodePaths: [join(root, 'node_modules')],
    logLevel: /** @type {const} */ ('warning'),
  }
  const forPage = condition === 'browser'
  const { outputFiles } = await build({
    ...options,
    stdin: {
      contents: `import { run } from './suite.mjs'\n${entries[entry](url)}`,
      resolveDir: join(root, 'scripts/runtimes'),
    },
    alias,
    format: entry === 'script' || entry === 'page' ? 'iife' : 'esm',
    platform: forPage ? 'browser' : 'neutral',
    conditions: [condition, 'import'],
    external: condition === 'node' ? ['node:*'] : [],
    plugins: forPage ? [clinicOfServer(options)] : [],
  })
  return textOf(outputFiles)
}

/** @param {import('esbuild').OutputFile[]} files */
function textOf(files) {
  return files.map(({ text }) => text).join('\n')
}

/**
 * The mock holds its own key, so in a page it is bundled as for a server.
 * @param {import('esbuild').BuildOptions & { write: false }} options
 * @returns {import('esbuild').Plugin}
 */
function clinicOfServer(options) {
  return {
    name: 'clinic-of-server',
    setup(page) {
      page.onLoad({ filter: /packages[\\/]mock[\\/]dist[\\/]index\.js$/ }, async ({ path }) => {
        const { outputFiles } = await build({
          ...options,
          entryPoints: [path],
          alias,
          format: 'esm',
          platform: 'neutral',
          conditions: ['import'],
        })
        return { contents: textOf(outputFiles), loader: 'js' }
      })
    },
  }
}
