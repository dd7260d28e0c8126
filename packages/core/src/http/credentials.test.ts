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

  test('C72 input: name and address have a length that a header can have', () => {
    expect(() => credentials({ apiKey, app: { ...app, name: 'x'.repeat(200) } })).not.toThrow()
    expect(() => credentials({ apiKey, app: { ...app, name: 'x'.repeat(201) } })).toThrow(/^app\.name .* up to 200/)
    for (const email of [`${'x'.repeat(200_000)}@acme.com`, `dev@${'a.'.repeat(100_000)}com`, 'a@'.repeat(100_000)]) {
      expect(() => credentials({ apiKey, app: { ...app, email } })).toThrow(/^app\.email/)
    }
  })

  test.each([
    ['missing', undefined, 'name'],
    ['null', null, 'name'],
    ['a string', 'Acme', 'name'],
    ['empty', {}, 'name'],
    ['a list', ['Acme', 'dev@acme.com'], 'name'],
    ['a function', () => {}, 'name'],
    ['without an address', { name: 'Acme' }, 'email'],
    ['with a number as its name', { name: 5, email: 'dev@acme.com' }, 'name'],
    ['with a list of addresses', { name: 'Acme', email: ['dev@acme.com'] }, 'email'],
  ])('C11 C66 input: app is %s: the error says what to pass, with an example', (_title, value, field) => {
    const create = () => credentials({ apiKey, app: value as never })
    expect(create).toThrow(ConfigError)
    expect(create).toThrow(
      new RegExp(`^app\\.${field} must be .* Example: app: \\{ name: 'Acme', email: 'dev@acme.com' \\}\\.$`),
    )
  })

  test('C66 input: a shard that is no string', () => {
    expect(() => credentials({ apiKey, app, shard: 1 as never })).toThrow('shard must be a string, such as "au1".')
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

  test('C69 behavior: a key in React Native throws, and the error says why and what to do', () => {
    vi.stubGlobal('navigator', { product: 'ReactNative' })
    const create = () => createClient({ apiKey, app })
    expect(create).toThrow(ConfigError)
    expect(create).toThrow(/in React Native: every user could read it\. Keep it on a server .* and set baseUrl\.$/)
    for (const navigator of [undefined, {}, { product: 'Gecko' }]) {
      vi.stubGlobal('navigator', navigator)
      expect(create).not.toThrow()
    }
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

describe('C70 a key for a server on this machine', () => {
  test.each([
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1'],
    ['http://127.0.0.1:4010/v1/', 'http://127.0.0.1:4010/v1'],
    ['http://localhost', 'http://localhost'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://localhost/v1', 'https://localhost/v1'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
  ])('default: %s', async (baseUrl, expected) => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    await createClient({ apiKey, app, baseUrl, fetch }).request(patients.get, '1')
    expect(fetch.seen[0]?.url).toBe(`${expected}/patients/1`)
    expect(fetch.seen[0]?.headers.get('authorization')).toBe(`Basic ${btoa(`${apiKey}:`)}`)
  })

  test.each([
    'https://proxy.test/v1',
    '/api/cliniko',
    '',
    'localhost:3000',
    '//localhost:3000',
    'ftp://localhost',
    'ws://localhost',
    'http://localhost.evil.test',
    'http://evil.test/localhost',
    'http://evil.test#localhost',
    'http://evil.test?localhost',
    'http://localhost@evil.test',
    'http://localhost:80@evil.test',
    'http://127.0.0.1@evil.test/v1',
    'http://user@localhost',
    'http://user:pass@127.0.0.1/v1',
    'http://localhost\\@evil.test',
    'http://localhost\\.evil.test',
    'http://localhost%2eevil.test',
    'http://localhost\n.evil.test',
    'http://localhost\t/v1',
    ' http://localhost',
    'http://localhost/v1?host=evil.test',
    'http://localhost/v1#evil',
    'http://localhost.',
    'http://LOCALHOST.evil.test',
    'http://127.0.0.1.nip.io',
    'http://127.1',
    'http://127.0.0.2',
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::1].evil.test',
    'http://[::1]evil.test',
    'http://1.0.0.127',
    'http://ｌocalhost',
    'http://localhost:4010:80',
    'http://localhost:123456',
  ])('input: %j is not one: nothing is created', (baseUrl) => {
    const create = () => createClient({ apiKey, app, baseUrl })
    expect(create).toThrow(ConfigError)
    expect(create).toThrow(/^Pass apiKey or baseUrl, not both: a key is only sent to Cliniko/)
  })

  test.each([null, 5, {}, ['http://localhost'], new URL('http://localhost')])('input: %j is no string', (baseUrl) => {
    expect(() => createClient({ apiKey, app, baseUrl: baseUrl as never })).toThrow(/^Pass apiKey or baseUrl/)
  })

  test('behavior: whatever is accepted, its host is the loopback interface', () => {
    const part = fc.constantFrom(
      'http://',
      'https://',
      'localhost',
      '127.0.0.1',
      '[::1]',
      ':80',
      '@',
      '/',
      '\\',
      '.',
      '#',
      '?',
      'evil',
      '%2f',
      '..',
      '\t',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const baseUrl = parts.join('')
        let accepted = ''
        try {
          accepted = credentials({ apiKey, app, baseUrl }).baseUrl
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError)
        }
        if (!accepted) return
        const { hostname, username } = new URL(`${accepted}/patients`)
        expect(['localhost', '127.0.0.1', '[::1]']).toContain(hostname)
        expect(username).toBe('')
      }),
      { numRuns: 3000 },
    )
  })

  test('C52 behavior: its web pages are explained by baseUrl, its refusals by the key', async () => {
    const errorOf = async (response: Response) => {
      const options = { apiKey, app, baseUrl: 'http://localhost:4010/v1', fetch: async () => response }
      return createClient(options)
        .request(patients.get, '1')
        .catch((error: Error) => error.message)
    }
    expect(await errorOf(new Response('<html>'))).toMatch(/Check baseUrl\.$/)
    expect(await errorOf(new Response('', { status: 401 }))).toMatch(/The key is wrong/)
  })
})
