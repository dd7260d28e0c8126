import { describe, expect, test } from 'vitest'
import { readReset } from './reset.js'

const now = Date.parse('2026-03-02T00:00:00Z')

describe('readReset', () => {
  test.each([
    ['default: Unix seconds', { 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
    ['input: milliseconds', { 'x-ratelimit-reset': String(now + 20_000) }, 20_000],
    ['input: a date', { 'x-ratelimit-reset': 'Mon, 02 Mar 2026 00:00:20 GMT' }, 20_000],
    ['input: in the past', { 'x-ratelimit-reset': String(now / 1000 - 20) }, 0],
    ['input: absurdly far off', { 'x-ratelimit-reset': String(now / 1000 + 86_400) }, 60_000],
    ['input: Retry-After in seconds', { 'retry-after': '7' }, 7000],
    ['input: Retry-After as a date', { 'retry-after': 'Mon, 02 Mar 2026 00:00:09 GMT' }, 9000],
    ['input: garbage, then Retry-After', { 'x-ratelimit-reset': 'soon', 'retry-after': '3' }, 3000],
  ])('C30 %s', (_title, headers, wait) => {
    expect(readReset(new Headers(headers), now)).toBe(now + wait)
  })

  test.each([{}, { 'x-ratelimit-reset': 'soon' }, { 'retry-after': 'later' }, { 'x-ratelimit-reset': '' }])(
    'C30 input: %j has no reset',
    (headers) => {
      expect(readReset(new Headers(Object.entries(headers)), now)).toBeUndefined()
    },
  )
})
