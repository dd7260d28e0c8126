import { describe, expect, test } from 'vitest'
import { document } from '../../test/document.js'
import { facts } from '../../test/facts.js'
import { factsFromOpenApi, updateFacts } from '../index.js'

describe('updateFacts', () => {
  test('default: an unchanged document leaves the table as it is', () => {
    expect(updateFacts(facts, factsFromOpenApi(document, facts))).toEqual(facts)
  })

  test('behavior: keeps the targets of links, and forgets fields that have gone', () => {
    const { Thing, ...models } = facts.models
    const update = updateFacts(facts, {
      ...facts,
      models: { ...models, Thing: { fields: { owner: { type: 'link' } } } },
    })
    expect(Thing).toBeDefined()
    expect(update.models.Thing).toEqual({ fields: { owner: { type: 'link', to: 'owners', many: false } } })
  })

  test('behavior: keeps the required fields that no document marks, until it marks them or drops them', () => {
    const fields = { name: { type: 'string' }, count: { type: 'integer' } } as const
    const table = { ...facts, bodies: { 'Thing.create': { alsoRequired: ['name', 'count', 'gone'], fields } } }
    const body = { required: ['count'], fields }
    const update = updateFacts(table, { ...facts, bodies: { 'Thing.create': body } })
    expect(update.bodies).toEqual({ 'Thing.create': { required: ['count'], alsoRequired: ['name'], fields } })
  })

  test('behavior: forgets that a body field is required if only the document said so', () => {
    const fields = { name: { type: 'string' } } as const
    const table = { ...facts, bodies: { 'Thing.create': { required: ['name'], fields } } }
    expect(updateFacts(table, { ...facts, bodies: { 'Thing.create': { fields } } }).bodies).toEqual({
      'Thing.create': { fields },
    })
  })

  test('behavior: keeps the name of a known set, whatever values the document lists', () => {
    const fields = { country: { type: 'string', values: 'iso-3166-1-alpha-2' } } as const
    const table = { ...facts, models: { Thing: { fields } } }
    const models = { Thing: { fields: { country: { type: 'string', enum: ['AU', 'NZ'] } } } } as const
    expect(updateFacts(table, { ...facts, models }).models).toEqual({ Thing: { fields } })
  })

  test.each([
    ['another record', { type: 'link', to: 'dogs', many: false }],
    ['a list in another', { type: 'link', to: 'owners', under: 'dogs' }],
  ] as const)('behavior: replaces the target of a link if the document says %s', (_title, friends) => {
    const update = updateFacts(facts, { ...facts, models: { Thing: { fields: { friends } } } })
    const many = friends.to === 'dogs' ? {} : { many: true }
    expect(update.models.Thing?.fields?.friends).toEqual({ ...friends, ...many })
  })
})
