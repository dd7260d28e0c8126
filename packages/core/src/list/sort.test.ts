import { describe, expect, test } from 'vitest'
import { readFacts } from '../../../api-check/src/facts/files.js'
import { InputError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import * as resources from '../resources.js'
import { checkSort, parseSort, printSort } from './sort.js'

const { patients } = resources

describe('printSort', () => {
  test.each([
    ['last_name', 'last_name'],
    ['-created_at', 'created_at:desc'],
    [['last_name', '-created_at'], 'last_name,created_at:desc'],
    [['address_1'], 'address_1'],
    // A field of patients that shares its name with a link elsewhere.
    ['referral_source', 'referral_source'],
  ])('default: %j', (sort, printed) => {
    expect(printSort(sort, patients.list)).toBe(printed)
  })

  test.each<readonly [string, unknown, string]>([
    ['a direction of the API', 'last_name:desc', '"…" is no column'],
    ['two columns in one', 'last_name,id', '"…" is no column'],
    ['another style', 'lastName', '"lastName" is no column'],
    ['nothing', '', '"…" is no column'],
    ['two signs', '--id', '"…" is no column'],
    ['a space', 'last name', '"…" is no column'],
    ['another parameter', '&page=9', '"…" is no column'],
    ['a number', 5, '"…" is no column'],
    ['null', null, '"…" is no column'],
    ['an object', { id: 'desc' }, '"…" is no column'],
    ['a list of nothing', [''], '"…" is no column'],
    ['a list of lists', [[['id']]], '"…" is no column'],
    ['a list of null', ['id', null], '"…" is no column'],
    ['a letter left out', 'last_nam', '"last_nam" is no column'],
    ['a letter added', '-created_atb', '"created_atb" is no column'],
    ['a letter replaced', 'lost_name', '"lost_name" is no column'],
    ['two letters swapped', ['id', 'frist_name'], '"frist_name" is no column'],
    ['an underscore left out', 'lastname', '"lastname" is no column'],
    ['a link', 'referring_doctor', '"referring_doctor" is no column'],
    ['a column twice', ['id', '-id'], '"id" is no column of this list, or comes twice'],
  ])('C64 input: %s is refused, with the columns there are', (_title, sort, problem) => {
    const print = () => printSort(sort as string, patients.list)
    expect(print).toThrow(InputError)
    expect(print).toThrow(`sort: ${problem}`)
    expect(print).toThrow(
      ' Columns, with - for descending order: accepted_privacy_policy, archived_at, created_at, date_of_birth, email, first_name, id, ',
    )
  })

  test('C64 input: a list without filters has no known columns', () => {
    expect(() => printSort('Name', resources.services.list)).toThrow(
      'sort: "…" is no column of this list, or comes twice. Columns, with - for descending order: unknown.',
    )
  })
})

const facts = readFacts()
const lists = Object.values<{ readonly [name: string]: Operation }>(resources).flatMap((operations) =>
  Object.values(operations).filter(({ kind, query }) => kind === 'list' && query.includes('sort')),
)

/** The columns that a list's records have. Records of several kinds have none here. */
function columnsOf({ resource }: Operation): readonly string[] {
  const { fields = {} } = facts.models[facts.resources[resource]?.model ?? ''] ?? {}
  return Object.keys(fields).filter((name) => !isLink(fields[name]))
}

test('C72 input: printSort refuses a list with a hole', () => {
  for (const sort of [new Array<string>(1), Object.assign(['last_name'], { 2: 'created_at' })]) {
    expect(() => printSort(sort, patients.list)).toThrow(InputError)
  }
})

describe('checkSort', () => {
  test('default: the facts have columns', () => {
    expect(lists.flatMap(columnsOf).length).toBeGreaterThan(500)
  })

  test.each(lists.map((list) => [list.path, list] as const))('C64 behavior: %s takes each column', (_path, list) => {
    for (const column of [...columnsOf(list), ...Object.keys(list.filters)]) {
      expect(() => checkSort(parseSort(column), list)).not.toThrow()
    }
  })
})

function isLink(type: unknown): boolean {
  return typeof type === 'object' && type !== null && 'type' in type && type.type === 'link'
}
