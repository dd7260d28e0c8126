import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../test/kit.js'
import { createClient } from '../client.js'
import { createCliniko } from '../cliniko.js'
import { ApiError, InputError } from '../http/errors.js'
import { createRateLimiter } from '../http/rate-limit.js'
import * as patients from '../resources/patients.js'
import { type RawRequest, toPathAndQuery } from './call.js'

const base = 'https://api.au2.cliniko.com/v1'

function setUp(respond: Parameters<typeof fakeFetch>[0] = () => json({ recalls: [] })) {
  const fetch = fakeFetch(respond)
  const clock = fakeClock()
  return { fetch, clock, client: createClient({ apiKey, app, fetch, clock, random: () => 1 }) }
}

describe('a request without an operation', () => {
  test('default: sends path and parameters, returns the JSON of the response', async () => {
    const { client, fetch } = setUp()
    const query = { 'q[]': ['patient_id:=1', 'note:~a&b=c'], page: '2', sort: undefined }
    expect(await client.request({ method: 'GET', path: '/recalls', query })).toEqual({ recalls: [] })
    expect(fetch.seen[0]).toMatchObject({
      method: 'GET',
      url: `${base}/recalls?q[]=patient_id%3A%3D1&q[]=note%3A~a%26b%3Dc&page=2`,
    })
  })

  test('behavior: sends a body as JSON, with the key', async () => {
    const { client, fetch } = setUp()
    await client.request({ method: 'POST', path: '/recalls', body: { patient_id: '1' } })
    expect(fetch.seen[0]).toMatchObject({ method: 'POST', url: `${base}/recalls`, body: '{"patient_id":"1"}' })
    expect(fetch.seen[0]?.headers.get('authorization')).toBe(`Basic ${btoa(`${apiKey}:`)}`)
  })

  test('behavior: is retried and rate-limited like any other', async () => {
    const { client, clock, fetch } = setUp((_seen, count) => json({}, { status: count === 1 ? 503 : 200 }))
    await clock.run(client.request({ method: 'GET', path: '/recalls' }))
    expect(fetch.seen).toHaveLength(2)
    expect(client.limits?.remaining).toBe(198)
  })

  test('behavior: rejects with the reason of the signal', async () => {
    const { client, fetch } = setUp()
    const signal = AbortSignal.abort(new Error('left the page'))
    await expect(client.request({ method: 'GET', path: '/recalls', signal })).rejects.toThrow('left the page')
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['/recalls/1752849161776013508/items', 'GET /recalls/{id}/items'],
    ['/recalls/b3f2-00aa', 'GET /recalls/{id}'],
    ['/recalls/Ana', 'GET /recalls/{id}'],
    ['/internal/daily_availabilities/3', 'GET /internal/daily_availabilities/{id}'],
  ])('C08 behavior: errors name %s as %s', async (path, operation) => {
    const { client } = setUp(() => json({}, { status: 403 }))
    const error = await client.request({ method: 'GET', path }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ operation, status: 403 })
  })

  test.each<RawRequest>([
    { method: 'GET', path: '' },
    { method: 'GET', path: '/' },
    { method: 'GET', path: 'recalls' },
    { method: 'GET', path: '//evil.example/v1' },
    { method: 'GET', path: '@evil.example/v1' },
    { method: 'GET', path: '/../v2/recalls' },
    { method: 'GET', path: '/recalls/..' },
    { method: 'GET', path: '/recalls/%2e%2e/x' },
    { method: 'GET', path: '/recalls/' },
    { method: 'GET', path: '/recalls\n' },
    { method: 'GET', path: '/recalls?page=2' },
    { method: 'GET', path: '/recalls#x' },
    { method: 'GET', path: '/recalls\\x' },
    { method: 'GET', path: 'https://evil.example/v1/recalls' },
    { method: 'GET', path: '/recalls', query: { 'a&b': '1' } },
    { method: 'GET', path: '/recalls', body: {} },
    { method: 'GET', path: '/recalls', query: { 'q[]': new Array<string>(1) } },
    { method: 'GET', path: '/recalls', query: { page: {} as unknown as string } },
  ])('C04 input: refuses %j', async (request) => {
    const { client, fetch } = setUp()
    await expect(client.request(request)).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })
})

describe('priority', () => {
  test('behavior: background requests wait for user requests', async () => {
    const { fetch, clock } = setUp(({ url }) => json({ id: url.split('/').at(-1) }))
    const client = createClient({ apiKey, app, fetch, clock, rateLimiter: createRateLimiter({ limit: 1, clock }) })
    await client.request(patients.get, '1')
    const background = client.request(patients.get, '2', { priority: 'background' })
    const raw = client.request({ method: 'GET', path: '/recalls/3', priority: 'background' })
    const user = client.request(patients.get, '4')
    await clock.run(Promise.all([background, raw, user]))
    expect(fetch.seen.map(({ url }) => url.split('/').at(-1))).toEqual(['1', '4', '2', '3'])
  })
})

describe('client.limits', () => {
  test('default: returns what is left of the rate limit', async () => {
    const { client, clock } = setUp(() => json({ id: '1' }))
    expect(client.limits).toEqual({ limit: 200, remaining: 200, resetAt: clock.now() })
    await client.request(patients.get, '1')
    expect(client.limits).toEqual({ limit: 200, remaining: 199, resetAt: clock.now() + 60_000 })
  })

  test('behavior: stays up to date on createCliniko', async () => {
    const { fetch } = setUp(() => json({ id: '1' }))
    const cliniko = createCliniko({ apiKey, app, fetch })
    await cliniko.patients.get('1')
    expect(cliniko.limits?.remaining).toBe(199)
  })

  test('behavior: is undefined with a proxy, and with a rate limiter that has no state', () => {
    const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
    expect(createClient({ baseUrl: '/api' }).limits).toBeUndefined()
    expect(createClient({ apiKey, app, rateLimiter }).limits).toBeUndefined()
    expect(createClient({ baseUrl: '/api', rateLimiter: createRateLimiter({ limit: 9 }) }).limits?.limit).toBe(9)
  })
})

describe('toPathAndQuery', () => {
  test('default: the path and the query as a call sends them, not yet encoded', () => {
    const params = {
      where: { last_name: { contains: 'Ö & Co' } },
      sort: '-id',
      page: 2,
      include: [],
      signal: undefined,
    }
    const { path, query } = toPathAndQuery(patients.list, [params])
    expect([path, Object.fromEntries(query)]).toEqual([
      '/patients',
      { page: '2', sort: 'id:desc', 'q[]': 'last_name:~Ö & Co' },
    ])
    expect(toPathAndQuery(patients.get, ['1'])).toEqual({ path: '/patients/1', query: [] })
  })

  test('input: it refuses what a call refuses, with the name of the operation', () => {
    expect(() => toPathAndQuery(patients.get, [])).toThrow('GET /patients/{id}: id is missing.')
    expect(() => toPathAndQuery(patients.list, [{ page: 0 }])).toThrow('GET /patients: page must be')
  })
})
