import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import { model } from './model.js'
import { list, number, optional, text } from './values.js'

const schema = model({
  id: text,
  count: v.nullable(number),
  tags: v.nullable(list(text), () => []),
  note: optional(v.nullable(text)),
})

describe('model', () => {
  it('default', () => {
    const record = { id: '1', count: 2, tags: ['a'], note: 'x' }
    expect(v.parse(schema, record)).toEqual(record)
  })

  it.each([[undefined], [null]])('behavior: nullable fields that are %s become null or their default', (absent) => {
    expect(v.parse(schema, { id: '1', count: absent, tags: absent })).toEqual({ id: '1', count: null, tags: [] })
  })

  it('behavior: an optional field that is null is left out', () => {
    expect(v.parse(schema, { id: '1', note: null })).not.toHaveProperty('note')
  })

  it('behavior: an unknown field is left out, and the input stays as it is', () => {
    const input = Object.freeze({ id: '1', added_later: true, constructor: 'x' })
    expect(v.parse(schema, input)).toEqual({ id: '1', count: null, tags: [] })
  })

  it("behavior: a `value` of '' counts as absent", () => {
    expect(v.parse(model({ value: optional(text) }), { value: '' })).toEqual({})
    expect(v.parse(model({ value: v.nullable(text) }), { value: '' })).toEqual({ value: null })
  })

  it('behavior: every issue is reported with its path', () => {
    const nested = model({ records: list(schema) })
    expect(messagesOf(nested, { records: [{ id: null, count: 'x' }, { id: '1', tags: ['a', 1] }, []] })).toEqual({
      'records.0.id': ['This is missing.'],
      'records.0.count': ['Expected a number.'],
      'records.1.tags.1': ['Expected text.'],
      'records.2': ['Expected an object.'],
    })
  })

  it('behavior: `abortEarly` stops at the first issue', () => {
    expect(v.safeParse(schema, { count: 'x' }).issues).toHaveLength(2)
    expect(v.safeParse(schema, { count: 'x' }, { abortEarly: true }).issues).toHaveLength(1)
  })

  it('behavior: the schema works within other schemas', () => {
    const renamed = v.pipe(
      schema,
      v.transform(({ id }) => id),
    )
    expect(v.parse(renamed, { id: '1' })).toBe('1')
    expect(v.is(v.union([schema, text]), 'x')).toBe(true)
    expect(v.parse(v.fallback(schema, { id: '0', count: null, tags: [] }), 'x')).toHaveProperty('id', '0')
  })

  it.each([[null], [undefined], ['x'], [[]], [() => {}]])('input: %s is not an object', (input) => {
    expect(messagesOf(schema, input)).toEqual({ '': ['Expected an object.'] })
  })

  it('behavior: the schema implements Standard Schema', async () => {
    const { validate } = schema['~standard']
    expect(await validate({ id: '1' })).toMatchObject({ value: { id: '1' } })
    const { issues } = await validate({})
    expect(issues).toMatchObject([{ message: 'This is missing.', path: [{ key: 'id' }] }])
  })
})
