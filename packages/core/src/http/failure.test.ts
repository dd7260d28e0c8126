import { describe, expect, test } from 'vitest'
import type { Call } from './call.js'
import { fetchError, mayHaveBeenProcessed } from './failure.js'

describe('mayHaveBeenProcessed', () => {
  test('default: a write without a response may have been processed, a refused one was not', () => {
    expect(mayHaveBeenProcessed({ method: 'POST', status: 0 })).toBe(true)
    expect(mayHaveBeenProcessed({ method: 'PATCH', status: 502 })).toBe(true)
    expect(mayHaveBeenProcessed({ method: 'POST', status: 422 })).toBe(false)
    expect(mayHaveBeenProcessed({ method: 'GET', status: 0 })).toBe(false)
  })

  test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'ETIMEDOUT'])('input: %s broke a connection that was open', (code) => {
    expect(mayHaveBeenProcessed({ method: 'POST', status: 0, code })).toBe(true)
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused'])(
    'input: %s kept the connection from being made',
    (code) => {
      expect(mayHaveBeenProcessed({ method: 'POST', status: 0, code })).toBe(false)
    },
  )
})

describe('fetchError', () => {
  const call: Call = { method: 'GET', url: '/patients?q[]=last_name:=Canary', operation: 'GET /patients' }

  test('default: names the operation and the code', () => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    const { message, code } = fetchError(call, new TypeError('fetch failed', { cause }))
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
  ])('C72 input: a fetch that rejects with %s', (_title, error) => {
    const { message, code } = fetchError(call, error)
    expect(message).toBe('No complete response to GET /patients: the network failed.')
    expect(code).toBeUndefined()
  })
})
