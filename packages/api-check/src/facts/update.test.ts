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

  test('behavior: keeps the fields that a body requires, and adds those the document marks', () => {
    const body = { required: ['count'], fields: { name: { type: 'string' }, count: { type: 'integer' } } } as const
    const update = updateFacts(facts, { ...facts, bodies: { 'Thing.create': body } })
    expect(update.bodies).toEqual({ 'Thing.create': { ...body, required: ['count', 'name'] } })
  })
})
