import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { apiKey, app, fakeFetch, json } from '../../test/kit.js'
import { createClient } from '../client.js'
import * as patients from '../resources/patients.js'
import * as inBrowser from './credentials.browser.js'
import { credentials, shardOf } from './credentials.js'
import { ConfigError } from './errors.js'

afterEach(() => vi.unstubAllGlobals())

describe('shardOf', () => {
  test.each([
    ['MS0xLWFiYw-au1', 'au1'],
    ['MS0xLWFiYw-UK2', 'uk2'],
    ['with-several-dashes-eu12', 'eu12'],
    ['keyWithoutAnyDash', 'au1'],
  ])('default: %s', (key, shard) => {
    expect(shardOf(key)).toBe(shard)
  })

  test.each([
    'secret-evil.example/au1',
    'secret-au1.evil.example',
    'secret-au1/',
    'secret-au1#',
    'secret-au1\\',
    'secret-au1%2f',
    'secret-au1@evil',
    'secret-au1\n',
    'secret-au٣',
    'secret-a_1',
    'secret-12',
    'secret-au123',
    'secret-',
    '-',
    'secret-xyz',
  ])('C01, C02 input: %j has no shard, and is never sent anywhere else', (key) => {
    expect(() => shardOf(key)).toThrow(ConfigError)
  })

  test('input: a key that does not end in its shard', () => {
    expect(shardOf('a-b', 'ca1')).toBe('ca1')
    expect(() => shardOf('a-b')).toThrow(/does not end in a shard/)
  })

  test('C03 behavior: an option that contradicts the key throws', () => {
    expect(() => shardOf('abc-au1', 'uk1')).toThrow(/ends in the shard "au1"/)
    expect(() => shardOf('abc-au1', 'evil.example/au1')).toThrow(ConfigError)
  })

  test.each(['with blank-au1', 'with:colon-au1', 'schlüssel-au1', 'emoji😀-au1'])(
    'C28 input: %j is not a key',
    (key) => {
      expect(() => shardOf(key)).toThrow('Copy the key exactly as Cliniko shows it.')
    },
  )

  test.each(['', ' ', '\n'])('C66 input: %j is empty, and the message says so', (key) => {
    expect(() => shardOf(key)).toThrow(/^apiKey is empty\. Set it .* environment variable/)
  })

  test('input: not a string', () => {
    for (const key of [null, 12, {}]) expect(() => shardOf(key as unknown as string)).toThrow(/must be a string/)
  })

  test('behavior: no message holds the key', () => {
    for (const key of ['topsecret-evil.example/au1', 'topsecret and more', 'topsecret-x']) {
      expect(() => shardOf(key)).toThrow(expect.not.objectContaining({ message: expect.stringContaining('topsecret') }))
    }
  })
})

describe('credentials', () => {
  test("default: the example of Cliniko's documentation, byte for byte (C28)", () => {
    const { baseUrl, headers } = credentials({ apiKey: 'MxJrZXkiOiI1Njd1amJmZTQ1NyJ9-au2', app })
    expect(baseUrl).toBe('https://api.au2.cliniko.com/v1')
    expect(headers).toEqual({
      authorization: 'Basic TXhKclpYa2lPaUkxTmpkMWFtSm1aVFExTnlKOS1hdTI6',
      'user-agent': 'Test clinic (dev@clinic-tests.org)',
    })
  })

  test.each([
    [{ name: '', email: 'dev@acme.com' }, /app\.name/],
    [{ name: '  ', email: 'dev@acme.com' }, /app\.name/],
    [{ name: 'Acme\r\nX-Evil: 1', email: 'dev@acme.com' }, /app\.name/],
    [{ name: 'Acme', email: 'no email' }, /app\.email/],
    [{ name: 'Acme', email: 'dev@example.com' }, /app\.email/],
    [{ name: 'Acme', email: 'dev@mail.example' }, /app\.email/],
    [{ name: 'Acme', email: 'dev@acme.com\r\nX-Evil: 1' }, /app\.email/],
    [{ name: 'Acme', email: 'dev@acme' }, /app\.email/],
  ])('C11 input: contact %j', (contact, message) => {
    expect(() => credentials({ apiKey, app: contact })).toThrow(message)
  })

  test('C72 input: a long name is checked in linear time', () => {
    // A quadratic pattern would take most of a minute, and this test its timeout.
    const name = `${' '.repeat(200_000)}\n`
    expect(() => credentials({ apiKey, app: { ...app, name } })).toThrow(/app\.name/)
  })

  test('C10 behavior: the host is the shard of the key', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    await createClient({ apiKey: 'abc-ca1', app, fetch }).request(patients.get, '1')
    expect(fetch.seen[0]?.url).toBe('https://api.ca1.cliniko.com/v1/patients/1')
  })

  test('behavior: the fingerprint tells keys apart and gives none away', () => {
    const one = credentials({ apiKey: 'abcdefgh-au1', app }).fingerprint
    const two = credentials({ apiKey: 'abcdefgi-au1', app }).fingerprint
    expect(one).not.toBe(two)
    expect(credentials({ apiKey: 'abcdefgh-au1', app }).fingerprint).toBe(one)
    expect(one.length).toBeLessThanOrEqual(11)
  })

  test('C05 behavior: a key in a page or in a worker of one throws', () => {
    vi.stubGlobal('document', {})
    expect(() => createClient({ apiKey, app })).toThrow(/in a browser/)
    vi.unstubAllGlobals()
    vi.stubGlobal('importScripts', () => {})
    expect(() => createClient({ apiKey, app })).toThrow(/in a browser/)
  })

  test('C05 behavior: its stand-in in bundles for browsers always throws', () => {
    expect(() => inBrowser.credentials({ apiKey, app })).toThrow(/every user could read it/)
    expect(() => inBrowser.shardOf()).toThrow(ConfigError)
  })
})

describe('any key', () => {
  const hosts = /^https:\/\/api\.[a-z]{2}[0-9]{1,2}\.cliniko\.com\/v1$/
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('-', '-au1', '-AU12', 'evil.example/', '@', ':', '\n', '%2f', '١', '-uk1.evil', '#', '\\'),
  )

  test('C01 behavior: belongs to a host of Cliniko, or throws; no message repeats it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const key = `canary${pieces.join('')}`
        try {
          expect(credentials({ apiKey: key, app }).baseUrl).toMatch(hosts)
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError)
          expect(String(error)).not.toContain('canary')
        }
      }),
      { numRuns: 2000 },
    )
  })
})
