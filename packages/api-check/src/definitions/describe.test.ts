import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeDefinitions } from '../index.js'

test('behavior: an operation whose type can’t be read is named, not left out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-check-'))
  const entry = join(folder, 'index.ts')
  const facts = { ids: ['id'], body: false, query: [], filters: {} }
  const operation = { kind: 'get', method: 'GET', path: '/things/{id}', resource: 'things', ...facts }
  writeFileSync(entry, "export * as things from './things.js'\n")
  writeFileSync(join(folder, 'things.ts'), `export const get = ${JSON.stringify(operation)}\n`)
  try {
    await expect(describeDefinitions(entry)).rejects.toThrow("things.get: its type has no '~types'")
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 120_000)
