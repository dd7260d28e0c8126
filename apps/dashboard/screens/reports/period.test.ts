import { expect, test } from 'vitest'
import { scopeOfParams } from './period'

test.each([
  ['', '2026-02-02', '2026-03-03'],
  ['period=365', '2025-03-04', '2026-03-03'],
  ['period=month', '2026-03-01', '2026-03-03'],
  ['period=last-month', '2026-02-01', '2026-02-28'],
  ['period=custom&from=2026-01-05&to=2026-01-10', '2026-01-05', '2026-01-10'],
  ['period=custom&from=2026-01-10&to=2026-01-05', '2026-01-05', '2026-01-05'],
  ['period=custom&from=2019-01-01', '2025-03-04', '2026-03-03'],
  ['period=custom&to=2030-01-01', '2026-02-02', '2026-03-03'],
  ['period=custom&from=x&to=2026-02-31x', '2026-02-02', '2026-03-03'],
  ['period=ever', '2026-02-02', '2026-03-03'],
])('%s is from %s to %s', (query, from, to) => {
  expect(scopeOfParams(new URLSearchParams(query), '2026-03-03')).toEqual({ from, to, business: null })
})

test('a business is an id', () => {
  const businessOf = (value: string) => scopeOfParams(new URLSearchParams({ business: value }), '2026-03-03').business
  expect([businessOf('12'), businessOf('all'), businessOf('1 OR 1')]).toEqual(['12', null, null])
})
