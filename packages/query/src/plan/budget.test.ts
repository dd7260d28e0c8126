import { createClient, patients } from '@cliniko/core'
import { expect, test, vi } from 'vitest'
import { watchRequestBudget } from './budget.js'

function setUp() {
  let time = 0
  const clock = { now: () => time, after: () => () => {} }
  const client = createClient({ baseUrl: '/api', clock, fetch: async () => Response.json({ id: '1' }) })
  const send = async (at: number, id = '1') => {
    time = at
    await client.request(patients.get, id)
  }
  return { client, send }
}

test('default: calls back once, when a minute has more requests than the budget', async () => {
  const { client, send } = setUp()
  const warn = vi.fn()
  watchRequestBudget(client, 2, warn)
  for (const at of [0, 30_000, 60_000, 90_000]) await send(at)
  expect(warn).not.toHaveBeenCalled()
  await send(90_001, '7777')
  await send(90_002)
  expect(warn.mock.calls).toEqual([['3 requests within a minute, over the budget of 2:\n  3 GET /patients/{id}']])
})

test('behavior: stops watching', async () => {
  const { client, send } = setUp()
  const warn = vi.fn()
  watchRequestBudget(client, 0, warn)()
  await send(0)
  expect(warn).not.toHaveBeenCalled()
})

test('input: a budget that is no number from 0 is refused', () => {
  const { client } = setUp()
  expect(() => watchRequestBudget(client, Number.NaN, () => {})).toThrow('The request budget must be a number from 0.')
})
