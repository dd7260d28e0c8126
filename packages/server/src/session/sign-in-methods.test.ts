import { createMock } from '@cliniko/mock'
import { scrypt } from '@noble/hashes/scrypt.js'
import { base64url } from 'jose'
import { describe, expect, test } from 'vitest'
import { setup, type TestRole } from '../../test/sessions.js'
import { hashPassword, verifyPassword } from './password-hash.js'
import { createQueue } from './queue.js'
import { withKey } from './with-key.js'
import { withPassword } from './with-password.js'

/** A hash that costs a thousandth of a real one. */
function cheapHash(password: string): string {
  const salt = new Uint8Array(16).fill(7)
  const key = scrypt(password.normalize('NFKC'), salt, { N: 2 ** 10, r: 1, p: 1, dkLen: 32 })
  return `scrypt:10:1:1:${base64url.encode(salt)}:${base64url.encode(key)}`
}

const { signal } = new AbortController()
const form = (fields: Readonly<Record<string, string>>) => new Map(Object.entries(fields))

describe('C107 hashes of passwords', () => {
  test('behavior: two of one password differ, and each verifies it', async () => {
    const hash = await hashPassword('correct horse battery staple')
    expect(hash).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/)
    expect(await verifyPassword('correct horse battery staple', hash)).toBe(true)
    expect(await verifyPassword('correct horse battery stapl', hash)).toBe(false)
  })

  test('behavior: accents verify however a keyboard writes them', async () => {
    expect(await verifyPassword('cafe\u0301 in Zu\u0308rich', cheapHash('caf\u00e9 in Z\u00fcrich'))).toBe(true)
  })

  test('behavior: a short password is refused', async () => {
    await expect(hashPassword('hunter2')).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/12/),
    })
  })

  test.each(['', 'hunter2', 'scrypt:15:8:3::', 'scrypt:99:8:3:AAAAAAAAAAAAAAAAAAAAAA:AAAA', '$2b$12$abc'])(
    'input: %j is no hash',
    (hash) => {
      const options = { accounts: { reception: { hash, role: 'frontDesk' } } }
      expect(() => withPassword(options)).toThrow(/hashPassword/)
      expect(() => withPassword({ accounts: {} })).toThrow(/accounts/)
    },
  )
})

describe('C107 withPassword', () => {
  const accounts = {
    reception: { hash: cheapHash('the front desk'), role: 'frontDesk' },
    ada: { hash: cheapHash('practises here'), role: 'practitioner' },
  } as const

  test('behavior: one account needs no name', async () => {
    const method = withPassword({ accounts: { reception: accounts.reception } })
    expect(method.accountOf(form({}))).toBe('reception')
    expect(await method.check(form({ password: 'the front desk' }), signal)).toEqual({
      user: 'reception',
      role: 'frontDesk',
    })
    expect(await method.check(form({ password: 'practises here' }), signal)).toBeNull()
    expect(await method.check(form({}), signal)).toBeNull()
  })

  test('behavior: each of several accounts has its password and its role', async () => {
    const method = withPassword({ accounts })
    const ada = form({ account: 'ada', password: 'practises here' })
    expect(method.accountOf(ada)).toBe('ada')
    expect(await method.check(ada, signal)).toEqual({ user: 'ada', role: 'practitioner' })
    expect(await method.check(form({ account: 'reception', password: 'practises here' }), signal)).toBeNull()
    for (const account of ['nobody', '', '__proto__', 'constructor']) {
      expect(method.accountOf(form({ account }))).toBeNull()
      expect(await method.check(form({ account, password: 'the front desk' }), signal)).toBeNull()
    }
    expect(await method.check(form({ password: 'the front desk' }), signal)).toBeNull()
  })

  test('behavior: a flood waits in a queue with an end', async () => {
    const inTurn = createQueue(3)
    const order: number[] = []
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) =>
        inTurn(async () => {
          order.push(index)
          if (index === 1) throw new Error('failed')
          return index
        }),
      ),
    )
    expect(order).toEqual([0, 1, 2])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'rejected'])
    expect(results[4]).toMatchObject({ reason: { name: 'RateLimitError' } })
    expect(await inTurn(async () => 'again')).toBe('again')
  })
})

describe('C107 withKey', () => {
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const json = (key: string) => ({ body: JSON.stringify({ key }), headers: { 'content-type': 'application/json' } })

  test('behavior: a key that Cliniko takes starts a session, in which it stays on the server', async () => {
    const mock = createMock({ patients: 0 })
    const { sessions, browser } = setup({
      signIn: withKey({ app, fetch: mock.fetch, role: (user) => (user.active ? 'practitioner' : null) }),
    })
    const page = browser()
    const response = await page.signIn({}, json(` ${mock.apiKey} `))
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(mock.apiKey)
    const identity = await sessions.authenticate(page.request())
    expect(identity).toMatchObject({ role: 'practitioner', apiKey: mock.apiKey, user: expect.stringMatching(/^\d+$/) })
  })

  test.each([
    ['another key', 'MS1ub3RoaW5n-au1'],
    ['no key', ''],
    ['a key with a line break', 'MS1a\r\nHost: evil.test-au1'],
    ['a key that names a host', 'MS1a-evil.test'],
  ])('input: %s is incorrect', async (_title, key) => {
    const mock = createMock({ patients: 0 })
    const { browser } = setup({ signIn: withKey({ app, fetch: mock.fetch, role: () => 'practitioner' }) })
    const response = await browser().signIn({}, json(key))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: 'incorrect_credentials' })
  })

  test('behavior: a user without a role is refused', async () => {
    const mock = createMock({ patients: 0 })
    const { browser } = setup({ signIn: withKey<TestRole>({ app, fetch: mock.fetch, role: () => null }) })
    expect((await browser().signIn({}, json(mock.apiKey))).status).toBe(401)
  })

  test.each([
    ['has no network', async () => Promise.reject(new TypeError('fetch failed')), 502, 'upstream_failed'],
    ['fails', async () => new Response('', { status: 500 }), 502, 'upstream_failed'],
    ['is busy', async () => new Response('', { status: 429, headers: { 'retry-after': '7' } }), 429, 'too_many_tries'],
  ])('behavior: a Cliniko that %s is no incorrect key', async (_title, fetch, status, code) => {
    const retry = { limit: 0 }
    const { browser } = setup({ signIn: withKey({ app, retry, fetch, role: () => 'practitioner' }) })
    const response = await browser().signIn({}, json('MS1zZWNyZXQ-au1'))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code, retryable: true })
    expect(response.headers.has('retry-after')).toBe(status === 429)
  })

  test('behavior: options that can’t work fail when the app starts', () => {
    expect(() => withKey({ app: { name: 'x', email: 'none' }, role: () => null })).toThrow(/app\.email/)
  })
})
