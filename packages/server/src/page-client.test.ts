import { patients } from '@cliniko/core'
import { expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { createPageClient, rule } from './index.js'

const mock = smallMock({ patients: 5 })
const allow = [rule(patients.list, { fields: ['first_name'] }), patients.create]
const authenticate = (request: Request) => (request.headers.get('cookie') === 'session=1' ? { user: '1' } : null)

test('default: a page has what its user may see, under the key of the browser', async () => {
  const { proxy } = setUp(mock, { allow, authenticate })
  const client = createPageClient(proxy, { headers: new Headers({ cookie: 'session=1' }) })
  const { items } = await client.request(patients.list)
  expect(items[0]).toHaveProperty('first_name')
  expect(items[0]).not.toHaveProperty('medicare')
  expect(client.scope).toBe('/api/cliniko')
  expect(await client.request(patients.create, { first_name: 'Ada', last_name: 'Nguyen' })).toHaveProperty('id')
})

test('behavior: without the cookie nobody is signed in', async () => {
  const { proxy } = setUp(mock, { allow, authenticate })
  const client = createPageClient(proxy, { headers: new Headers() })
  await expect(client.request(patients.list)).rejects.toMatchObject({ name: 'AuthenticationError' })
})

test('behavior: another basePath', async () => {
  const { proxy } = setUp(mock, { allow, authenticate, basePath: '/cliniko' })
  const headers = new Headers({ cookie: 'session=1' })
  expect(
    (await createPageClient(proxy, { headers, basePath: '/cliniko' }).request(patients.list)).items.length,
  ).toBeGreaterThan(4)
})

test.each([[undefined], [{}], [{ headers: {} }]])('input: %o', (options) => {
  const { proxy } = setUp(mock, { allow })
  expect(() => createPageClient(proxy, options as never)).toThrow(/^createPageClient takes/)
})
