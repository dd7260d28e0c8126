import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const manifest: { imports: { '#credentials': Record<string, string> } } = JSON.parse(
  readFileSync(at('../../package.json'), 'utf8'),
)

/** Bundles a client as the bundler of a runtime does, from the sources of the files that package.json points to. */
async function bundleFor(...conditions: string[]): Promise<string> {
  const target = Object.entries(manifest.imports['#credentials']).find(
    ([condition]) => condition === 'default' || conditions.includes(condition),
  )?.[1]
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createClient, shardOf } from './index.js'; globalThis.app = [createClient, shardOf]`,
      resolveDir: at('..'),
    },
    alias: { '#credentials': at(`../../${target?.replace('dist', 'src').replace('.js', '.ts')}`) },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfigRaw: '{}',
  })
  return outputFiles.map(({ text }) => text).join('')
}

const takesKeys = (code: string) => /Basic |api\.\$\{/.test(code)

describe('#credentials', () => {
  test.each([
    ['C69 input: React Native, by Metro', ['react-native', 'import']],
    ['C69 input: React Native on the web', ['react-native', 'browser', 'import']],
    ['C05 input: a browser', ['browser', 'import']],
  ])('%s has no code that takes a key', async (_title, conditions) => {
    const code = await bundleFor(...conditions)
    expect(takesKeys(code)).toBe(false)
    expect(code).toContain('Keep it on a server')
  })

  test.each([['node'], ['workerd', 'browser'], ['edge-light', 'browser'], ['deno'], ['bun']])(
    'input: a server (%s) has it',
    async (...conditions) => {
      expect(takesKeys(await bundleFor(...conditions))).toBe(true)
    },
  )
})
