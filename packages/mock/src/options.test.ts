import { ConfigError } from '@cliniko/core'
import { expect, test } from 'vitest'
import { createMock } from './index.js'

test.each([
  [{ size: 'huge' }, 'size must be one of small, clinic, chain.'],
  [{ size: 'toString' }, 'size must be one of small, clinic, chain.'],
  [{ role: 'x' }, /^role must be one of administrator, bookkeeper, power receptionist, practitioner/],
  [{ patients: -1 }, 'patients must be a whole number from 0.'],
  [{ patients: 1.5 }, 'patients must be a whole number from 0.'],
  [{ patients: '5' }, 'patients must be a whole number from 0.'],
  [{ seed: 'x' }, 'seed must be a number.'],
  [{ rateLimit: 0 }, /^rateLimit must be/],
  [{ rateLimit: true }, /^rateLimit must be/],
  [{ strict: 'no' }, 'strict must be true or false.'],
  [{ now: 'soon' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ now: '2026-02-30' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ now: '2026-02-30T00:00:00Z' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ now: '2025-02-29T23:00:00+10:00' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ now: '2026-13-01' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ now: 'March 2, 2026' }, 'now must be a valid Date, or a time in ISO format.'],
  [{ apiKey: 'key-evil.example' }, 'apiKey must end in a shard, such as "-au1".'],
  [{ sed: 1 }, 'createMock has no option "sed". Its options are: seed, now, size, patients, apiKey, role, '],
  [{ 'Ada Lovelace': 1 }, 'createMock has no option of that name.'],
  [null, 'The options of createMock must be an object.'],
  ['small', 'The options of createMock must be an object.'],
  [{ apiKey: 5 }, 'apiKey must end in a shard, such as "-au1".'],
])('C78 input: createMock(%j)', (options, message) => {
  // What a JavaScript user may pass.
  const create = () => createMock(options as object)
  expect(create).toThrow(ConfigError)
  expect(create).toThrow(message)
})

test('C78 input: a fault of an unknown kind', () => {
  const { faults } = createMock({ patients: 0 })
  expect(() => faults.add({ kind: 'typo' } as never)).toThrow(
    new ConfigError('kind must be one of duplicate-page, reset, slow, status, timeout, truncate.'),
  )
})

test.each(['2024-02-29', '2024-02-29T23:30:00+10:00', '2024-02-29T00:00', new Date('2024-02-29')])(
  'input: now %s',
  (now) => {
    expect(createMock({ now, patients: 0, clock: { now: () => 0 } }).now()).toEqual(new Date(now))
  },
)

test.each([null, undefined, 'reset'])('input: faults.add(%j)', (fault) => {
  const { faults } = createMock({ patients: 0 })
  expect(() => faults.add(fault as never)).toThrow(ConfigError)
  expect(() => faults.add(fault as never)).toThrow('The options of faults.add must be an object.')
})

test('input: handlers with an option that doesn’t exist', () => {
  const mock = createMock({ patients: 0 })
  const http = { all: () => ({}) }
  expect(() => mock.handlers({ http, baseURL: '/api/cliniko' } as never)).toThrow(
    new ConfigError('handlers has no option "baseURL". Its options are: http, baseUrl.'),
  )
  expect(() => mock.handlers('/api/cliniko' as never)).toThrow('The options of handlers must be an object.')
})
