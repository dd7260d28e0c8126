import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { changed } from '../../test/changed.js'
import { document } from '../../test/document.js'
import { facts } from '../../test/facts.js'
import { driftFrom, isOpenApi } from '../index.js'

// Documents that say the same in other ways.

const schemas = 'components > schemas'
const thing = `${schemas} > Thing > properties`
const list = 'paths > /things > get'
const update = 'components > requestBodies > Update > content > application/json > schema > properties'
const perPage = { name: 'per_page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } }
const wrongPage = { ...perPage, schema: { type: 'integer', maximum: 7 } }
const nameOf31 = { type: ['string', 'null'], maxLength: 50 }
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const linkTo = (path: string) => ({
  properties: { links: { properties: { self: { type: 'string', example: path } } } },
})

type Step = readonly [at: string, part: unknown]

const linesFrom = (value: unknown, table = facts) => {
  if (!isOpenApi(value)) throw new TypeError('not an OpenAPI document')
  return driftFrom(value, table).differences.map(({ line }) => line)
}
const linesAfter = (steps: readonly Step[]) =>
  linesFrom(steps.reduce<unknown>((value, [at, part]) => changed(value, at, part), document))

describe('C79 notations', () => {
  test('C79 default: YAML', () => {
    expect(linesFrom(parse(stringify(JSON.parse(JSON.stringify(document)))))).toEqual([])
  })

  test.each<[title: string, ...steps: Step[]]>([
    ['null in OpenAPI 3.1', [`${update} > name`, nameOf31]],
    ['null in OpenAPI 3.0', [`${thing} > name`, { type: 'string', nullable: true, maxLength: 50 }]],
    [
      'null as a member of anyOf',
      [`${update} > name`, { anyOf: [{ type: 'string', maxLength: 50 }, { type: 'null' }] }],
    ],
    ['null as a member of oneOf', [`${thing} > rule`, { oneOf: [{ ...ruleOf(), nullable: false }, { type: 'null' }] }]],
    ['null as a value', [`${thing} > state > enum`, ['on', 'off', null]]],
    [
      'exclusive bounds of OpenAPI 3.1',
      ['paths > /things > post > requestBody > content > application/json > schema > properties > count', count31()],
      [`${update} > count`, count31()],
    ],
    ['a list without a type', [`${thing} > tags`, { items: { type: 'string' }, nullable: true }]],
    ['values without a type', [`${thing} > state`, { enum: ['on', 'off'] }]],
    ['an object without a type', [`${schemas} > Flag`, { properties: { flag: { type: 'boolean' } } }]],
    ['a union of equal types', [`${update} > state`, { oneOf: [state(), state()] }]],
    [
      'a union of equal links',
      [`${thing} > owner`, { anyOf: [linkTo('/owners/1'), linkTo('/owners/1')], nullable: true }],
    ],
    ['a union of one', [`${thing} > old`, { oneOf: [{ type: 'boolean' }], deprecated: true }]],
    ['allOf of one', [`${schemas} > Flag > properties > flag`, { allOf: [{ type: 'boolean' }] }]],
    [
      'allOf of several',
      [`${schemas} > Base`, { type: 'object', properties: { text: { type: 'string' } } }],
      [`${schemas} > Text`, { allOf: [to('Base'), { description: 'Text.' }] }],
    ],
    [
      'a chain of references',
      [`${schemas} > Word`, to('Letters')],
      [`${schemas} > Letters`, { type: 'string' }],
      [`${schemas} > Text > properties > text`, to('Word')],
      ['components > requestBodies > Change', { $ref: '#/components/requestBodies/Update' }],
      ['paths > /things/{id} > patch > requestBody', { $ref: '#/components/requestBodies/Change' }],
    ],
    [
      'a reference with siblings',
      [`${schemas} > On`, { type: 'boolean' }],
      [`${thing} > old`, { ...to('On'), deprecated: true }],
    ],
    [
      'a parameter by reference',
      ['components > parameters', { Size: perPage }],
      [`${list} > parameters > 1`, { $ref: '#/components/parameters/Size' }],
    ],
    [
      'a parameter of the path',
      ['paths > /things/{id}/archive > parameters', [{ name: 'id', in: 'path', required: true }]],
      ['paths > /things/{id}/archive > post > parameters', undefined],
    ],
    [
      'a parameter of the path, replaced by the operation',
      ['paths > /people/{person_id}/things > parameters', [wrongPage]],
    ],
    [
      'a path by reference',
      ['components > pathItems', { Archive: { post: { responses: { 204: {} } } } }],
      ['paths > /things/{id}/archive', { $ref: '#/components/pathItems/Archive' }],
    ],
    [
      'a path by pointer',
      ['paths > /things/{id}/archive', { $ref: '#/components/x~1y%7Bz%7D' }],
      ['components > x/y{z}', { post: { responses: { 204: {} } } }],
    ],
    ['JSON with a charset', ['components > requestBodies > Update', { content: charset() }]],
    [
      'another example of a link',
      [`${thing} > owner > properties > links > properties > self > example`, '/owners/22'],
    ],
    ['no example of a link', [`${thing} > friends > properties > links > properties > self > example`, undefined]],
    [
      'the defaults of a parameter',
      [`${list} > parameters > 1`, { ...perPage, style: 'form', explode: true, deprecated: false, required: false }],
    ],
    [
      'texts',
      [`${thing} > name > description`, 'A name.'],
      [`${list} > parameters > 1 > description`, 'A number.'],
      ['paths > /things > post > responses > 422 > description', 'Invalid.'],
      ['paths > /things > post > responses > 422 > content > application/json > schema > title', 'Error'],
      [`${thing} > state > x-labels`, { on: 'On' }],
    ],
    [
      'the body of an error by reference',
      [`${schemas} > Fault`, document.paths['/things'].post.responses[422].content['application/json'].schema],
      ['paths > /things > post > responses > 422 > content > application/json > schema', { anyOf: [to('Fault')] }],
    ],
    ['another host', ['servers > 0 > url', 'https://{shard}.example.org/v1/']],
  ])('C79 input: %s says the same', (_title, ...steps) => {
    expect(linesAfter(steps)).toEqual([])
  })

  test('C79 behavior: a union of links to different resources points to any of them', () => {
    const owner = { nullable: true, oneOf: [linkTo('/owners/1'), linkTo('/dogs/1')] }
    expect(linesAfter([[`${thing} > owner`, owner]])).toEqual([
      'model Thing.owner (link): points to owners, not dogs or owners',
    ])
  })

  test.each([
    ['of itself', { Text: { properties: { text: { type: 'string' }, next: to('Text') } } }],
    [
      'of each other',
      {
        Text: { properties: { text: { type: 'string' }, next: to('Node') } },
        Node: { properties: { back: to('Text') } },
      },
    ],
    [
      'in allOf',
      {
        Text: { allOf: [to('Base'), { properties: { text: { type: 'string' } } }] },
        Base: { allOf: [to('Text'), { properties: {} }] },
      },
    ],
  ])('C79 behavior: reads models %s', (_title, models) => {
    const steps = Object.entries(models).map(([name, model]): Step => [`${schemas} > ${name}`, model])
    const lines = linesAfter(steps)
    expect(lines.filter((line) => !line.startsWith('model Text.next'))).toEqual([])
  })

  test.each([
    ['nothing', to('Gone'), '$ref #/components/schemas/Gone points to nothing in the document'],
    ['another file', { $ref: 'other.yaml#/Thing' }, '$ref other.yaml#/Thing points to nothing in the document'],
    ['itself', to('Text'), '$ref #/components/schemas/Text refers to itself'],
  ])('C79 input: a reference to %s is an error', (_title, Text, reason) => {
    expect(() => linesAfter([[`${schemas} > Text`, Text]])).toThrow(`GET /things can't be read: ${reason}.`)
  })

  test('C79 input: a body that refers to itself is an error', () => {
    const body = { $ref: '#/components/requestBodies/Update' }
    expect(() => linesAfter([['components > requestBodies > Update', body]])).toThrow(
      "PATCH /things/{id} can't be read: $ref #/components/requestBodies/Update refers to itself.",
    )
  })
})

function ruleOf() {
  return { type: 'object', properties: { every: { type: 'integer', nullable: true } } }
}

function count31() {
  return { type: 'integer', exclusiveMinimum: 0, maximum: 99 }
}

function state() {
  return { type: 'string', enum: ['on', 'off'] }
}

function charset() {
  const { schema } = document.components.requestBodies.Update.content['application/json']
  return { 'application/json; charset=utf-8': { schema } }
}
