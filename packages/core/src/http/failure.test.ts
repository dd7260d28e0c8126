import { describe, expect, test } from 'vitest'
import type { Call } from './call.js'
import { fetchError, prospectsOf, readFetchError } from './failure.js'

describe('prospectsOf', () => {
  test('default: a write without a response may have been processed, a refused one was not', () => {
    expect(prospectsOf({ method: 'POST', status: 0 }).mayHaveBeenProcessed).toBe(true)
    expect(prospectsOf({ method: 'PATCH', status: 502 }).mayHaveBeenProcessed).toBe(true)
    expect(prospectsOf({ method: 'POST', status: 422 }).mayHaveBeenProcessed).toBe(false)
    expect(prospectsOf({ method: 'GET', status: 0 }).mayHaveBeenProcessed).toBe(false)
  })

  test.each(['refused', 'untrusted', 'unconnected'] as const)('%s: nothing was sent', (phase) => {
    expect(prospectsOf({ method: 'POST', status: 0, phase })).toEqual({
      retryable: phase === 'unconnected',
      mayHaveBeenProcessed: false,
      hint: undefined,
    })
  })
})

describe('readFetchError', () => {
  const coded = (code: string, syscall?: string) => Object.assign(new Error('Canary'), { code, syscall })

  test.each([
    ['ECONNREFUSED', 'connect', 'unconnected'],
    ['ENOTFOUND', 'getaddrinfo', 'unconnected'],
    ['EAI_AGAIN', 'getaddrinfo', 'unconnected'],
    ['EHOSTUNREACH', undefined, 'unconnected'],
    ['UND_ERR_CONNECT_TIMEOUT', undefined, 'unconnected'],
    ['ConnectionRefused', undefined, 'unconnected'],
    ['EHOSTUNREACH', 'read', 'sent'],
    ['ENETUNREACH', 'write', 'sent'],
    ['ECONNRESET', undefined, 'sent'],
    ['UND_ERR_SOCKET', undefined, 'sent'],
    ['ETIMEDOUT', undefined, 'sent'],
    ['ERR_INVALID_STATE', undefined, 'sent'],
    ['ERR_INVALID_URL', undefined, 'refused'],
    ['UND_ERR_INVALID_ARG', undefined, 'refused'],
    ['CERT_HAS_EXPIRED', undefined, 'untrusted'],
  ])('C53 input: %s of %s: %s', (code, syscall, phase) => {
    const error = new TypeError('fetch failed', { cause: coded(code, syscall) })
    expect(readFetchError(error, false).phase).toBe(phase)
    // Whatever breaks the response, the request was sent.
    expect(readFetchError(error, true).phase).toBe('responded')
  })

  test.each([
    ['Failed to parse URL from /api/cliniko', 'refused'],
    ["Failed to execute 'fetch' on 'Window': Failed to read 'mode'", 'refused'],
    ['Headers.append: "x" is an invalid header value.', 'refused'],
    ['URL is not valid or contains user credentials.', 'refused'],
    ['cannot parse response', 'sent'],
    ['cannot decode raw data', 'sent'],
    ['Fetch API cannot load https://api.test due to access control checks.', 'sent'],
    ["Failed to execute 'text' on 'Response': body stream already read", 'sent'],
    ["Cannot read properties of undefined (reading 'ok')", 'sent'],
  ])('C53 input: %j: %s', (message, phase) => {
    expect(readFetchError(new TypeError(message), false).phase).toBe(phase)
  })
})

describe('fetchError', () => {
  const call: Call = { method: 'GET', url: '/patients?q[]=last_name:=Canary', operation: 'GET /patients' }

  test('default: names the operation and the code', () => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    const { message, code } = fetchError(call, readFetchError(new TypeError('fetch failed', { cause }), false))
    expect(message).toBe('No complete response to GET /patients: the network failed (ECONNRESET).')
    expect(code).toBe('ECONNRESET')
  })

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a string', 'Canary'],
    ['an error without a code', new Error('Canary')],
    ['a number as its code', { code: 20 }],
    ['a message as its code', { code: 'Canary at https://api/patients?q[]=Canary' }],
    [
      'a cause that is its own cause',
      Object.assign(new Error(), {
        get cause(): unknown {
          return this
        },
      }),
    ],
    [
      'an object whose fields throw',
      {
        get code() {
          throw new Error('Canary')
        },
      },
    ],
    [
      'a Proxy whose traps throw',
      new Proxy(new Error('Canary'), {
        get() {
          throw new Error('Canary')
        },
        getPrototypeOf() {
          throw new Error('Canary')
        },
      }),
    ],
    ['an object that pretends to be our error', { '~cliniko': true, message: 'Canary', retryable: false }],
  ])('C72 input: a fetch that rejects with %s', (_title, error) => {
    const { message, code } = fetchError(call, readFetchError(error, false))
    expect(message).toBe('No complete response to GET /patients: the network failed.')
    expect(code).toBeUndefined()
  })
})
