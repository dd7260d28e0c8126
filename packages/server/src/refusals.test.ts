import { inspect } from 'node:util'
import { createClient, type Fetch, individualAppointments, patients } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { errorOf } from '../../core/test/send.js'
import { createProxy, type ProxyOptions } from './proxy.js'

const origin = 'https://clinic.test'
const ada = { first_name: 'Ada', last_name: 'Nguyen' }

/** A page's client of a proxy with these options. */
function clientOf(options: Partial<ProxyOptions> = {}, { baseUrl = `${origin}/api/cliniko`, from = origin } = {}) {
  const proxy = createProxy({
    apiKey: 'MS1zZWNyZXQta2V5-au1',
    app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
    allow: [patients.get, patients.create, individualAppointments.get],
    authenticate: () => ({ user: 'ada' }),
    retry: { limit: 0 },
    fetch: async () => Response.json({ id: '1' }),
    ...options,
  })
  return createClient({
    baseUrl,
    fetch: (url, init) => proxy(new Request(url, { ...init, headers: { ...init.headers, origin: from } })),
  })
}

const returns = (status: number, body: BodyInit | null = '', headers = {}) => ({
  fetch: async () => new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } }),
})

describe('C52 a client without a key says who refused, and what to do', () => {
  const get = (client: ReturnType<typeof clientOf>) => client.request(patients.get, '1')
  const create = (client: ReturnType<typeof clientOf>) => client.request(patients.create, ada)

  test.each([
    ['no session', clientOf({ authenticate: () => null }), get, 'unauthenticated', /Sign in first/],
    ['authorize says no', clientOf({ authorize: () => false }), get, 'not_authorized', /You may not do this/],
    [
      'an operation that is not allowed',
      clientOf({ allow: [patients.list] }),
      get,
      'operation_not_allowed',
      /Add it to allow/,
    ],
    [
      'a page of another origin',
      clientOf({}, { from: 'https://other.test' }),
      create,
      'foreign_origin',
      /app's own pages/,
    ],
    ['another basePath', clientOf({ basePath: '/cliniko' }), get, 'not_found', /basePath/],
    ['a large body', clientOf({ maxBodyBytes: 9 }), create, 'body_too_large', /maxBodyBytes: 9/],
    ['a refused key', clientOf(returns(401)), get, 'upstream_refused_key', /Cliniko refused/],
    ['a redirect of Cliniko', clientOf(returns(302)), get, 'upstream_failed', /Cliniko returned a redirect/],
  ] as const)('input: %s', async (_title, client, run, code, words) => {
    const error = await errorOf(run(client))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^(GET|POST) \/patients(\/\{id\})? returned status \d{3}\. The proxy says: /)
    expect(error.message).toMatch(words)
    if (code !== 'upstream_refused_key') expect(inspect(error)).not.toMatch(/\bkey\b|belongs to another shard/)
  })

  test.each([
    ['403', returns(403, '{}'), /role of the Cliniko user/],
    ['422', returns(422, '{"errors":{"email":"is invalid"}}'), /Check email/],
    [
      '404',
      returns(404, '{"status":"404","error":"Not Found"}'),
      /If the record is archived, add where: \{ archived: 'any' \}\.$/,
    ],
    ['404 as a page, which is not passed on', returns(404, '<script>', { 'content-type': 'text/html' }), /archived/],
  ])("input: Cliniko's own %s, which has no code", async (_title, options, hint) => {
    const error = await errorOf(get(clientOf(options)))
    expect(error.code).toBeUndefined()
    expect(error.message).toMatch(hint)
    expect(error.message).not.toMatch(/The proxy says|\bkey\b/)
  })

  /** The app's framework responds, because the request doesn't reach the proxy. */
  const appOf = (respond: Fetch) => createClient({ baseUrl: '/api/cliniko', fetch: respond, retry: { limit: 0 } })
  test.each([
    [
      'a 404 page',
      () => new Response('<!doctype html>', { status: 404 }),
      /The app responded, not its proxy: check baseUrl/,
    ],
    [
      'a 404 as text',
      () => new Response('404 Not Found', { status: 404 }),
      /The app responded, not its proxy: check baseUrl/,
    ],
    [
      'a 404 in JSON',
      () => Response.json({ statusCode: 404 }, { status: 404 }),
      /Check that baseUrl is the address of the proxy/,
    ],
    [
      'its start page',
      () => new Response('<!doctype html>'),
      /returned HTML instead of JSON\. The app responded, not its proxy/,
    ],
    ['a sign-in redirect', () => new Response(null, { status: 307 }), /redirects to a sign-in page/],
    ['a 401', () => new Response('', { status: 401 }), /Sign in again/],
  ])('input: %s of the app', async (_title, respond, hint) => {
    const error = await errorOf(get(appOf(async () => respond())))
    expect(error.message).toMatch(hint)
    expect(inspect(error)).not.toMatch(/\bkey\b/)
  })

  const ownHeaders = { 'x-should-retry': 'false', 'x-proxy-error': 'not_found' }

  test('input: words without end are cut off, and what is none of the proxy is not repeated', async () => {
    const refusal = { code: 'not_found', message: 'Canary'.repeat(1e5) }
    const own = appOf(async () => Response.json(refusal, { status: 404, headers: ownHeaders }))
    const { message } = await errorOf(get(own))
    expect(message).toContain('The proxy says: Canary')
    expect(message.length).toBeLessThan(500)
    const unmarked = [
      {},
      { 'x-should-retry': 'false' },
      { 'x-proxy-error': '1' },
      { 'x-proxy-error': 'toString' },
      { 'x-proxy-error': 'Canary' },
    ]
    for (const headers of unmarked) {
      const app = appOf(async () => Response.json(refusal, { status: 404, headers: headers as HeadersInit }))
      const error = await errorOf(get(app))
      expect(error.message).not.toContain('Canary')
      expect(error.code).toBeUndefined()
    }
  })

  test.each([[{}], [{ message: 5 }], [{ message: { text: 'x' } }], [null], ['text']])(
    'input: %j with the mark of the proxy: nothing is repeated',
    async (body) => {
      const app = appOf(async () => Response.json(body, { status: 404, headers: ownHeaders }))
      expect((await errorOf(get(app))).message).not.toMatch(/The proxy says|undefined/)
    },
  )

  test.each([
    [422, { code: 'invalid', message: 'Patient Ada Nguyen, born 1980-02-03, exists' }],
    [404, { code: 'not_found', message: 'Ada Nguyen' }],
    [403, { code: 'not_authorized', message: 'Ada Nguyen' }],
    [500, { code: 'upstream_refused_key', message: 'Ada Nguyen' }],
    [500, { code: 'x' }],
  ])("C52 input: Cliniko's own %i %j is not taken for the proxy's words", async (status, body) => {
    const headers = { 'x-proxy-error': String(body.code) }
    const client = clientOf({ fetch: async () => Response.json(body, { status, headers }) })
    const error = await errorOf(create(client))
    expect(error.message).not.toMatch(/Ada|The proxy says|undefined/)
    expect(error.code).toBeUndefined()
    expect(error.mayHaveBeenProcessed).toBe(status === 500)
  })

  test("input: an app's own 500 with a code does not say whether a write was saved", async () => {
    const app = appOf(async () => Response.json({ code: 'internal_error', message: 'x' }, { status: 500 }))
    expect(await errorOf(create(app))).toMatchObject({ mayHaveBeenProcessed: true, retryable: false })
  })
})
