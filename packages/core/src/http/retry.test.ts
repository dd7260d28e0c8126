import { describe, expect, test } from 'vitest'
import { mayRetry } from './failure.js'
import { backoff, rateLimitDelay } from './retry.js'

const now = Date.parse('2026-03-02T00:00:00Z')

describe('rateLimitDelay', () => {
  test('C30 default: waits until the reset and a little longer, never NaN and never nothing', () => {
    expect(rateLimitDelay(now + 20_000, 1, now, 0)).toBe(20_250)
    expect(rateLimitDelay(now, 1, now, 0)).toBe(250)
    expect(rateLimitDelay(now + 20_000, 1, now, 1)).toBe(20_750)
  })

  test('C32 input: without a reset, three waits together last longer than a window', () => {
    const waits = [1, 2, 3].map((attempt) => rateLimitDelay(undefined, attempt, now, 0))
    expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(60_000)
  })
})

test('backoff doubles up to a cap, with full jitter', () => {
  expect([1, 2, 3, 9].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 2000, 8000])
  expect(backoff(5, 0)).toBe(0)
})

describe('C29 mayRetry', () => {
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
    ['PATCH', 0, false],
    ['PATCH', 503, false],
    ['DELETE', 0, true],
    ['DELETE', 500, true],
    ['DELETE', 422, false],
  ] as const)('%s with %i: %s', (method, status, expected) => {
    expect(mayRetry({ method, status })).toBe(expected)
  })

  test('behavior: retries a POST for which no connection was made', () => {
    expect(mayRetry({ method: 'POST', status: 0, phase: 'unconnected' })).toBe(true)
    expect(mayRetry({ method: 'POST', status: 0, phase: 'sent' })).toBe(false)
  })

  test.each(['refused', 'untrusted'] as const)('behavior: retries nothing that is %s', (phase) => {
    expect(mayRetry({ method: 'GET', status: 0, phase })).toBe(false)
  })
})
