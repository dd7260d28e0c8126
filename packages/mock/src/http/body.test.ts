import { InputError } from '@cliniko/core'
import { expect, test } from 'vitest'
import { clinic, raw } from '../../test/clinic.js'
import { parseBody } from './body.js'

/** An object that is nested to a depth. */
function nested(depth: number, open = '[', close = ']'): string {
  return `{"notes":${open.repeat(depth - 1)}${close.repeat(depth - 1)}}`
}

test.each([true, false])('C72 input: a body that is nested too deeply (strict: %s)', async (strict) => {
  const { mock } = clinic({ strict, patients: 1 })
  for (const body of [nested(101), nested(20_000), `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`]) {
    const response = await raw(mock, '/patients', { method: 'POST', body })
    expect(response.status).toBe(400)
    expect((await response.json()).message).toBe('The body must be nested at most 100 levels deep.')
  }
  expect((await raw(mock, '/patients', { method: 'POST', body: nested(100) })).status).toBe(422)
})

test.each(['', '[]', 'null', '"x"', '{', '{"a":1e}'])('input: %s isn’t a JSON object', (text) => {
  for (const strict of [true, false]) {
    expect(() => parseBody(text, strict)).toThrow(new InputError('The body must be a JSON object.'))
  }
})

test('C76 behavior: long ids keep their digits, but in text nothing changes', () => {
  const notes = `${'a\\n'.repeat(1_000_000)} 1752849161776013501 " \\`
  const text = `{"id":1752849161776013501,"ids":[-1752849161776013501,1.5,7],"notes":${JSON.stringify(notes)}}`
  expect(parseBody(text, false)).toEqual({
    id: '1752849161776013501',
    ids: ['-1752849161776013501', 1.5, 7],
    notes,
  })
})
