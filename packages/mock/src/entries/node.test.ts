import { createClient, patients } from '@cliniko/core'
import { afterEach, expect, test } from 'vitest'
import { createMock } from '../index.js'
import { type MockServer, serve } from './node.js'

let server: MockServer | undefined
afterEach(() => server?.close())

test('default: serves reads and writes on this machine', async () => {
  const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 60 })
  server = await serve(mock)
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/)
  const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
  const { url } = server
  const client = createClient({
    baseUrl: url,
    fetch: (input, init) =>
      fetch(input, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers } }),
  })
  const created = await client.request(patients.create, { first_name: 'Björk', last_name: '李' })
  expect(await client.request(patients.get, created.id)).toEqual(created)
  expect((await client.request(patients.list, { where: { last_name: '李' } })).items.map(({ id }) => id)).toContain(
    created.id,
  )
  await client.request(patients.archive, created.id)
  await expect(client.request(patients.get, created.id)).rejects.toMatchObject({ status: 404 })
})

test('input: a port in use is an error', async () => {
  const mock = createMock({ patients: 0 })
  server = await serve(mock)
  await expect(serve(mock, Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE')
})
