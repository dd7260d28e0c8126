import { describe, expect, test } from 'vitest'
import { fakeFetch, json } from '../../test/kit.js'
import { ada, errorOf, setUp } from '../../test/send.js'
import * as patients from '../resources/patients.js'

/** A response whose body breaks off with an error. */
function cut(error: unknown, status = 201): Response {
  return new Response(new ReadableStream({ pull: (controller) => controller.error(error) }), { status })
}

const coded = (code: string, syscall?: string) =>
  Object.assign(new TypeError('terminated'), { cause: Object.assign(new Error(), { code, syscall }) })

/** A Response of a foreign fetch. */
const foreign = (parts: object) =>
  ({ status: 201, ok: true, headers: new Headers(), text: async () => '{}', ...parts }) as unknown as Response

describe('C53 a request whose response began to arrive was sent', () => {
  test.each([
    ['a body cut by EHOSTUNREACH', () => cut(coded('EHOSTUNREACH'))],
    ['a body cut by ECONNREFUSED', () => cut(coded('ECONNREFUSED', 'connect'))],
    ['a body cut by ERR_INVALID_STATE', () => cut(coded('ERR_INVALID_STATE'))],
    ['a body cut by CERT_HAS_EXPIRED', () => cut(coded('CERT_HAS_EXPIRED'))],
    ['a body cut by an invalid URL', () => cut(new TypeError('Invalid URL'))],
    ['a fault of an open connection', () => Promise.reject(coded('EHOSTUNREACH', 'read'))],
    ['words of Safari', () => Promise.reject(new TypeError('cannot parse response'))],
    ['other words of Safari', () => Promise.reject(new TypeError('cannot decode raw data'))],
    ['a text that is undefined', () => foreign({ text: async () => undefined })],
    ['a text that is an object', () => foreign({ text: async () => ({}) })],
    ['a text that has no string', () => foreign({ text: async () => Object.create(null) })],
  ])('input: %s: a POST is sent once, and may have been saved', async (_title, respond) => {
    const fetch = fakeFetch(respond)
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.create, ada)))
    expect(fetch.seen).toHaveLength(1)
    expect(error).toMatchObject({ retryable: false, mayHaveBeenProcessed: true })
    expect(error.message).not.toContain('was not sent')
    expect(error.message).toContain('It may have been saved')
    // A read is repeated.
    expect(await errorOf(clock.run(client.request(patients.get, '1')))).toMatchObject({ retryable: true })
    expect(fetch.seen).toHaveLength(1 + 4)
  })

  test('input: a fetch that resolves with no Response may have sent the request', async () => {
    const fetch = fakeFetch(async () => undefined as unknown as Response)
    expect(await errorOf(setUp(fetch).client.request(patients.create, ada))).toMatchObject({
      name: 'ConfigError',
      message: 'POST /patients: fetch returned no Response. It may have been saved: look before you send it again.',
      mayHaveBeenProcessed: true,
    })
  })

  test('input: headers of a foreign fetch that have only get', async () => {
    const headers = { get: () => null }
    const fetch = fakeFetch(() => foreign({ status: 422, ok: false, headers }))
    expect((await errorOf(setUp(fetch).client.request(patients.create, ada))).name).toBe('ValidationError')
    const proxied = { apiKey: undefined, app: undefined, baseUrl: '/api/cliniko' }
    const { client } = setUp(fetch, proxied as object)
    expect((await errorOf(client.request(patients.create, ada))).name).toBe('ValidationError')
  })
})

describe('C72 a fetch that rejects with an object', () => {
  const throwing = (): never => {
    throw new Error('Canary')
  }
  test.each([
    ['whose fields throw', Object.defineProperty({}, 'code', { get: throwing })],
    ['that is a Proxy, whose traps throw', new Proxy(new Error('Canary'), { get: throwing, getPrototypeOf: throwing })],
    ['that pretends to be our error', { '~cliniko': true, message: 'Canary', retryable: false }],
    ['whose message has no string', Object.assign(new TypeError(), { message: { toString: throwing } })],
  ])('input: %s: a NetworkError', async (_title, thrown) => {
    const { client, clock } = setUp(fakeFetch(() => Promise.reject(thrown)))
    const error = await errorOf(clock.run(client.request(patients.create, ada)))
    expect(error).toMatchObject({ name: 'NetworkError', mayHaveBeenProcessed: true })
    expect(error.message).not.toContain('Canary')
  })
})

describe('C29 a 404 to a repeated DELETE', () => {
  const missing = { status: '404', error: 'Not Found' }
  test.each([
    ["Cliniko's own", () => json(missing, { status: 404 }), undefined],
    ['a page', () => new Response('<html>', { status: 404 }), 'NotFoundError'],
    ['a text', () => new Response('404 Not Found', { status: 404 }), 'NotFoundError'],
    ['nothing', () => new Response('', { status: 404 }), 'NotFoundError'],
  ])('input: %s: only the API knows that the record was deleted', async (_title, respond, name) => {
    const fetch = fakeFetch((_seen, count) => (count === 1 ? new Response('', { status: 503 }) : respond()))
    const { client, clock } = setUp(fetch)
    const outcome = await clock.run(client.request(patients.delete, '1')).catch((error: Error) => error)
    expect(outcome?.name).toBe(name)
    expect(fetch.seen).toHaveLength(2)
  })
})
