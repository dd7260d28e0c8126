import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import esbuild from 'rollup-plugin-esbuild'

// One configuration for every package: `rollup -c ../../rollup.config.js` in its folder.
const root = process.cwd()
const source = join(root, 'src')
const isCore = basename(root) === 'core'
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Entries: what package.json exports and runs, and what its `imports` lead to. */
const entries = new Set(['index.ts'])
for (const target of JSON.stringify([manifest.exports, manifest.imports, manifest.publishConfig]).matchAll(
  /\.\/dist\/([\w./-]+)\.js/g,
)) {
  entries.add(`${target[1]}.ts`)
}

/** Inlined into core, so that it has no dependencies. */
const inlined = /[\\/]node_modules[\\/]ofetch[\\/]|^(ofetch|ufo|destr)$/

/**
 * What ofetch is always called with here, so that what it would do otherwise is left out. It is given whole URLs, and
 * bodies that are JSON already; it waits, repeats and reads nothing; its errors, which hold URLs with their filters, are
 * never made.
 */
const constants = [
  [/context\.options\.(onRequest|onRequestError|onResponse|onResponseError|baseURL|timeout)\b/g, 'void 0'],
  [/(?<!delete )context\.options\.query\b/g, 'void 0'],
  [/context\.options\.retry\b/g, 'false'],
  [/context\.options\.ignoreResponseError\b/g, 'true'],
  [/const hasBody = [\s\S]*?;/g, 'const hasBody = false;'],
  [/if \(!defaults\)/g, 'if (true)'],
  [/defaults\?\.query \|\| defaults\?\.params \|\| input\?\.params \|\| input\?\.query/g, 'false'],
  [/"(query|params)" in context\.options/g, 'false'],
  [/\$fetch\.(native|create) = [\s\S]*?\n {2}\S*;/g, ''],
  [/return await onError\(context\)/g, 'throw context.error'],
  [/if \(context\.options\.method\)/g, 'if (false)'],
  [/if \(!context\.options\.headers\.has\("accept"\)\)/g, 'if (false)'],
  [/ {4}query,\n {4}params: query,\n/g, ''],
  [/isJSONSerializable\(context\.options\.body\)/g, 'true'],
  [/typeof context\.options\.body !== "string"/g, 'false'],
  [/isPayloadMethod\(context\.options\.method\)/g, 'true'],
  [/const contentType = context\.options\.headers\.get\("content-type"\);/g, ''],
  [/if \(!contentType\)/g, 'if (true)'],
  [/!context\.options\.signal\b/g, 'false'],
  [/globalOptions\.defaults\b/g, 'void 0'],
  [/input\?\.headers \?\? request\?\.headers/g, 'input.headers'],
  [/ {4}\.\.\.defaults,\n/g, ''],
  [/globalOptions = \{\}/g, 'globalOptions'],
  [/(fetch|Headers) = globalThis\.\w+/g, '$1'],
  [/,\s*AbortController = globalThis\.AbortController/g, ''],
  [/const \$fetch = async function[\s\S]*?\n {2}\};/g, 'const $fetch = {};'],
  [/ {6}context\.error = error;\n/g, ''],
  [/throw context\.error/g, 'throw error'],
  [/ catch \(error\) \{[^}]*\{[^}]*\}[^}]*\} finally \{/g, ' finally {'],
  [/new Set\(\s*Object\.freeze\((\["PATCH".*?\])\)\s*\)/g, '$1'],
]
const foldOfetch = {
  name: 'fold-ofetch',
  transform(code, id) {
    if (!isCore || !inlined.test(id)) return null
    // Its entry makes a client of its own, which would be in every bundle.
    const [, from] = /^import { c as createFetch } from (.*)$/m.exec(code) ?? []
    if (from) return { code: `export { c as createFetch } from ${from}`, map: null }
    for (const [pattern, constant] of constants) {
      if (!pattern.test(code)) this.error(`ofetch has no ${pattern} any more: look at what it does now.`)
      code = code.replace(pattern, constant)
    }
    return { code, map: null }
  },
}

/** Rollup drops module directives: put 'use client' back where a source has it. */
const keepUseClient = {
  name: 'keep-use-client',
  renderChunk(code, chunk) {
    const module = chunk.facadeModuleId
    if (!module || !/^['"]use client['"]/.test(readFileSync(module, 'utf8'))) return null
    return { code: `'use client';${code}`, map: null }
  },
}

/** Core must run anywhere, from a bundle or from a CDN: it may import nothing but its own files. */
const noForeignImports = {
  name: 'no-foreign-imports',
  generateBundle(_options, bundle) {
    for (const { fileName, imports = [] } of Object.values(bundle)) {
      const foreign = imports.filter((name) => !name.startsWith('.') && !(name in bundle) && !name.startsWith('#'))
      if (foreign.length) this.error(`${fileName} imports ${foreign.join(', ')}`)
    }
  },
}

export default {
  input: Object.fromEntries([...entries].map((entry) => [entry.replace(/\.ts$/, ''), join(source, entry)])),
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !(isCore && inlined.test(id)),
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    preserveModules: true,
    hoistTransitiveImports: false,
    preserveModulesRoot: 'src',
    // npm leaves folders named node_modules out of packages.
    entryFileNames: ({ facadeModuleId }) => {
      if (facadeModuleId && inlined.test(facadeModuleId)) {
        const [, path = ''] = facadeModuleId.split(/node_modules[\\/](?=ofetch[\\/])/)
        return `vendor/${path
          .split(sep)
          .join('/')
          .replace(/\.m?js$/, '')}.js`
      }
      return facadeModuleId
        ? relative(source, facadeModuleId)
            .split(sep)
            .join('/')
            .replace(/\.tsx?$/, '.js')
        : '[name].js'
    },
  },
  plugins: [
    { name: 'clean', buildStart: () => rmSync(join(root, 'dist'), { recursive: true, force: true }) },
    foldOfetch,
    nodeResolve({ exportConditions: ['import', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs'] }),
    {
      name: 'ts-for-js',
      resolveId(id, importer) {
        // Sources import each other as the .js files they become.
        if (!importer || !id.startsWith('.') || !id.endsWith('.js') || inlined.test(importer)) return null
        const folder = join(importer, '..')
        const stem = basename(id, '.js')
        const found = readdirSync(join(folder, id, '..')).find(
          (file) => file === `${stem}.ts` || file === `${stem}.tsx`,
        )
        return found ? join(folder, id, '..', found) : null
      },
    },
    esbuild({
      target: 'es2022',
      jsx: 'automatic',
      minify: false,
      include: /\.[jt]sx?$/,
      exclude: /node_modules/,
      tsconfig: false,
    }),
    keepUseClient,
    isCore && noForeignImports,
  ],
  onwarn(warning, warn) {
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
  },
}
