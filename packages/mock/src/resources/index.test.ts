import { describe, expect, test } from 'vitest'
import { operations } from '../http/operations.js'
import { createMock } from '../index.js'
import { mockResources, tableNames } from './index.js'

const names = [...new Set(operations.map(({ resource }) => resource))]
const { store } = createMock({ patients: 5 })

test('default: there is a resource for each that the API has, and no other', () => {
  expect(Object.keys(mockResources).sort()).toEqual(names.sort())
})

test('default: each resource that isn’t derived from others has a table', () => {
  expect(Object.keys(store.tables).sort()).toEqual([...tableNames].sort())
})

describe.each(names)('%s', (name) => {
  const resource = mockResources[name]
  const own = operations.filter(({ resource }) => resource === name)
  const pathsOf = (...kinds: readonly string[]) =>
    own.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path)

  test('behavior: lists, gets and actions are those of an operation', () => {
    for (const path of Object.keys(resource?.lists ?? {})) expect(pathsOf('list')).toContain(path)
    for (const path of Object.keys(resource?.gets ?? {})) expect(pathsOf('get')).toContain(path)
    for (const path of Object.keys(resource?.actions ?? {})) expect(pathsOf('action', 'get', 'list')).toContain(path)
  })

  test('behavior: each operation is handled', () => {
    const handled = { ...resource?.lists, ...resource?.gets, ...resource?.actions }
    if (resource?.isDerived) expect(pathsOf('get', 'list').filter((path) => !(path in handled))).toEqual([])
    expect(pathsOf('action').filter((path) => !(path in handled))).toEqual([])
    if (pathsOf('create').length) expect(resource).toHaveProperty('create')
    if (pathsOf('update').length) expect(resource).toHaveProperty('update')
  })
})
