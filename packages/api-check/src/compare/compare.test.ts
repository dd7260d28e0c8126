import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { changed } from '../../test/changed.js'
import { facts } from '../../test/facts.js'
import { type ApiOperation, compare, describeDefinitions, describeFacts } from '../index.js'

let own: ApiOperation[]

beforeAll(async () => {
  own = await describeDefinitions(fileURLToPath(new URL('../../test/entry.ts', import.meta.url)))
}, 120_000)

describe('compare', () => {
  test('default: the same API has no differences', () => {
    const { differences, checked } = compare(describeFacts(facts), own)
    expect(differences).toEqual([])
    const count = (category: string) => [...checked.values()].filter((value) => value === category).length
    expect(count('operations')).toBe(6)
    expect(count('path parameters')).toBe(4)
    expect(count('query parameters')).toBe(7)
    expect(count('filters')).toBe(2)
    expect(count('model fields')).toBe(14)
    expect(count('body fields')).toBe(6)
  })

  const operations = 'resources > things > operations'
  const fields = 'models > Thing > fields'
  const list = `${operations} > GET /things`
  const get = `${operations} > GET /things/{id}`
  const create = 'bodies > Thing.create'

  test.each([
    [
      'a missing operation',
      `${operations} > PUT /things/{id}`,
      { body: 'Thing.update' },
      ['operation PUT /things/{id}: missing'],
    ],
    [
      'an added operation',
      `${operations} > POST /things/{id}/archive`,
      undefined,
      ['operation POST /things/{id}/archive: added'],
    ],
    ['a response', `${get} > response`, undefined, ['operation GET /things/{id}: returns something here']],
    ['no body', `${operations} > POST /things > body`, undefined, ['operation POST /things: takes a body here']],
    ['a deprecated operation', `${list} > deprecated`, true, ['operation GET /things: not deprecated here']],
    ['a missing query parameter', `${get} > query`, ['q[]'], ['query GET /things/{id} q[]: missing']],
    ['an added query parameter', `${list} > query`, ['page', 'per_page', 'q[]'], ['query GET /things sort: added']],
    ['a missing filter', `${list} > filters > name`, 'string', ['filter GET /things name: missing']],
    ['an added filter', `${list} > filters > id`, undefined, ['filter GET /things id: added']],
    ['the type of a filter', `${list} > filters > id`, 'integer', ['filter GET /things id: type is id, not integer']],
    ['a missing field', `${fields} > size`, { type: 'integer' }, ['model Thing.size: missing']],
    ['an added field', `${fields} > tags`, undefined, ['model Thing.tags: added']],
    ['the type of a field', `${fields} > old > type`, 'string', ['model Thing.old: type is boolean, not string']],
    ['a missing null', `${fields} > id > nullable`, true, ['model Thing.id: null is missing']],
    ['an added null', `${fields} > name > nullable`, false, ['model Thing.name: null is added']],
    [
      'a missing value',
      `${fields} > state > enum`,
      ['on', 'off', 'broken'],
      ['model Thing.state: value "broken" missing'],
    ],
    ['an added value', `${fields} > state > enum`, ['on'], ['model Thing.state: value "off" added']],
    ['values of a plain field', `${fields} > name > enum`, ['a'], ['model Thing.name: has no known values here']],
    ['open values of a field without known ones', `${fields} > state > enum`, undefined, []],
    [
      'closed values of a field without known ones',
      'models > Code > fields > code > enum',
      undefined,
      ['model Code.code: limited to 1, 2 here'],
    ],
    ['a deprecated field', `${fields} > old > deprecated`, false, ['model Thing.old: deprecated here']],
    [
      'the items of an array',
      `${fields} > tags > items > type`,
      'integer',
      ['model Thing.tags[]: type is string, not number'],
    ],
    [
      'a missing member',
      `${fields} > parts > items > oneOf > 3`,
      { type: 'string' },
      ['model Thing.parts[]: member string missing'],
    ],
    ['an added member', `${fields} > parts > items > oneOf > 1`, undefined, ['model Thing.parts[]: member Code added']],
    ['a field of a member', 'models > Text > fields > size', { type: 'integer' }, ['model Text.size: missing']],
    [
      'a nested field',
      `${fields} > rule > fields > every > nullable`,
      false,
      ['model Thing.rule.every: null is added'],
    ],
    ['a required nested field', `${fields} > rule > required`, ['every'], ['model Thing.rule.every: optional here']],
    [
      'the target of a link',
      `${fields} > owner > to`,
      'dogs',
      ['model Thing.owner (link): points to owners, not dogs'],
    ],
    [
      'a link to one of two resources',
      `${fields} > owner > toAny`,
      ['owners', 'dogs'],
      ['model Thing.owner (link): points to owners, not dogs or owners'],
    ],
    ['a link to a list', `${fields} > friends > many`, false, ['model Thing.friends (link): points to many, not one']],
    ['a missing body field', `${create} > fields > size`, { type: 'integer' }, ['body POST /things size: missing']],
    ['an added body field', `${create} > fields > count`, undefined, ['body POST /things count: added']],
    ['a required body field', `${create} > required`, ['name', 'count'], ['body POST /things count: optional here']],
    ['an optional body field', `${create} > required`, [], ['body POST /things name: required here']],
    [
      'the type of a body field',
      `${create} > fields > count > type`,
      'string',
      ['body POST /things count: type is number, not string'],
    ],
    ['null in a body', `${create} > fields > count > nullable`, true, ['body POST /things count: null is missing']],
    ['a value in a body', `${create} > fields > state > enum`, ['on'], ['body POST /things state: value "off" added']],
  ])('input: %s', (_, at, part, lines) => {
    expect(differencesFrom(at, part)).toEqual(lines)
  })

  test.each([
    ['method', 'PUT /things/{id}', 'PATCH /things/{id}', ['operation PUT /things/{id}: is PATCH /things/{id} here']],
    ['path', 'GET /thingies', 'GET /things', ['operation GET /thingies: is GET /things here']],
    [
      'path parameter',
      'GET /things/{thing_id}',
      'GET /things/{id}',
      ['path GET /things/{thing_id} thing_id: the parameters are id', 'path GET /things/{thing_id} id: added'],
    ],
  ])('input: another %s', (_, key, ownKey, lines) => {
    const { [ownKey]: operation, ...operations } = facts.resources.things?.operations ?? {}
    const things = { model: 'Thing', operations: { ...operations, [key]: operation ?? {} } }
    const description = describeFacts({ ...facts, resources: { things } })
    expect(compare(description, own).differences.map(({ line }) => line)).toEqual(lines)
  })

  test('behavior: a model inside itself is compared once', () => {
    expect(differencesFrom(`${fields} > tags`, 'Thing')).toEqual([])
  })
})

function differencesFrom(at: string, part: unknown): string[] {
  return compare(describeFacts(changed(facts, at, part)), own).differences.map(({ line }) => line)
}
