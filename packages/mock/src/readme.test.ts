import { createClient, patients } from '@cliniko/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { app, clinic, now, raw } from '../test/clinic.js'
import { createMock } from './index.js'

type Row = Readonly<Record<string, string | null>>

/**
 * Tests a filter as the API's readme describes it, independently of the mock's code.
 * @param filter - `FIELD:OPERATORVALUE`.
 */
function matches(row: Row, filter: string): boolean {
  const [, field = '', rest = ''] = /^([a-z_]+):(.*)$/s.exec(filter) ?? []
  const value = row[field] ?? ''
  const [, operator = '', wanted = ''] = /^(>=|<=|!=|~~|=|>|<|~|\*)(.*)$/s.exec(rest) ?? []
  const [actual, expected] = [value.toLowerCase(), wanted.toLowerCase()]
  if (operator === '*') return true
  if (value === '') return operator === '!='
  if (operator === '~') return actual.includes(expected)
  if (operator === '~~') return isLike(actual, expected)
  if (operator === '=' && field === 'id') return wanted.split(',').includes(value)
  if (operator === '=')
    return [...expected].every((character, index) => character === '*' || character === actual[index])
  if (operator === '!=') return actual !== expected
  if (operator === '>') return value > wanted
  if (operator === '>=') return value >= wanted
  return operator === '<' ? value < wanted : value <= wanted
}

/** Whether text matches a pattern: the part before its first `%`, then the rest from any position. */
function isLike(text: string, pattern: string): boolean {
  const at = pattern.indexOf('%')
  if (at < 0) return text === pattern
  if (!text.startsWith(pattern.slice(0, at))) return false
  const rest = text.slice(at)
  return Array.from({ length: rest.length + 1 }, (_, skip) => skip).some((skip) =>
    isLike(rest.slice(skip), pattern.slice(at + 1)),
  )
}

// Loose, because the readme has the older forms of parameters as well.
const { mock } = clinic({ patients: 400, strict: false })
const rows: Row[] = [...mock.store.tables.patients.values()].map(
  ({ id, first_name, last_name, date_of_birth, updated_at, created_at, archived_at }) => ({
    id,
    first_name,
    last_name,
    date_of_birth,
    updated_at,
    created_at,
    archived_at,
  }),
)
const visible = rows.filter(({ archived_at }) => !archived_at)
const some = visible
  .slice(0, 5)
  .map(({ id }) => id)
  .join()
const middle = [...visible].sort((a, b) => ((a.updated_at ?? '') < (b.updated_at ?? '') ? -1 : 1))[200]?.updated_at

async function idsOf(search: string): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const body = await (await raw(mock, `/patients?${search}&page=${page}&per_page=100`)).json()
    ids.push(...body.patients.map(({ id }: { id: string }) => id))
    if (!body.links.next) return ids
  }
}

test.each([
  ['Greater than', [`updated_at:>${middle}`]],
  ['Contains', ['last_name:~son']],
  ['Contains a common letter', ['last_name:~n']],
  ['Wildcard Search', ['last_name:~~ja%on%']],
  ['Wildcard Search with several %', ['first_name:~~%a%n%']],
  ['Multiple Filters', ['first_name:~a', 'last_name:~n']],
  ['a time range', [`created_at:>=2023-01-01T00:00:00Z`, `created_at:<2024-06-01T00:00:00Z`]],
  ['several ids', [`id:=${some}`]],
  ['patients born in May', ['date_of_birth:=****-05-**']],
  ['not equal', [`last_name:!=${visible[0]?.last_name}`]],
  ['equal, ignoring case', [`last_name:=${visible[0]?.last_name?.toUpperCase()}`]],
])('default: %s', async (_title, filters) => {
  const expected = visible.filter((row) => filters.every((filter) => matches(row, filter))).map(({ id }) => id ?? '')
  const search = filters.map((filter) => `q%5B%5D=${encodeURIComponent(filter)}`).join('&')
  const ids = await idsOf(search)
  expect(ids.toSorted()).toEqual(expected.toSorted())
  if (filters.length === 1)
    expect((await idsOf(`q=${encodeURIComponent(filters[0] ?? '')}`)).toSorted()).toEqual(expected.toSorted())
})

test('default: the examples match some records, but not all', () => {
  for (const filter of ['last_name:~n', 'first_name:~~%a%n%', 'date_of_birth:=****-05-**', `updated_at:>${middle}`]) {
    const { length } = visible.filter((row) => matches(row, filter))
    expect(length, filter).toBeGreaterThan(0)
    expect(length, filter).toBeLessThan(visible.length)
  }
})

test('default: a filter on archived_at includes archived records', async () => {
  expect((await idsOf('q[]=archived_at:*')).length).toBe(rows.length)
})

test('default: sorts by two columns, the second descending', async () => {
  const expected = visible.toSorted((a, b) => {
    const [left, right] = [a, b].map(({ last_name }) => last_name?.toLowerCase() ?? '')
    if (left !== right) return (left ?? '') < (right ?? '') ? -1 : 1
    return (a.created_at ?? '') < (b.created_at ?? '') ? 1 : -1
  })
  expect(await idsOf('sort=last_name,created_at:desc')).toEqual(expected.map(({ id }) => id))
  const oldest = await idsOf('sort=created_at')
  expect(await idsOf('sort=created_at&order=desc')).not.toEqual(oldest)
})

test('C40 behavior: a filter carries any text unchanged', async () => {
  const empty = createMock({ now, patients: 2, rateLimit: false, clock: { now: () => 0 } })
  const [patient, other] = [...empty.store.tables.patients.values()]
  const client = createClient({
    apiKey: empty.apiKey,
    app,
    fetch: empty.fetch,
    rateLimiter: { acquire: async () => {}, pauseUntil: () => {} },
  })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
      if (!patient || !other) return
      patient.last_name = text
      other.last_name = `${text}!`
      const namesOf = async (where: object) =>
        (await client.request(patients.list, { where })).items.map(({ last_name }) => last_name)
      expect(await namesOf({ last_name: text })).toContain(text)
      expect(await namesOf({ last_name: { not: text } })).toEqual([`${text}!`])
      expect(await namesOf({ last_name: { contains: text } })).toEqual(expect.arrayContaining([text, `${text}!`]))
    }),
    { numRuns: 150 },
  )
})
