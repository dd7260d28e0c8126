import { describe, expect, test } from 'vitest'
import { apiKey, app } from '../test/kit.js'
import { createClient } from './client.js'
import { createCliniko } from './cliniko.js'
import { ConfigError } from './http/errors.js'
import { createRateLimiter } from './http/rate-limit.js'

describe.each([
  ['createClient', createClient],
  ['createCliniko', createCliniko],
])('%s', (_name, create) => {
  test.each([
    ['no options', undefined],
    ['null', null],
    ['empty options', {}],
    ['an environment variable that is not set', { apiKey: undefined, app }],
  ])('C47 C66 input: %s: the error says what to pass', (_title, options) => {
    // JavaScript callers can pass anything.
    const call = () => create(options as unknown as Parameters<typeof create>[0])
    expect(call).toThrow(ConfigError)
    expect(call).toThrow(/^apiKey and baseUrl are both missing\. Pass \{ apiKey, app \} on a server, or \{ baseUrl \}/)
  })

  test.each([
    [{ timeout: 0 }, 'timeout must be a number of milliseconds above 0.'],
    [{ timeout: Number.NaN }, 'timeout must be'],
    [{ timeout: '30' }, 'timeout must be'],
    [{ timeout: null }, 'timeout must be'],
    [{ retry: 3 }, 'retry must be an object, such as { limit: 0 }.'],
    [{ retry: false }, 'retry must be'],
    [{ retry: null }, 'retry must be'],
    [{ retry: { limit: '3' } }, 'retry.limit must be a number from 0.'],
    [{ retry: { limit: -1 } }, 'retry.limit must be'],
    [{ retry: { budget: Number.NaN } }, 'retry.budget must be'],
    [{ retry: { maxWait: {} } }, 'retry.maxWait must be'],
    [{ batchSize: 0 }, 'batchSize must be a whole number from 1 to 100.'],
    [{ batchSize: 1.5 }, 'batchSize must be'],
    [{ batchSize: '50' }, 'batchSize must be'],
    [{ fetch: 'fetch' }, 'fetch must be a function.'],
    [{ fetch: {} }, 'fetch must be'],
    [{ rateLimiter: 200 }, 'rateLimiter must be a rate limiter, such as createRateLimiter().'],
    [{ rateLimiter: { acquire: async () => {} } }, 'rateLimiter must be'],
    [{ rateLimiter: createRateLimiter }, 'rateLimiter must be'],
    [{ clock: Date }, 'clock must be an object with now and after.'],
    [{ clock: { now: Date.now } }, 'clock must be'],
  ])('C66 input: %o: the error names the option', (options, message) => {
    for (const access of [{ baseUrl: '/api' }, { apiKey, app }]) {
      const call = () => create({ ...access, ...options } as unknown as Parameters<typeof create>[0])
      expect(call).toThrow(ConfigError)
      expect(call).toThrow(message)
    }
  })

  test.each([
    '/\t/evil.test',
    '/\n/evil.test',
    '/\\evil.test',
    '//evil.test',
    '/api\\..\\..',
    'https:\\\\evil.test',
    'https://a.test\\@evil.test',
    'https://user@a.test',
    'https://a.test?x=',
    'https://a.test/api?x=',
    '/api#x',
    'https://a.test#',
    '/my api',
    'api',
    '',
    null,
    new URL('https://a.test'),
  ])('C04 input: baseUrl %j could point elsewhere', (baseUrl) => {
    expect(() => create({ baseUrl: baseUrl as string })).toThrow(/^baseUrl must be a path/)
  })

  test.each([
    '/',
    '/api/cliniko/',
    'https://a.test',
    'http://localhost:3000/api',
    'https://[::1]:8080/api',
    'https://praxis-müller.test/~ada/@x/api%20v1',
  ])('C04 input: baseUrl %j is an address', (baseUrl) => {
    expect(() => create({ baseUrl })).not.toThrow()
  })

  test('C66 input: options that are undefined are the defaults', () => {
    const names = ['timeout', 'retry', 'batchSize', 'fetch', 'rateLimiter', 'clock', 'schemas', 'random', 'onWait']
    const options = Object.fromEntries(names.map((name) => [name, undefined]))
    expect(() => create({ baseUrl: '/api', ...options })).not.toThrow()
  })
})
