import { describe, expect, test } from 'vitest'
import { fakeFetch, json } from '../../test/kit.js'
import { ada, errorOf, setUp } from '../../test/send.js'
import { createClient } from '../client.js'
import { follow } from '../relations/follow.js'
import type { Link } from '../relations/link.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as patients from '../resources/patients.js'
import { ClinikoError } from './errors.js'

/** The values of a fetch, a body or a query that no caller of TypeScript can pass. */
const junk = (value: unknown) => value as never

describe('C72 what fetch does', () => {
  test.each([
    ['rejects with null', () => Promise.reject(null)],
    ['rejects with undefined', () => Promise.reject()],
    ['rejects with a string', () => Promise.reject('Canary')],
    [
      'throws',
      () => {
        throw new Error('Canary')
      },
    ],
    [
      'throws null',
      () => {
        throw null
      },
    ],
  ])('input: it %s: a NetworkError', async (_title, fetch) => {
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'NetworkError', retryable: true })
    expect(error.message).not.toContain('Canary')
  })

  test.each([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'Canary'],
    ['the JSON', { id: '1' }],
    ['a half Response', { status: 200, ok: true }],
    ['a Response without headers', { status: 200, ok: true, text: async () => '{}' }],
  ])('input: it resolves with %s: a ConfigError, after one attempt', async (_title, value) => {
    const fetch = fakeFetch(async () => junk(value))
    const error = await errorOf(setUp(fetch, { onResponse: () => {} }).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name: 'ConfigError', operation: 'GET /patients/{id}' })
    expect(error.message).toBe('GET /patients/{id}: fetch returned no Response.')
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: the Response of another fetch, whose body is no stream of the web’s, is retried as well', async () => {
    const foreign = { status: 503, ok: false, headers: new Headers(), body: {}, text: async () => 'busy' }
    const fetch = fakeFetch((_seen, count) => (count === 1 ? junk(foreign) : json({ id: '1' })))
    const { client, clock } = setUp(fetch)
    expect((await clock.run(client.request(patients.get, '1'))).id).toBe('1')
  })
})

describe('C53 faults of configuration cost one attempt', () => {
  const rejects = (error: unknown) => fakeFetch(() => Promise.reject(error))
  const coded = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(), { code }) })

  test.each([
    ['the URL is none', coded('ERR_INVALID_URL'), 'ConfigError'],
    ['an option is none, in Node', new TypeError('RequestInit: Expected signal to be an AbortSignal'), 'ConfigError'],
    [
      'an option is none, in Chrome',
      new TypeError("Failed to execute 'fetch' on 'Window': Failed to read 'mode'"),
      'ConfigError',
    ],
    ['the URL is none, in Node', new TypeError('Failed to parse URL from /api/cliniko'), 'ConfigError'],
    ['a certificate has expired', coded('CERT_HAS_EXPIRED'), 'NetworkError'],
    ['a certificate is self-signed', coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'NetworkError'],
    ['a certificate is of another host', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'NetworkError'],
    ['a certificate is of an unknown authority', coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'NetworkError'],
  ])('input: %s', async (_title, fault, name) => {
    const fetch = rejects(fault)
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error.name).toBe(name)
    expect(error.retryable ?? false).toBe(false)
    expect(error.mayHaveBeenProcessed ?? false).toBe(false)
    await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(fetch.seen).toHaveLength(2)
  })

  test.each([
    new TypeError('x.y is not a function'),
    new TypeError("Cannot read properties of undefined (reading 'ok')"),
    new ReferenceError('x is not defined'),
  ])('input: a fetch with a bug, %s, which may come after it sent the request', async (bug) => {
    const fetch = rejects(bug)
    const { client } = setUp(fetch)
    expect(await errorOf(client.request(patients.create, ada))).toMatchObject({
      name: 'ConfigError',
      message:
        'POST /patients: fetch failed because of an error in its code. It may have been saved: look before you send it again.',
      retryable: false,
      mayHaveBeenProcessed: true,
    })
    expect(await errorOf(client.request(patients.get, '1'))).toMatchObject({ mayHaveBeenProcessed: false })
    expect(fetch.seen).toHaveLength(2)
  })

  test.each([
    'fetch failed',
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'Network request failed',
    'terminated',
    'error sending request for url (https://api.test/patients?q[]=last_name:=expected%20invalid)',
  ])('input: %j is a fault of the network, and is retried', async (message) => {
    const fetch = rejects(new TypeError(message))
    const { client, clock } = setUp(fetch)
    expect((await errorOf(clock.run(client.request(patients.get, '1')))).name).toBe('NetworkError')
    expect(fetch.seen).toHaveLength(4)
  })

  test('input: a path as baseUrl where there is no page; the client can be created all the same', async () => {
    const client = createClient({ baseUrl: '/api/cliniko' })
    const error = await errorOf(client.request(patients.get, '1'))
    expect(error.name).toBe('ConfigError')
    expect(error.message).toBe(
      'GET /patients/{id} was not sent: fetch refused its URL or options (ERR_INVALID_URL). Check fetch and baseUrl: a path is only enough in a web page.',
    )
  })
})

describe('C72 JSON without end', () => {
  test.each([
    [5000, [200, 422]],
    [200_000, [200]],
  ])('input: nested %i deep, wherever it is: a record, or a typed error', async (depth, statuses) => {
    const nested = '['.repeat(depth) + ']'.repeat(depth)
    const bodies = [
      nested,
      `{"patients":${nested}}`,
      `{"patients":[${nested}]}`,
      `{"patients":[{"id":${nested}}],"total_entries":${nested}}`,
      `{"id":${nested}}`,
      `{"id":"1","patient":{"links":{"self":${nested}}}}`,
      `{"patients":[{"id":"1"}],"links":{"next":${nested}}}`,
      `{"errors":${nested},"message":${nested}}`,
      `{"errors":{"email":${nested}}}`,
    ]
    for (const body of bodies) {
      for (const status of statuses) {
        const { client } = setUp(
          fakeFetch(() => new Response(body, { status })),
          { retry: { limit: 0 } },
        )
        const requests = [
          () => client.request(patients.get, '1'),
          () => client.request(patients.list),
          () => client.request(patients.list).toArray(),
          () => client.request(individualAppointments.get, '1', { include: ['patient'] }),
        ]
        for (const send of requests) {
          const error = await Promise.resolve(send()).then(
            () => undefined,
            (thrown: unknown) => thrown,
          )
          if (error !== undefined) expect(error).toBeInstanceOf(ClinikoError)
        }
      }
    }
  })
})

const circular: { self?: unknown } = {}
circular.self = circular
let deep: unknown = {}
for (let level = 0; level < 20_000; level++) deep = { deep }

describe('C72 what is sent', () => {
  test.each([
    ['a circle', circular],
    ['a BigInt', { appointment_id: 1752849161776013508n }],
    ['a function', { first_name: () => 'Canary' }],
    ['a symbol', { first_name: Symbol('Canary') }],
    ['NaN, which would clear the field', { price: Number.NaN }],
    ['Infinity', { price: -Infinity }],
    ['a toJSON that throws', { toJSON: () => JSON.parse('Canary') }],
    ['objects in objects without end', { deep }],
  ])('input: a body with %s', async (_title, body) => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    const { client } = setUp(fetch)
    const requests = [
      () => client.request(patients.create, junk(body)),
      () => client.request({ method: 'POST', path: '/recalls', body }),
    ]
    for (const send of requests) {
      const error = await errorOf(send())
      expect(error.name).toBe('InputError')
      expect(error.message).toMatch(/^POST \/\w+ was not sent: its body holds what JSON can't/)
      expect(error.message).not.toContain('Canary')
    }
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['a path with half an emoji', { path: '/recalls/\uD83D' }],
    ['a path without a slash', { path: 'recalls' }],
    ['a path that is none', { path: 5 }],
    ['a path that looks like one', { path: { toString: () => '/recalls' } }],
    ['no path', {}],
    ['no method', { method: undefined, path: '/recalls' }],
    ['a method that the API has not', { method: 'TRACE', path: '/recalls' }],
    ['a method in lower case', { method: 'get', path: '/recalls' }],
    ['half an emoji in the query', { path: '/recalls', query: { 'q[]': ['note:=\uDE00'] } }],
    ['half an emoji in a name', { path: '/recalls', query: { 'q\uD83D': '1' } }],
    ['a number in the query', { path: '/recalls', query: { page: 2 } }],
    ['null in the query', { path: '/recalls', query: { page: null } }],
    ['an object in the query', { path: '/recalls', query: { q: {} } }],
    ['a query that is a string', { path: '/recalls', query: 'page=2' }],
    ['a query that is null', { path: '/recalls', query: null }],
    ['a query that is a list', { path: '/recalls', query: ['page=2'] }],
    ['a body in a GET', { path: '/recalls', body: {} }],
    ['a signal that is none', { path: '/recalls', signal: {} }],
    ['a timeout that is none', { path: '/recalls', timeout: '30' }],
  ])('input: a request with %s', async (_title, raw) => {
    const fetch = fakeFetch(() => json({}))
    const { client } = setUp(fetch)
    expect((await errorOf(client.request(junk({ method: 'GET', ...raw })))).name).toBe('InputError')
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['nothing', []],
    ['null', [null]],
    ['a string', ['patients.list']],
    ['a function', [() => patients.list]],
    ['a module', [patients]],
    ['a list of operations', [[patients.list]]],
    ['half an operation', [{ kind: 'get', path: '/patients/{id}' }]],
    ['a kind alone', [{ kind: 'list' }]],
    ['no id', [patients.get]],
    ['a number as the id', [patients.get, 1]],
    ['an id that is no number', [patients.get, '1/../2']],
    ['one id too many', [patients.get, '1', '2']],
    ['an id for a list', [patients.list, '1']],
    ['null as the parameters', [patients.list, null]],
    ['a list as the parameters', [patients.list, ['last_name']]],
    ['an unknown parameter', [patients.list, { first_name: 'Ada' }]],
    ['where that is none', [patients.list, { where: 'last_name' }]],
    ['include that is none', [patients.list, { include: 5 }]],
    ['include that looks like one', [patients.list, { include: { length: 1 } }]],
    ['no body', [patients.create]],
    ['a list as the body', [patients.create, [ada]]],
    ['no body after the id', [patients.update, '1']],
  ])('input: an operation with %s', async (_title, args) => {
    const fetch = fakeFetch(() => json({}))
    const { client } = setUp(fetch)
    const request = junk(client.request) as (...args: unknown[]) => PromiseLike<unknown>
    expect((await errorOf(Promise.resolve().then(() => request(...args)))).name).toBe('InputError')
    expect(fetch.seen).toHaveLength(0)
  })
})

describe('C66 the options of a request', () => {
  test.each([
    [{ timeout: 0 }, 'timeout must be a number of milliseconds above 0.'],
    [{ timeout: -1 }, 'timeout must be'],
    [{ timeout: Number.NaN }, 'timeout must be'],
    [{ timeout: '30' }, 'timeout must be'],
    [{ timeout: null }, 'timeout must be'],
    [{ signal: new AbortController() }, 'signal must be an AbortSignal.'],
    [{ signal: true }, 'signal must be'],
    [{ signal: { aborted: false } }, 'signal must be'],
    [{ priority: 'high' }, "priority must be 'user' or 'background'."],
  ])('input: %j', async (options, message) => {
    const fetch = fakeFetch(() => json({}))
    const { client } = setUp(fetch)
    const requests = [
      () => client.request(patients.list, junk(options)),
      () => client.request(patients.get, '1', junk(options)),
      () => client.request(patients.create, ada, junk(options)),
      () => client.request(junk({ method: 'GET', path: '/recalls', ...options })),
    ]
    for (const send of requests) {
      const error = await errorOf(send())
      expect(error.name).toBe('InputError')
      expect(error.message).toContain(message)
    }
    expect(fetch.seen).toHaveLength(0)
  })
})

describe('C72 signals that are none, of related records', () => {
  const link = { links: { self: 'https://api.au2.cliniko.com/v1/patients/1' } }
  test.each([[class {}], [{}], ['x'], [new AbortController()]])('input: %o', async (signal) => {
    const fetch = fakeFetch(() => json({}))
    const { client } = setUp(fetch)
    const requests = [
      () => client.load('patients', ['1'], junk(signal)),
      () => follow(client, link as Link<'patients'>, { signal: junk(signal) }),
    ]
    for (const send of requests) {
      expect(await errorOf(send())).toMatchObject({ name: 'InputError', message: 'signal must be an AbortSignal.' })
    }
    expect(fetch.seen).toHaveLength(0)
  })
})
