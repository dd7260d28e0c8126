import { describe, expect, it } from 'vitest'
import { entriesOf, messagesOf, schemasOf } from '../../test/kit.js'
import { appointment, token } from '../../test/records.js'
import * as schemas from '../index.js'

/** Replaces every value that isn't an object or a list with `canary`. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return 'canary'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]))
}

describe('messages', () => {
  it.each(schemasOf(schemas))('C41: %s never holds a value in a message', (_name, schema) => {
    const entries = Object.keys(entriesOf(schema))
    const inputs = [
      'canary',
      ['canary'],
      { canary: 'canary', type: 'canary', fields: 'canary', options: 'canary', sections: 'canary' },
      { sections: ['canary'] },
      { sections: [{ token: 'canary', fields: ['canary'] }] },
      { sections: [{ token, fields: [{ type: 'checkboxes', token, options: ['canary'], other: 'canary' }] }] },
      Object.fromEntries(entries.map((key) => [key, 'canary'])),
      Object.fromEntries(entries.map((key) => [key, ['canary']])),
      Object.fromEntries(entries.map((key) => [key, { canary: 'canary', self: ['canary'], links: 'canary' }])),
      poisoned(appointment),
    ]
    const all = inputs.flatMap((input) => Object.values(messagesOf(schema, input)).flat())
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((message) => /canary|received/i.test(message))).toEqual([])
  })
})
