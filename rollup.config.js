import { readFileSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import esbuild from 'rollup-plugin-esbuild'

// One configuration for every package: `rollup -c ../../rollup.config.js` in its folder.
const root = process.cwd()
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The entries: every file in dist that package.json points to. */
const targets = JSON.stringify([manifest.exports, manifest.imports, manifest.publishConfig])
const entries = [...targets.matchAll(/\.\/dist\/([\w./-]+)\.js/g)].map(([, entry]) => entry)

/** Rollup drops directives: puts 'use client' back where a source has it. */
const keepUseClient = {
  name: 'keep-use-client',
  renderChunk(code, { facadeModuleId }) {
    const isClient = facadeModuleId && /^['"]use client['"]/.test(readFileSync(facadeModuleId, 'utf8'))
    return isClient ? { code: `'use client';${code}`, map: null } : null
  },
}

export default {
  input: Object.fromEntries(entries.map((entry) => [entry, join(root, 'src', `${entry}.ts`)])),
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  output: {
    dir: 'dist',
    format: 'esm',
    sourcemap: true,
    // A file for each source, so that a bundler leaves out what an app doesn't import.
    preserveModules: true,
    preserveModulesRoot: 'src',
    hoistTransitiveImports: false,
  },
  plugins: [
    { name: 'clean', buildStart: () => rmSync(join(root, 'dist'), { recursive: true, force: true }) },
    esbuild({ target: 'es2022', jsx: 'automatic', tsconfig: false }),
    keepUseClient,
  ],
  onwarn(warning, warn) {
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
  },
}
