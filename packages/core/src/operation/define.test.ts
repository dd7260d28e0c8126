import { expect, test } from 'vitest'
import { hidingFields } from '../list/hiding.js'
import { hidingFieldsOf } from '../relations/related.js'
import * as resources from '../resources.js'
import type { Operation } from './operation.js'

const operations = Object.entries(resources).flatMap(([resource, exports]) =>
  Object.entries<Operation>({ ...exports }).map(([name, operation]) => [`${resource}.${name}`, operation] as const),
)

test.each(operations)('%s is complete', (_name, operation) => {
  const { kind, method, path, ids, body, query, filters, effect, marks, links } = operation
  expect(Object.isFrozen(operation)).toBe(true)
  expect(ids).toEqual(path.match(/(?<=\{)\w+(?=\})/g) ?? [])
  expect(body).toBe(method === 'PATCH' || kind === 'create')
  expect(query.includes('q[]')).toBe(Object.keys(filters).length > 0)
  expect(effect === undefined).toBe(method === 'GET')
  expect(marks !== undefined).toBe(effect === 'hide' || effect === 'restore' || effect === 'cancel')
  expect(Object.values(links).flat()).not.toContain('')
  // The list of a record's own records has no filter on that record.
  for (const id of ids) if (kind === 'list') expect(filters).not.toHaveProperty(id)
})

test('a DELETE sets a timestamp of its resource, or removes the record', () => {
  for (const { delete: remove, list } of Object.values<Readonly<Record<string, Operation>>>(resources)) {
    if (remove?.marks) expect(list?.filters, remove.path).toHaveProperty(remove.marks)
    else if (remove)
      expect(
        hidingFields.some((field) => field in (list?.filters ?? {})),
        remove.path,
      ).toBe(false)
  }
})

test('C61 hidden related records are included: the timestamps that hide them are filters of their list', () => {
  const fromLists = Object.values<Readonly<Record<string, Operation>>>(resources).flatMap(({ list }) => {
    const fields = hidingFields.filter((field) => field in (list?.filters ?? {}))
    return list && fields.length ? [[list.resource, fields] as const] : []
  })
  expect(hidingFieldsOf).toEqual(Object.fromEntries(fromLists))
})
