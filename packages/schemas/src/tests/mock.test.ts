import * as core from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { describe, expect, it } from 'vitest'
import { operationsOf } from '../../test/kit.js'
import { allSchemas } from '../all.js'

const lists = operationsOf(core).filter(({ ids, kind }) => kind === 'list' && ids.length === 0)

describe('lists of the mock', () => {
  const mock = createMock({ seed: 1, now: '2026-03-02T00:00:00Z' })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const schemas = core.checkWith(allSchemas)
  const client = core.createClient({ apiKey: mock.apiKey, app, fetch: mock.fetch, schemas })

  it.each(lists.map((list) => [core.nameOf(list), list] as const))(
    'behavior: %s fits its schema',
    async (_name, list) => {
      expect(await client.request(list)).toHaveProperty('items')
    },
    60_000,
  )
})
