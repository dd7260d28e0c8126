import { createClient, individualAppointments, patients, searchPatients, usesOf } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createRouteHandlers } from './next.js'
import type { AccessRequest } from './policy/rule.js'
import { createProxy, type ProxyOptions } from './proxy.js'

const apiKey = 'MS1zZWNyZXQta2V5-au1'
const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const origin = 'https://clinic.test'

interface SentRequest {
  readonly url: string
  readonly init: RequestInit
}

/** A proxy that records its requests to Cliniko and gets the responses from `respond`. */
function setUp(
  options: Partial<ProxyOptions> = {},
  respond: (request: SentRequest) => Response | Promise<Response> = () => Response.json({ id: '1' }),
) {
  const requests: SentRequest[] = []
  const proxy = createProxy({
    apiKey,
    app,
    allow: [
      patients.list,
      patients.get,
      patients.create,
      patients.update,
      patients.archive,
      individualAppointments.list,
    ],
    authenticate: () => ({ user: 'ada' }),
    retry: { limit: 0 },
    fetch: async (url, init) => {
      requests.push({ url, init })
      return respond({ url, init })
    },
    ...options,
  })
  return { proxy, requests }
}

const get = (path: string, init: RequestInit = {}) => new Request(`${origin}/api/cliniko${path}`, init)
const write = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}/api/cliniko${path}`, {
    method,
    headers: { origin, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })

describe('createProxy', () => {
  test('default: adds the API key, and streams the response as one that must not be stored', async () => {
    const { proxy, requests } = setUp()
    const response = await proxy(get('/patients/1'))
    expect(await response.json()).toEqual({ id: '1' })
    expect(requests[0]?.url).toBe('https://api.au1.cliniko.com/v1/patients/1')
    const headers = new Headers(requests[0]?.init.headers)
    expect(headers.get('authorization')).toBe(`Basic ${btoa(`${apiKey}:`)}`)
    expect(headers.get('user-agent')).toBe('Test clinic (dev@clinic-tests.org)')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('behavior: whoever may read a record by its id may read several at once, and browse none', async () => {
    const asked: string[] = []
    const authorize = (_caller: object, { operation: { path, related } }: AccessRequest) => {
      asked.push(`${path} ${related}`)
      return true
    }
    const { proxy, requests } = setUp({ allow: [patients.get], authorize })
    const ids = `q[]=${encodeURIComponent('id:=1,2')}&q[]=${encodeURIComponent('archived_at:*')}&per_page=100`
    expect((await proxy(get(`/patients?${ids}`))).status).toBe(200)
    // As for one record at a time: nobody gets from a list what authorize would refuse by its id.
    expect(asked).toEqual(['/patients/{id} undefined', '/patients/{id} undefined'])
    for (const search of ['', '?per_page=100', '?q[]=last_name:~a', '?page=2&q[]=id:=1']) {
      expect((await proxy(get(`/patients${search}`))).status).toBe(400)
    }
    expect(requests).toHaveLength(1)
  })

  test('C43 behavior: streams a large body chunk by chunk', async () => {
    let isClosed = false
    let sent = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(stream) {
          sent++
          stream.enqueue(new Uint8Array(100_000))
        },
        cancel() {
          isClosed = true
        },
      },
      { highWaterMark: 0 },
    )
    const { proxy } = setUp({}, () => new Response(body, { headers: { 'content-type': 'application/json' } }))
    const reader = (await proxy(get('/patients/1'))).body?.getReader()
    expect(sent).toBe(6)
    for (let count = 0; count < 20; count++) expect((await reader?.read())?.value?.byteLength).toBe(100_000)
    expect(sent).toBe(20)
    await reader?.cancel()
    expect(isClosed).toBe(true)
  })

  test.each([
    ['authenticate', { authenticate: undefined }],
    ['allow', { allow: undefined }],
    ['allow', { allow: [] }],
  ])('C06 input: throws without %s', (name, missing) => {
    const options = { apiKey, app, allow: [patients.list], authenticate: () => ({ user: 'ada' }), ...missing }
    expect(() => createProxy(options as unknown as ProxyOptions)).toThrow(new RegExp(`createProxy needs ${name}`))
  })

  test('behavior: responds with 401 if authenticate returns null', async () => {
    const { proxy, requests } = setUp({ authenticate: () => null })
    expect((await proxy(get('/patients/1'))).status).toBe(401)
    expect(requests).toHaveLength(0)
  })

  test.each([false, 0, '', Number.NaN, true, 'ada', 7, undefined, Symbol('x'), new Error('no session')])(
    'C98 input: responds with 401 if authenticate returns %o, which is no caller',
    async (result) => {
      for (const authenticate of [() => result, async () => result]) {
        const { proxy, requests } = setUp({ authenticate: authenticate as unknown as ProxyOptions['authenticate'] })
        expect((await proxy(get('/patients/1'))).status).toBe(401)
        expect(requests).toHaveLength(0)
      }
    },
  )

  test.each([undefined, null, 1, 'yes', {}, new Error('no')])(
    'C98 input: responds with 403 if authorize returns %o, which is not true',
    async (result) => {
      const { proxy, requests } = setUp({ authorize: (() => result) as unknown as () => boolean })
      expect((await proxy(get('/patients/1'))).status).toBe(403)
      expect(requests).toHaveLength(0)
    },
  )

  test('C98 behavior: a response of another realm is a response, and no caller', async () => {
    const foreign = Object.assign(
      Object.create({
        get [Symbol.toStringTag]() {
          return 'Response'
        },
      }),
      { status: 403 },
    )
    const { proxy, requests } = setUp({ authenticate: () => foreign })
    expect(await proxy(get('/patients/1'))).toBe(foreign)
    expect(requests).toHaveLength(0)
  })

  test('behavior: authenticate can return a response, and authorize can refuse', async () => {
    const login = setUp({ authenticate: () => new Response('sign in', { status: 403 }) })
    expect(await (await login.proxy(get('/patients/1'))).text()).toBe('sign in')
    const checks: unknown[] = []
    const refusing = setUp({
      authorize: (caller, { operation }) => {
        checks.push(caller, operation.path)
        return false
      },
    })
    expect((await refusing.proxy(get('/patients/1'))).status).toBe(403)
    expect(checks).toEqual([{ user: 'ada' }, '/patients/{id}'])
    expect(refusing.requests).toHaveLength(0)
  })

  test.each([
    ['GET', '/users'],
    ['GET', '/patients/1/invoices'],
    ['GET', '/patients/abc'],
    ['GET', '/patients/'],
    ['GET', '/patients/1/'],
    ['GET', '//patients'],
    ['GET', '/patients%2f1'],
    ['GET', '/patients/1%2f..'],
    ['DELETE', '/patients/1'],
    ['POST', '/patients/1/unarchive'],
    ['PATCH', '/patients'],
  ])('behavior: %s %s is not allowed', async (method, path) => {
    const { proxy, requests } = setUp()
    const response = await proxy(method === 'GET' ? get(path) : write(method, path, {}))
    expect(response.status).toBe(403)
    expect(requests).toHaveLength(0)
  })

  test('behavior: responds with 404 to a path outside of the proxy', async () => {
    const { proxy, requests } = setUp()
    for (const path of ['/../../admin', '/patients/../../../v1']) expect((await proxy(get(path))).status).toBe(404)
    expect(requests).toHaveLength(0)
  })

  test('behavior: passes filters, sort and page on, encoded again', async () => {
    const { proxy, requests } = setUp()
    await proxy(
      get('/patients?page=2&per_page=100&sort=last_name,created_at:desc&q[]=last_name:~o%26n&q%5B%5D=id:=1,2'),
    )
    expect(requests[0]?.url).toBe(
      'https://api.au1.cliniko.com/v1/patients?page=2&per_page=100&sort=last_name%2Ccreated_at%3Adesc&q[]=last_name%3A~o%26n&q[]=id%3A%3D1%2C2',
    )
  })

  test.each([
    '?patient_id=1',
    '?q=last_name:=x',
    '?q[]=surname:=x',
    '?q[]=toString:=x',
    '?sort=x%26y',
    '?page=1e9',
    '?order=desc',
  ])('C12 input: refuses %s, which the API would ignore', async (search) => {
    const { proxy, requests } = setUp()
    expect((await proxy(get(`/patients${search}`))).status).toBe(400)
    expect(requests).toHaveLength(0)
  })

  test('behavior: authorize receives the operation in allow, though an include needs one with the same path', async () => {
    const related = usesOf(individualAppointments.list, ['patient'])
    for (const allow of [
      [patients.get, patients.list, ...related],
      [...related, patients.list, patients.get],
    ]) {
      const { proxy } = setUp({
        allow,
        authorize: (_caller, { operation }) => operation !== patients.get && operation !== patients.list,
      })
      expect((await proxy(get('/patients/1'))).status).toBe(403)
      expect((await proxy(get('/patients?sort=last_name'))).status).toBe(403)
    }
  })

  test('behavior: an include lets nobody list the records it fetches', async () => {
    const { proxy, requests } = setUp({ allow: usesOf(individualAppointments.list, ['patient']) })
    expect((await proxy(get('/patients'))).status).toBe(400)
    expect((await proxy(get('/patients?q[]=id:>0'))).status).toBe(400)
    expect(requests).toHaveLength(0)
    expect((await proxy(get('/patients?q[]=id:=1,2&q[]=archived_at:*'))).status).toBe(200)
  })

  test.each([[patients], [searchPatients], [searchPatients.uses], [undefined]])(
    'input: allow takes operations, not %o',
    (entry) => {
      const allow = [patients.list, entry] as unknown as ProxyOptions['allow']
      expect(() => setUp({ allow })).toThrow(/^allow\[1\] is not an operation/)
    },
  )

  test('behavior: a single record takes only the filters that include hidden records', async () => {
    const { proxy } = setUp()
    expect((await proxy(get('/patients/1?q[]=archived_at:*'))).status).toBe(200)
    expect((await proxy(get('/patients/1?q[]=last_name:=x'))).status).toBe(400)
    expect((await proxy(get('/patients/1?page=1'))).status).toBe(400)
  })
})

describe('writes', () => {
  const ada = { first_name: 'Ada', last_name: 'Nguyen' }

  test('default: passes on a JSON body from the app’s own pages', async () => {
    const { proxy, requests } = setUp({}, () => Response.json({ id: '1' }, { status: 201 }))
    const response = await proxy(write('POST', '/patients', ada))
    expect(response.status).toBe(201)
    expect(requests[0]?.init).toMatchObject({ method: 'POST', body: JSON.stringify(ada) })
  })

  test('behavior: passes on a write without a body and its 204', async () => {
    const { proxy, requests } = setUp({}, () => new Response(null, { status: 204 }))
    const response = await proxy(write('POST', '/patients/1/archive'))
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(requests[0]?.init.body).toBeUndefined()
  })

  test.each([
    ['another origin', { origin: 'https://evil.test' }],
    ['no origin', { origin: '' }],
    ['another site, according to Sec-Fetch-Site', { origin: '', 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { origin: '', 'sec-fetch-site': 'same-site' }],
    ['an opaque origin', { origin: 'null' }],
    ['another origin with a forwarded host', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }],
  ])('C07 input: refuses a write from %s', async (_name, headers) => {
    const { proxy, requests } = setUp()
    const request = write('POST', '/patients', ada, headers)
    if (headers.origin === '') request.headers.delete('origin')
    expect((await proxy(request)).status).toBe(403)
    expect(requests).toHaveLength(0)
  })

  test('C07 behavior: accepts the host that the browser used, and the origins in the options', async () => {
    const inner = setUp()
    const request = new Request('https://inner:3000/api/cliniko/patients', write('POST', '/patients', ada))
    request.headers.set('host', 'clinic.test')
    expect((await inner.proxy(request)).status).toBe(200)
    const named = setUp({ origins: ['https://desk.test'] })
    expect((await named.proxy(write('POST', '/patients', ada, { origin: 'https://desk.test' }))).status).toBe(200)
    const fetchMetadata = write('POST', '/patients', ada, { 'sec-fetch-site': 'same-origin' })
    fetchMetadata.headers.delete('origin')
    expect((await setUp().proxy(fetchMetadata)).status).toBe(200)
  })

  test.each([
    ['no JSON type', 'x=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['truncated JSON', '{"first_name":', {}, 400],
    ['a JSON array', '[]', {}, 400],
    ['null', 'null', {}, 400],
    ['no content', '', {}, 400],
  ])('input: refuses a body with %s', async (_name, body, headers, status) => {
    const { proxy, requests } = setUp()
    expect((await proxy(write('POST', '/patients', body, headers))).status).toBe(status)
    expect(requests).toHaveLength(0)
  })

  test('input: refuses a body above the limit while reading it', async () => {
    const { proxy, requests } = setUp({ maxBodyBytes: 100 })
    expect((await proxy(write('POST', '/patients', { notes: 'x'.repeat(200) }))).status).toBe(413)
    expect(requests).toHaveLength(0)
  })
})

describe('responses', () => {
  test('behavior: passes validation errors on with their fields', async () => {
    const body = { message: 'Validation failed', errors: { email: 'is invalid' } }
    const { proxy } = setUp({}, () => Response.json(body, { status: 422 }))
    const response = await proxy(write('PATCH', '/patients/1', { email: 'x' }))
    expect([response.status, await response.json()]).toEqual([422, body])
  })

  test('behavior: passes only safe headers on', async () => {
    const { proxy } = setUp({}, () =>
      Response.json(
        {},
        {
          headers: {
            'set-cookie': 'a=b',
            'x-request-id': 'r-1',
            'content-encoding': 'identity',
            server: 'x',
            'cache-control': 'public',
          },
        },
      ),
    )
    const { headers } = await proxy(get('/patients/1'))
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': 'no-store',
      'content-length': '2',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=63072000',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'r-1',
    })
  })

  test.each([
    [
      'a refused key',
      () => new Response('HTTP Basic: Access denied.', { status: 401, headers: { 'www-authenticate': 'Basic' } }),
    ],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'https://evil.test' } })],
    ['a network error', () => Promise.reject(new TypeError('fetch failed'))],
  ])('behavior: responds to %s with 502, without its details', async (_name, respond) => {
    const { proxy } = setUp({}, respond)
    const response = await proxy(get('/patients/1'))
    expect(response.status).toBe(502)
    const text = JSON.stringify([await response.text(), ...response.headers])
    expect(text).not.toMatch(/evil|Basic|secret/)
  })

  test('C34 behavior: aborts the request to Cliniko if the browser aborts its own', async () => {
    let aborted = false
    const { proxy } = setUp(
      {},
      ({ init }) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => {
            aborted = true
            reject(init.signal?.reason)
          })
        }),
    )
    const controller = new AbortController()
    const promise = proxy(get('/patients/1', { signal: controller.signal }))
    setImmediate(() => controller.abort())
    expect((await promise).status).toBe(499)
    expect(aborted).toBe(true)
  })

  test('behavior: no response contains the API key', async () => {
    for (const status of [200, 400, 401, 403, 404, 422, 429, 500]) {
      const { proxy } = setUp({ retry: { limit: 0, maxWait: 0 } }, () => Response.json({ id: '1' }, { status }))
      const response = await proxy(get('/patients/1'))
      const shown = JSON.stringify([await response.text(), ...response.headers])
      expect(shown).not.toContain('secret')
      expect(shown).not.toContain(btoa(apiKey).slice(0, 12))
    }
  })
})

describe('createRouteHandlers', () => {
  test('default: makes a handler for each method, which a client can use', async () => {
    const ids = ['1', '2']
    const handlers = createRouteHandlers({
      apiKey,
      app,
      allow: [patients.list],
      authenticate: () => ({ user: 'ada' }),
      fetch: async (url) => {
        const page = Number(new URL(url).searchParams.get('page') ?? 1)
        return Response.json({
          patients: [{ id: ids[page - 1] }],
          total_entries: 2,
          links: page === 1 ? { next: 'https://api.au1.cliniko.com/v1/patients?page=2&per_page=1' } : {},
        })
      },
    })
    expect(Object.keys(handlers)).toEqual(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])
    const browser = createClient({
      baseUrl: `${origin}/api/cliniko`,
      fetch: (url, init) => handlers.GET(new Request(url, init)),
    })
    const all = await browser.request(patients.list).toArray()
    expect(all.map(({ id }) => id)).toEqual(ids)
  })
})
