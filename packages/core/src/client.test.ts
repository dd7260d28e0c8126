import { describe, expect, test } from 'vitest'
import { app } from '../test/kit.js'
import { createClient } from './client.js'
import { createCliniko } from './cliniko.js'
import { ConfigError } from './http/errors.js'

describe.each([
  ['createClient', createClient],
  ['createCliniko', createCliniko],
])('%s', (_name, create) => {
  test.each([
    ['no options', undefined],
    ['null', null],
    ['empty options', {}],
    ['an environment variable that is not set', { apiKey: undefined, app }],
  ])('C66 input: %s: the error says what to pass', (_title, options) => {
    // JavaScript callers can pass anything.
    const call = () => create(options as unknown as Parameters<typeof create>[0])
    expect(call).toThrow(ConfigError)
    expect(call).toThrow(/^apiKey and baseUrl are both missing\. Pass \{ apiKey, app \} on a server, or \{ baseUrl \}/)
  })

  test('input: batchSize must be a whole number', () => {
    expect(() => create({ baseUrl: '/api', batchSize: 1.5 })).toThrow('batchSize must be a whole number from 1 to 100.')
  })
})
