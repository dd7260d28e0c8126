import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { isFiltered, type ListState, listInput, listStateOf, passes, sorted, sortOf, whereOf } from './filters'

const zone = 'Australia/Sydney'
const stateOf = (query: string) => listStateOf(new URLSearchParams(query))
const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 200 })
const cliniko = mock.client()

describe('the state of the URL', () => {
  test('an empty query is all active patients, by name', () => {
    expect(listInput(stateOf(''), zone, 1)).toEqual({
      where: {},
      sort: ['last_name', 'first_name'],
      perPage: 100,
      page: 1,
    })
    expect(isFiltered(stateOf('q=ana&sort=-birth'))).toBe(false)
  })

  test.each(['show=gone', 'born=2026-02-30', 'born=yesterday', 'since=03/04/2026', 'email=maybe'])(
    'input: what no filter knows is left out: %s',
    (query) => {
      expect(isFiltered(stateOf(query))).toBe(false)
      expect(whereOf(stateOf(query), zone)).toEqual({})
    },
  )

  test.each(['nothing', '-toString', 'constructor', ''])('input: sort=%s falls back to the name', (sort) => {
    expect(sortOf(sort)).toEqual({ id: 'name', isDescending: false })
  })

  test('a day begins at midnight in the clinic, also when the clocks change', () => {
    expect(whereOf(stateOf('since=2026-04-05'), zone)).toEqual({ created_at: { gte: '2026-04-04T13:00:00Z' } })
    expect(whereOf(stateOf('since=2026-04-06'), zone)).toEqual({ created_at: { gte: '2026-04-05T14:00:00Z' } })
  })
})

describe('a search', () => {
  test.each([
    '',
    'show=archived',
    'show=all',
    'email=without',
    'since=2025-01-01',
    'show=all&email=with&since=2024-06-01',
  ])('keeps to the filters as the API does: %s', async (query) => {
    const state = stateOf(query)
    const expected = await cliniko.patients.list({ where: whereOf(state, zone), perPage: 100 }).toArray()
    const everybody = await cliniko.patients.list({ where: { archived: 'any' }, perPage: 100 }).toArray()
    const found = everybody.filter((patient) => passes(patient, state, zone))
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(found.length).toBeGreaterThan(0)
  })

  test('keeps the best match first, unless a column is chosen', async () => {
    const { items } = await cliniko.patients.list({ perPage: 20 })
    expect(sorted(items, '')).toBe(items)
    const births = sorted(items, '-birth').map(({ date_of_birth }) => date_of_birth ?? '')
    expect(births).toEqual([...births].sort().reverse())
  })
})

test('born on a day', () => {
  const state: ListState = stateOf('born=1980-04-03')
  expect(whereOf(state, zone)).toEqual({ date_of_birth: '1980-04-03' })
})
