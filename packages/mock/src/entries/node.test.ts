import { once } from 'node:events'
import { request } from 'node:http'
import { createClient, createCliniko, patients } from '@cliniko/core'
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

test('C70 default: a client with the key of the mock', async () => {
  const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 5 })
  server = await serve(mock)
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, baseUrl: server.url })
  expect((await cliniko.businesses.list()).totalEntries).toBe(3)
})

test.each([
  ['localhost:4010', 200],
  ['LOCALHOST', 200],
  ['127.0.0.1', 200],
  ['[::1]:4010', 200],
  ['mock.test:4010', 200],
  ['evil.test:4010', 403],
  ['localhost.evil.test', 403],
  ['127.0.0.1.evil.test:4010', 403],
  ['evil.test:4010:80', 403],
])('C80 behavior: the Host %j', async (host, status) => {
  const mock = createMock({ patients: 0, strict: false })
  server = await serve(mock, 0, { hosts: ['mock.test'] })
  const { port, pathname } = new URL(server.url)
  const headers = { host, authorization: `Basic ${btoa(`${mock.apiKey}:`)}` }
  const outgoing = request({ host: '127.0.0.1', port, path: `${pathname}/businesses`, headers }).end()
  const [response] = await once(outgoing, 'response')
  response.resume()
  expect(response.statusCode).toBe(status)
  expect(mock.requests).toHaveLength(status === 200 ? 1 : 0)
})

test('input: a port in use is an error', async () => {
  const mock = createMock({ patients: 0 })
  server = await serve(mock)
  await expect(serve(mock, Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE')
})
