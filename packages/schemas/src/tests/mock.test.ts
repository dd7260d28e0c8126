import * as core from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { expect, test } from 'vitest'
import { operationsOf } from '../../test/kit.js'
import { allSchemas } from '../all.js'

test('behavior: every list that the mock answers fits the schemas', async () => {
  const mock = createMock({ seed: 1, now: '2026-03-02T00:00:00Z' })
  const mismatches: core.Mismatch[] = []
  const schemas = core.checkWith(allSchemas, { onMismatch: (mismatch) => mismatches.push(mismatch) })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const client = core.createClient({ apiKey: mock.apiKey, app, fetch: mock.fetch, schemas })
  let answered = 0
  for (const list of operationsOf(core).filter(({ kind, path }) => kind === 'list' && !path.includes('{'))) {
    expect(await client.request(list)).toHaveProperty('items')
    answered++
  }
  expect(answered).toBeGreaterThanOrEqual(39)
  expect(mismatches).toEqual([])
})
