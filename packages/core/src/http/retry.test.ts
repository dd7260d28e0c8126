import { describe, expect, test } from 'vitest'
import { mayHaveBeenProcessed, mayRetry, readReset, retryDelay } from './retry.js'

const now = Date.parse('2026-03-02T00:00:00Z')

describe('readReset', () => {
  test.each([
    ['default: Unix seconds', { 'x-ratelimit-reset': String(now / 1000 + 20) }, 20_000],
    ['input: milliseconds', { 'x-ratelimit-reset': String(now + 20_000) }, 20_000],
    ['input: a date', { 'x-ratelimit-reset': 'Mon, 02 Mar 2026 00:00:20 GMT' }, 20_000],
    ['input: in the past', { 'x-ratelimit-reset': String(now / 1000 - 20) }, 0],
    ['input: absurdly far', { 'x-ratelimit-reset': String(now / 1000 + 86_400) }, 60_000],
    ['input: Retry-After in seconds', { 'retry-after': '7' }, 7000],
    ['input: Retry-After as a date', { 'retry-after': 'Mon, 02 Mar 2026 00:00:09 GMT' }, 9000],
    ['input: garbage, then Retry-After', { 'x-ratelimit-reset': 'soon', 'retry-after': '3' }, 3000],
  ])('C30 %s', (_name, headers, wait) => {
    expect(readReset(new Headers(headers), now)).toBe(now + wait)
  })

  test.each([{}, { 'x-ratelimit-reset': 'soon' }, { 'retry-after': 'later' }, { 'x-ratelimit-reset': '' }])(
    'C30 input: %j tells nothing',
    (headers) => {
      expect(readReset(new Headers(Object.entries(headers)), now)).toBeUndefined()
    },
  )
})

describe('retryDelay', () => {
  test('C30 behavior: a 429 waits for its reset, never a NaN and never no time at all', () => {
    expect(retryDelay(429, now + 20_000, 1, now, 0)).toBe(20_250)
    expect(retryDelay(429, now, 1, now, 0)).toBe(250)
    expect(retryDelay(429, now + 20_000, 1, now, 1)).toBe(20_750)
  })

  test('C32 behavior: without a reset the waits reach over the whole window', () => {
    const waits = [1, 2, 3].map((attempt) => retryDelay(429, undefined, attempt, now, 0))
    expect(waits.reduce((a, b) => a + b)).toBeGreaterThan(60_000)
  })

  test('behavior: faults back off with full jitter up to a cap', () => {
    expect([1, 2, 3, 9].map((attempt) => retryDelay(503, undefined, attempt, now, 1))).toEqual([500, 1000, 2000, 8000])
    expect(retryDelay(503, undefined, 5, now, 0)).toBe(0)
  })
})

describe('C29 which failures are tried again', () => {
  test.each([
    ['GET', 0, true],
    ['GET', 408, true],
    ['GET', 500, true],
    ['GET', 429, true],
    ['GET', 401, false],
    ['GET', 404, false],
    ['GET', 422, false],
    ['POST', 429, true],
    ['POST', 0, false],
    ['POST', 500, false],
    ['PATCH', 503, false],
    ['DELETE', 0, true],
    ['DELETE', 500, true],
    ['DELETE', 422, false],
  ] as const)('%s with %i: %s', (method, status, expected) => {
    expect(mayRetry({ method, status })).toBe(expected)
  })

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'ConnectionRefused'])(
    'behavior: where no connection was made (%s), nothing was sent: a POST is tried again',
    (code) => {
      expect(mayRetry({ method: 'POST', status: 0, code })).toBe(true)
      expect(mayHaveBeenProcessed({ method: 'POST', status: 0, code })).toBe(false)
    },
  )

  test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'ETIMEDOUT'])(
    'behavior: a connection that broke (%s) may have taken a POST along',
    (code) => {
      expect(mayRetry({ method: 'POST', status: 0, code })).toBe(false)
      expect(mayHaveBeenProcessed({ method: 'POST', status: 0, code })).toBe(true)
    },
  )

  test('behavior: a write without an answer may have been processed, one that was refused not', () => {
    expect(mayHaveBeenProcessed({ method: 'POST', status: 0 })).toBe(true)
    expect(mayHaveBeenProcessed({ method: 'PATCH', status: 502 })).toBe(true)
    expect(mayHaveBeenProcessed({ method: 'POST', status: 422 })).toBe(false)
    expect(mayHaveBeenProcessed({ method: 'GET', status: 0 })).toBe(false)
  })
})
