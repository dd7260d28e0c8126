import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
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

describe('isClinikoError', () => {
  test('default: tells our errors from others', () => {
    expect(isClinikoError(new NotFoundError('nothing there'))).toBe(true)
    for (const other of [new Error('other'), new DOMException('gone', 'AbortError'), null, undefined, 'text', {}]) {
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
