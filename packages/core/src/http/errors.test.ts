import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { apiKey, app } from '../../test/kit.js'
import { type ClientOptions, createClient } from '../client.js'
import * as patients from '../resources/patients.js'
import * as errors from './errors.js'

const { isClinikoError, NotFoundError } = errors
const classes = Object.entries(errors).filter(([name]) => name.endsWith('Error') && name !== 'isClinikoError')

describe('error classes', () => {
  test.each(classes)('%s: its name is its own', (name, exported) => {
    const Class = exported as new (message: string) => errors.ClinikoError
    const error = new Class('points to another host')
    expect(error.name).toBe(name)
    expect(error).toBeInstanceOf(errors.ClinikoError)
    expect(String(error)).toContain(`${name}: `)
  })

  test('behavior: a log shows the context, and no mark of the library', () => {
    const error = new NotFoundError('GET /patients/{id} returned status 404.', { status: 404 })
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'NotFoundError', status: 404 })
    expect(inspect(error)).not.toContain('~cliniko')
  })
})

describe('C66 a printed error', () => {
  test('default: has what is known, and nothing that is undefined', () => {
    const context = {
      operation: 'GET /patients',
      status: 404,
      requestId: undefined,
      hint: undefined,
      fields: undefined,
    }
    const error = new NotFoundError('GET /patients returned status 404.', context)
    expect(Object.keys(error).sort()).toEqual(['name', 'operation', 'status'])
    expect(inspect(error)).not.toContain('undefined')
  })

  test('behavior: so are those that a client throws', async () => {
    const fetches = [
      async () => new Response('', { status: 500 }),
      async () => new Response('', { status: 429 }),
      async () => new Response('{', { status: 422 }),
      async () => new Response('<html>'),
      async () => new Response(null, { status: 302 }),
      async () => Promise.reject(new TypeError('fetch failed')),
      async () => Promise.reject(new TypeError('Failed to parse URL from /api')),
    ]
    for (const fetch of fetches) {
      for (const access of [{ apiKey, app }, { baseUrl: '/api' }]) {
        const client = createClient({ ...access, fetch, retry: { limit: 0 } } as ClientOptions)
        const error = await client.request(patients.get, '1').catch((thrown: unknown) => thrown)
        expect(isClinikoError(error)).toBe(true)
        expect(inspect(error)).not.toContain('undefined')
      }
    }
  })
})

describe('isClinikoError', () => {
  test('default: tells our errors from others', () => {
    expect(isClinikoError(new NotFoundError('nothing there'))).toBe(true)
    for (const other of [
      new Error('other'),
      new DOMException('gone', 'AbortError'),
      null,
      undefined,
      'text',
      {},
      { '~cliniko': true },
    ]) {
      expect(isClinikoError(other)).toBe(false)
    }
  })

  test('behavior: recognises the errors of another copy of the package, which instanceof does not', async () => {
    vi.resetModules()
    const copy = await import('./errors.js')
    const error = new copy.NotFoundError('nothing there')
    expect(error instanceof NotFoundError).toBe(false)
    expect(isClinikoError(error)).toBe(true)
    expect(copy.isClinikoError(new NotFoundError('nothing there'))).toBe(true)
  })
})

test('C108 behavior: why fields were refused can be read, and is in no log', () => {
  const error = new errors.ValidationError('Check email.', { status: 422, fields: { email: 'Canary is invalid' } })
  expect(error.fields).toEqual({ email: 'Canary is invalid' })
  expect(inspect(error)).not.toContain('Canary')
  expect(JSON.stringify({ ...error })).not.toContain('Canary')
})
