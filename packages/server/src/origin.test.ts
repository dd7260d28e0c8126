import { patients } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { createProxy } from './index.js'

const mock = smallMock({ patients: 5 })
const allow = [patients.list, patients.create]
const { proxy: own } = setUp(mock, { allow })
const { proxy: shared } = setUp(mock, { allow, origins: ['https://desk.example'] })
const body = JSON.stringify({ first_name: 'Ada', last_name: 'Nguyen' })

const requestWith = (method: string, url: string, headers: Record<string, string>) =>
  new Request(`${url}/api/cliniko/patients`, {
    method,
    headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/json' }) },
    ...(method === 'POST' && { body }),
  })

describe('C100 who sent it', () => {
  test.each([
    ['the same origin, by Fetch Metadata', 'https://clinic.test', { 'sec-fetch-site': 'same-origin' }],
    [
      "behind Vite's server, which changes the host",
      'http://localhost:4000',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173', host: 'localhost:4000' },
    ],
    [
      'behind a server that ends TLS',
      'http://clinic.test',
      { 'sec-fetch-site': 'same-origin', origin: 'https://clinic.test', host: 'clinic.test' },
    ],
    ['the same, without Fetch Metadata', 'http://clinic.test', { origin: 'https://clinic.test', host: 'clinic.test' }],
    ['an internal address', 'http://10.0.0.7:3000', { origin: 'https://clinic.test', host: 'clinic.test' }],
    [
      'a port that goes without saying',
      'http://clinic.test',
      { origin: 'https://clinic.test', host: 'clinic.test:443' },
    ],
    ['plain http', 'http://localhost:3000', { origin: 'http://localhost:3000', host: 'localhost:3000' }],
  ])('behavior: %s may write', async (_title, url, headers) => {
    expect((await own(requestWith('POST', url, headers))).status).toBe(201)
  })

  test.each([
    ['nobody', 'https://clinic.test', {}],
    ['another site', 'https://clinic.test', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' }],
    [
      'another site that names the host',
      'https://clinic.test',
      { 'sec-fetch-site': 'cross-site', origin: 'https://clinic.test' },
    ],
    [
      'another host of the site',
      'https://clinic.test',
      { 'sec-fetch-site': 'same-site', origin: 'https://a.clinic.test' },
    ],
    ['a form, typed address or bookmark', 'https://clinic.test', { 'sec-fetch-site': 'none' }],
    ['a sandboxed frame', 'https://clinic.test', { origin: 'null' }],
    ['http against https', 'https://clinic.test', { origin: 'http://clinic.test', host: 'clinic.test' }],
    ['another port', 'http://clinic.test', { origin: 'https://clinic.test:8443', host: 'clinic.test' }],
    ['junk', 'https://clinic.test', { origin: '://', host: 'clinic.test' }],
    ['a forwarded host', 'https://clinic.test', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }],
  ])('input: %s may not write', async (_title, url, headers) => {
    const response = await own(requestWith('POST', url, headers))
    expect([response.status, response.headers.get('x-proxy-error')]).toEqual([403, 'foreign_origin'])
  })

  test.each([
    ['a page of the app', { 'sec-fetch-site': 'same-origin' }, 200],
    ['an address that was typed', { 'sec-fetch-site': 'none' }, 200],
    ['a program', {}, 200],
    ['an image of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a script of another site', { origin: 'https://evil.test' }, 403],
  ])('behavior: %s reads: %o %i', async (_title, headers, status) => {
    expect((await own(requestWith('GET', 'https://clinic.test', headers as Record<string, string>))).status).toBe(
      status,
    )
  })

  test.each([
    'https://desk.example/',
    'desk.example',
    '*',
    'null',
    'https://desk.example/app',
    'ftp://desk.example',
    7,
  ])('input: origins are checked when the proxy is made: %s', (origin) => {
    const options = { ...mock.credentials, allow, authenticate: () => ({ user: '1' }), origins: [origin as string] }
    expect(() => createProxy(options)).toThrow(/^origins\[0\] must be an origin/)
  })
})

describe('C101 another origin', () => {
  const desk = { origin: 'https://desk.example', 'sec-fetch-site': 'cross-site' }

  test('default: its preflight, read and write are answered for that origin alone', async () => {
    const preflight = await shared(
      requestWith('OPTIONS', 'https://clinic.test', { ...desk, 'access-control-request-method': 'POST' }),
    )
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH')
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    for (const method of ['GET', 'POST']) {
      const { status, headers } = await shared(requestWith(method, 'https://clinic.test', desk))
      expect(status).toBeLessThan(300)
      expect(headers.get('access-control-allow-origin')).toBe('https://desk.example')
      expect(headers.get('access-control-allow-credentials')).toBe('true')
      expect(headers.get('vary')).toBe('origin')
    }
  })

  test('behavior: it reads why it was refused, too', async () => {
    const { proxy } = setUp(mock, { allow, origins: ['https://desk.example'], authenticate: () => null as never })
    const { status, headers } = await proxy(requestWith('GET', 'https://clinic.test', desk))
    expect([status, headers.get('access-control-allow-origin')]).toEqual([401, 'https://desk.example'])
  })

  test.each([
    ['a foreign origin', shared, { origin: 'https://evil.test', 'access-control-request-method': 'POST' }],
    ['a proxy without origins', own, { ...desk, 'access-control-request-method': 'POST' }],
    ['no preflight', shared, desk],
  ])('input: OPTIONS of %s: 405, and no word of any origin', async (_title, proxy, headers) => {
    const response = await proxy(requestWith('OPTIONS', 'https://clinic.test', headers))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, PATCH, DELETE'])
    expect(response.headers.get('access-control-allow-methods')).toBeNull()
  })

  test.each(['PUT', 'QUERY', 'LINK', 'get', 'patch'])('input: %s: 405', async (method) => {
    const request = new Request('https://clinic.test/api/cliniko/patients', {
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    // Fetch itself turns some methods into capital letters.
    Object.defineProperty(request, 'method', { value: method })
    const response = await own(request)
    expect([response.status, response.headers.get('x-proxy-error')]).toEqual([405, 'method_not_allowed'])
  })

  test('behavior: HEAD is a GET without its body', async () => {
    const response = await own(requestWith('HEAD', 'https://clinic.test', { 'sec-fetch-site': 'same-origin' }))
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('content-type')).toBe('application/json')
    const missing = await own(
      new Request('https://clinic.test/api/cliniko/users', {
        method: 'HEAD',
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
    )
    expect([missing.status, await missing.text()]).toEqual([403, ''])
  })
})
