import { createClient, createCliniko, patients } from '@cliniko/core'
import { createProxy } from '@cliniko/server'
import { expect, test } from 'vitest'
import { testClientIn } from '../test/client-suite.js'
import { now } from '../test/clinic.js'
import { createMock } from './index.js'

testClientIn('Node')

test('C78 default: a client with the mock’s credentials', async () => {
  const mock = createMock({ now, patients: 2 })
  const client = createClient(mock.credentials)
  expect((await client.request(patients.list)).items.length).toBeGreaterThan(0)
  const cliniko = createCliniko({ ...mock.credentials, retry: { limit: 0 } })
  expect(cliniko.scope).not.toContain(mock.apiKey)
  expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  expect(cliniko.clock).toBe(mock.clock)
})

test('C78 default: a proxy in front of the mock, in one line', async () => {
  const mock = createMock({ now, patients: 20, clock: { now: () => 0 } })
  const proxy = createProxy({
    ...mock.credentials,
    authenticate: () => ({ user: 'reception' }),
    allow: [patients.list],
  })
  const client = createClient({
    baseUrl: 'https://app.test/api/cliniko',
    fetch: (url, init) => proxy(new Request(url, init)),
  })
  const { items } = await client.request(patients.list, { perPage: 5 })
  expect(items).toHaveLength(5)
  await expect(client.request(patients.get, items[0]?.id ?? '')).rejects.toMatchObject({ status: 403 })
})

test('C78 behavior: clients of a mock share its limit', async () => {
  const mock = createMock({ now, patients: 0, rateLimit: 3, clock: { now: () => 0, after: () => () => {} } })
  const [one, two] = [mock.client(), mock.client()]
  await Promise.all([one.businesses.list(), two.businesses.list(), one.businesses.list()])
  expect(two.limits?.remaining).toBe(0)
})
