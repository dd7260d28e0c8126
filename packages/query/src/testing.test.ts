import { createClient, type Fetch, individualAppointments, patients } from '@cliniko/core'
import { expectRequestBudget } from '@cliniko/query/testing'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../core/test/kit.js'

function setUp(fetch: Fetch) {
  const clock = fakeClock()
  return { client: createClient({ baseUrl: '/api', fetch, clock }), clock }
}

const respond: Fetch = async (url) => {
  const resource = /\/api\/(\w+)/.exec(url)?.[1] ?? ''
  return Response.json({ id: '1', [resource]: [{ id: '1' }], total_entries: 1, links: {} })
}

describe('expectRequestBudget', () => {
  test('default: passes within the budget, with the result', async () => {
    const { client } = setUp(respond)
    await client.request(patients.get, '7')
    const record = await expectRequestBudget(client, 1, () => client.request(patients.get, '1'))
    expect(record.id).toBe('1')
    await expectRequestBudget(client, 0, () => {})
  })

  test('behavior: fails with what was sent, by operation, and no id or filter', async () => {
    const { client } = setUp(respond)
    const result = expectRequestBudget(client, 2, async () => {
      await client.request(individualAppointments.list)
      await client.request(patients.get, '7777')
      await client.request(patients.get, '8888')
    })
    await expect(result).rejects.toThrow(
      new Error('3 requests, but the budget is 2:\n  2 GET /patients/{id}\n  1 GET /individual_appointments'),
    )
  })

  test('behavior: counts retries, and says so', async () => {
    let count = 0
    const { client, clock } = setUp(async (url, init) => {
      count++
      return count === 1 ? new Response('', { status: 429, headers: { 'retry-after': '1' } }) : respond(url, init)
    })
    const result = expectRequestBudget(client, 1, () => clock.run(client.request(patients.get, '1')))
    await expect(result).rejects.toThrow('2 requests, but the budget is 1:\n  2 GET /patients/{id} (1 retry)')
  })

  test('behavior: rejects with what the test throws, and counts no further', async () => {
    const { client } = setUp(respond)
    const failure = new Error('not on screen')
    await expect(expectRequestBudget(client, 0, () => Promise.reject(failure))).rejects.toBe(failure)
    await client.request(patients.get, '1')
  })

  test.each([[Number.NaN], [-1], ['3'], [undefined]])('input: a budget of %s is refused', async (limit) => {
    const result = expectRequestBudget(setUp(respond).client, limit as number, () => {})
    await expect(result).rejects.toThrow('The request budget must be a number from 0.')
  })

  test('input: without a client it is refused', async () => {
    const result = expectRequestBudget(3 as never, setUp(respond).client as never, () => {})
    await expect(result).rejects.toThrow('The first argument must be a client')
  })

  test('input: without a function it is refused, because nothing would be counted', async () => {
    const result = expectRequestBudget(setUp(respond).client, 1, undefined as unknown as () => void)
    await expect(result).rejects.toThrow('takes a client, a number and a function')
  })
})
