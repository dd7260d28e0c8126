import { describe, expect, test } from 'vitest'
import { changed } from '../../test/changed.js'
import { facts } from '../../test/facts.js'
import { describeFacts } from '../index.js'

const operations = 'resources > things > operations'

describe('describeFacts', () => {
  test('default', () => {
    expect(describeFacts(facts)[3]).toMatchObject({
      resource: 'things',
      method: 'PATCH',
      path: '/things/{id}',
      ids: ['id'],
      query: [],
      body: { type: 'object', fields: { count: { shape: { type: 'number' }, isOptional: true } } },
      response: { type: 'object', name: 'Thing' },
    })
  })

  test.each([
    ['model', `${operations} > GET /things > response`, 'Other', 'The facts have no model Other.'],
    ['body', `${operations} > POST /things > body`, 'Other.create', 'The facts have no body Other.create.'],
  ])('input: an unknown %s', (_, at, name, message) => {
    expect(() => describeFacts(changed(facts, at, name))).toThrow(message)
  })
})
