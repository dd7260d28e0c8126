import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { expect, test } from 'vitest'
import * as node from './entries/node.js'
import * as mock from './index.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const samples = [...readme.matchAll(/^```(tsx?)\n(.*?)^```$/gms)].map(([, loader = '', code = '']) => ({
  loader,
  code,
}))

test('behavior: samples are valid, and use what the mock has', async () => {
  expect(samples.length).toBeGreaterThan(5)
  const instance = mock.createMock({ patients: 0 })
  for (const { loader, code } of samples) {
    await transform(code, { loader: loader === 'tsx' ? 'tsx' : 'ts' })
    for (const [, member = ''] of code.matchAll(/\bmock\.(\w+)/g)) expect(instance).toHaveProperty(member)
    for (const [, names = '', from = ''] of code.matchAll(/import \{ (.*) \} from '(@cliniko\/mock.*)'/g)) {
      const entry = from === '@cliniko/mock/node' ? node : mock
      for (const name of names.split(', ')) expect(entry).toHaveProperty(name)
    }
  }
})
