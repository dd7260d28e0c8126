import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { ConfigError, createClient, createCliniko, patients } from '@cliniko/core'
import { afterEach, expect, test, vi } from 'vitest'
import { createMock, type Mock } from '../index.js'
import { type Answered, type MockServer, serve } from './node.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 0 })
let server: MockServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

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
  server = await serve(mock, { hosts: ['mock.test'] })
  const { port, pathname } = new URL(server.url)
  const headers = { host, authorization: `Basic ${btoa(`${mock.apiKey}:`)}` }
  const outgoing = request({ host: '127.0.0.1', port, path: `${pathname}/businesses`, headers }).end()
  const [response] = await once(outgoing, 'response')
  response.resume()
  expect(response.statusCode).toBe(status)
  expect(mock.requests).toHaveLength(status === 200 ? 1 : 0)
})

/** Sends a request that `fetch` wouldn't send. */
async function sendRaw(mock: Mock, url: string, method: string, body?: string) {
  const auth = `${mock.apiKey}:`
  const headers = { 'user-agent': 'Test (dev@clinic-tests.org)', 'content-type': 'application/json' }
  const outgoing = request(url, {
    method,
    auth,
    headers: { ...headers, ...(body && { 'content-length': body.length }) },
  })
  const [response] = await once(outgoing.end(body), 'response')
  const chunks: Buffer[] = await response.toArray()
  return { status: response.statusCode, type: response.headers['content-type'], text: Buffer.concat(chunks).toString() }
}

test.each(['{}', '[]', '{"page":2}', 'x'])('behavior: the body %j of a GET is ignored', async (body) => {
  server = await serve(mock)
  const url = `${server.url}/businesses`
  expect(await sendRaw(mock, url, 'GET', body)).toEqual(await sendRaw(mock, url, 'GET'))
  expect(await sendRaw(mock, url, 'GET', body)).toMatchObject({ status: 200 })
})

test('behavior: HEAD returns the status and the headers of GET', async () => {
  server = await serve(mock)
  for (const path of ['/businesses', '/businesses/1', '/businesses?page=0']) {
    const { status, type } = await sendRaw(mock, server.url + path, 'GET')
    expect(await sendRaw(mock, server.url + path, 'HEAD')).toEqual({ status, type, text: '' })
  }
})

test('behavior: a method that the API doesn’t have gets a response', async () => {
  server = await serve(mock)
  for (const method of ['TRACE', 'OPTIONS', 'DELETE']) {
    expect(await sendRaw(mock, `${server.url}/businesses`, method, '{}')).toMatchObject({ status: 404 })
  }
})

test('behavior: a request that a fault holds back ends when the caller disconnects', async () => {
  let signal: AbortSignal | undefined
  let outcome: Promise<unknown> | undefined
  const handle: Mock['handle'] = (call) => {
    signal = call.signal
    const response = mock.handle(call)
    outcome = response.catch((error: unknown) => error)
    return response
  }
  server = await serve({ handle })
  const remove = mock.faults.add({ kind: 'timeout' })
  const outgoing = request(`${server.url}/businesses`, {
    auth: `${mock.apiKey}:`,
    headers: { 'user-agent': 'Test (dev@clinic-tests.org)' },
  }).end()
  await vi.waitFor(() => expect(outcome).toBeDefined())
  expect(signal?.aborted).toBe(false)
  const failure = once(outgoing, 'error')
  outgoing.destroy(new Error('Gone'))
  await failure
  expect(await outcome).toMatchObject({ name: 'AbortError' })
  remove()
})

test('C80 behavior: a refused host is reported', async () => {
  const answered: Answered[] = []
  server = await serve(mock, { onAnswered: (request) => answered.push(request) })
  const outgoing = request(server.url, { headers: { host: 'Evil.test:4010' } }).end()
  const [response] = await once(outgoing, 'response')
  const chunks: Buffer[] = await response.toArray()
  expect(Buffer.concat(chunks).toString()).toContain('--allow-host')
  await vi.waitFor(() => expect(answered).toMatchObject([{ status: 403, refusedHost: 'evil.test' }]))
})

test('C80 behavior: serves on the given port, on 127.0.0.1 alone', async () => {
  const other = await serve(mock)
  const port = Number(new URL(other.url).port)
  await other.close()
  server = await serve(mock, { port })
  expect(server.url).toBe(`http://127.0.0.1:${port}/v1`)
  // Another address of this machine, which a server on all interfaces would have.
  const [error] = await once(connect({ host: '::1', port }), 'error')
  expect(['ECONNREFUSED', 'EADDRNOTAVAIL', 'ENETUNREACH']).toContain(error.code)
})

test('C80 input: a port in use', async () => {
  server = await serve(mock)
  const port = Number(new URL(server.url).port)
  const serving = serve(mock, { port })
  await expect(serving).rejects.toThrow(ConfigError)
  await expect(serving).rejects.toThrow(`Port ${port} is in use: stop the other program, or choose another port.`)
})

test.each<[unknown, string]>([
  [4010, 'The options of serve must be an object. They are: port, hosts, onAnswered.'],
  ['x', 'The options of serve must be an object. They are: port, hosts, onAnswered.'],
  [null, 'The options of serve must be an object. They are: port, hosts, onAnswered.'],
  [{ prot: 4010 }, 'serve has no option "prot". Its options are: port, hosts, onAnswered.'],
  [{ port: '4010' }, 'port must be a whole number from 0 to 65535.'],
  [{ port: 65_536 }, 'port must be a whole number from 0 to 65535.'],
  [{ port: -1 }, 'port must be a whole number from 0 to 65535.'],
  [{ port: 1.5 }, 'port must be a whole number from 0 to 65535.'],
  [{ hosts: 'mock.test' }, 'hosts must be a list of host names'],
  [{ hosts: [5] }, 'hosts must be a list of host names'],
  [{ hosts: ['http://mock.test'] }, 'hosts must be a list of host names'],
  [{ hosts: ['mock.test:4010'] }, 'hosts must be a list of host names'],
  [{ onAnswered: true }, 'onAnswered must be a function.'],
])('C80 input: serve(mock, %j)', async (options, message) => {
  const serving = serve(mock, options as object)
  await expect(serving).rejects.toThrow(ConfigError)
  await expect(serving).rejects.toThrow(message)
})

test.each([undefined, null, {}, 4010])('C80 input: serve(%j)', async (mock) => {
  await expect(serve(mock as never)).rejects.toThrow(new ConfigError('serve takes a mock, which createMock returns.'))
})
