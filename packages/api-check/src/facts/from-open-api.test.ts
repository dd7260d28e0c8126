import { describe, expect, test } from 'vitest'
import { changed } from '../../test/changed.js'
import { document } from '../../test/document.js'
import { facts } from '../../test/facts.js'
import { compare, describeFacts, factsFromOpenApi, isOpenApi, type OpenApiDocument } from '../index.js'

const factsOf = (input: unknown) => {
  if (!isOpenApi(input)) throw new TypeError('not an OpenAPI document')
  return factsFromOpenApi(input satisfies OpenApiDocument)
}

const differencesFrom = (input: unknown) =>
  compare(describeFacts(factsOf(input)), describeFacts(facts)).differences.map(({ line }) => line)

const schemas = 'components > schemas'
const properties = `${schemas} > Thing > properties`

describe('factsFromOpenApi', () => {
  test('default: describes the same API as the facts', () => {
    expect(differencesFrom(document)).toEqual([])
  })

  test('default: facts', () => {
    expect(factsOf(document)).toMatchObject({
      resources: {
        things: {
          model: 'Thing',
          operations: {
            'GET /things': {
              query: ['page', 'per_page', 'sort', 'q[]'],
              filters: { id: 'id', created_at: 'datetime' },
              collection: 'things',
              response: 'Thing',
            },
            'POST /things': { body: 'POST /things', bodyRequired: true, response: 'Thing', status: 201 },
            'POST /things/{id}/archive': { status: 204 },
            'GET /people/{person_id}/things': { deprecated: true, collection: 'things' },
          },
        },
      },
      models: { Code: { fields: { code: { type: 'integer', enum: [1, 2] } } } },
      bodies: { 'POST /things': { required: ['name'] } },
    })
  })

  test('parameters: table names the resources and bodies it knows', () => {
    const { resources, bodies } = factsFromOpenApi(document, {
      resources: { stuff: { model: 'Stuff', operations: { 'POST /things': { body: 'Stuff.create' } } } },
      models: {},
      bodies: {},
    })
    expect(resources.stuff).toEqual({
      model: 'Stuff',
      operations: {
        'POST /things': {
          body: 'Stuff.create',
          bodyRequired: true,
          response: 'Thing',
          status: 201,
          contract: expect.any(Object),
        },
      },
    })
    expect(Object.keys(bodies)).toEqual(['Stuff.create', 'PATCH /things/{id}'])
  })

  test.each([
    [
      'filters in HTML',
      'paths > /things > get > parameters > 3 > description',
      '<ul><li>`id` (integer)</li><li>`name` (string)</li></ul>',
      [
        'filter GET /things name: missing',
        'filter GET /things created_at: added',
        'filter GET /things id: type is id, not integer',
      ],
    ],
    [
      'filters in a schema',
      'paths > /things > get > parameters > 3 > schema',
      { properties: { id: { type: 'string', format: 'int64' }, created_at: { type: 'boolean' } } },
      ['filter GET /things created_at: type is datetime, not boolean'],
    ],
    [
      'another operation',
      'paths > /things/{id}/restore',
      { post: { responses: { 204: {} } } },
      ['operation POST /things/{id}/restore: missing'],
    ],
    ['another field', `${properties} > size`, { type: 'number' }, ['model Thing.size: missing']],
    ['a type without null', `${properties} > name > type`, 'string', ['model Thing.name: null is added']],
    ['null among the values', `${properties} > state > enum`, ['on', null], ['model Thing.state: value "off" added']],
    ['a schema inside itself', `${properties} > tags`, { $ref: '#/components/schemas/Thing' }, []],
    [
      'a nullable reference',
      `${properties} > rule`,
      { allOf: [{ $ref: '#/components/schemas/Text' }], nullable: true },
      ['model Thing.rule.text: missing', 'model Thing.rule.every: added'],
    ],
    [
      'a union with null',
      `${properties} > old`,
      { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
      ['model Thing.old: deprecated here', 'model Thing.old: null is missing'],
    ],
  ])('input: %s', (_, at, part, lines) => {
    expect(differencesFrom(changed(document, at, part))).toEqual(lines)
  })
})

describe('isOpenApi', () => {
  test.each([[{ swagger: '2.0', paths: {} }], [{ openapi: '3.0.3' }], [null], ['openapi']])('input: %j', (input) => {
    expect(isOpenApi(input)).toBe(false)
  })
})
