import { describe, expect, test } from 'vitest'
import * as resources from '../resources.js'
import { createMatcher } from './match.js'
import type { Operation } from './operation.js'

const operations = Object.values(resources).flatMap((resource) => Object.values<Operation>({ ...resource }))
const match = createMatcher(operations)

describe('createMatcher', () => {
  test('default: returns every operation by its method and path, with its ids in order', () => {
    for (const operation of operations) {
      const ids = operation.ids.map((_, index) => String(900 + index))
      const path = ids.reduce((template, id) => template.replace(/\{\w+\}/, id), operation.path)
      expect(match(operation.method, path), `${operation.method} ${path}`).toEqual({ operation, ids })
    }
  })

  test('behavior: prefers a path without placeholders, whatever the order of the operations', () => {
    const { get, inactive } = resources.practitioners
    for (const order of [
      [get, inactive],
      [inactive, get],
    ]) {
      expect(createMatcher(order)('GET', '/practitioners/inactive')?.operation).toBe(inactive)
      expect(createMatcher(order)('GET', '/practitioners/1')?.operation).toBe(get)
    }
  })

  test.each([
    ['GET', '/patients/'],
    ['GET', '/patients/1/'],
    ['GET', '//patients'],
    ['GET', '/patients/a'],
    ['GET', '/patients/1a'],
    ['GET', '/patients/%31'],
    ['GET', '/Patients'],
    ['GET', '/patients/1/invoices/2'],
    ['GET', '/patients/-1'],
    ['PUT', '/patients/1'],
    ['get', '/patients'],
    ['GET', ''],
    ['GET', '/'],
    ['GET', '/constructor'],
  ])('input: %s %s returns undefined', (method, path) => {
    expect(match(method, path)).toBeUndefined()
  })
})
