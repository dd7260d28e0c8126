import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createTestClock, origin, secret, setup, type TestRole } from '../../test/sessions.js'
import { memoryStore } from './memory-store.js'
import type { Identity } from './session.js'
import { SessionStoreError } from './session-store.js'

const json = (fields: object) => ({
  body: JSON.stringify(fields),
  headers: { 'content-type': 'application/json' },
})

describe('C107 signing in and out', () => {
  test('behavior: a form starts a session and goes on to its page', async () => {
    const { sessions, browser, clock } = setup()
    const page = browser()
    expect(await sessions.authenticate(page.request())).toBeNull()
    const response = await page.signIn({ password: 'right', next: '/patients?page=2' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/patients?page=2')
    expect(await sessions.authenticate(page.request())).toEqual({ user: 'reception', role: 'frontDesk' })
    expect(await sessions.read(page.request())).toEqual({
      user: 'reception',
      role: 'frontDesk',
      expiresAt: clock.now() + 43_200_000,
    })
  })

  test('behavior: JSON gets the session as JSON', async () => {
    const { browser, clock } = setup()
    const response = await browser().signIn({}, json({ password: 'right' }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      user: 'reception',
      role: 'frontDesk',
      expiresAt: clock.now() + 43_200_000,
    })
    const refused = await browser().signIn({}, json({ password: 'wrong' }))
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'incorrect_credentials', errors: {}, retryable: false })
  })

  test('behavior: a multipart form works as well', async () => {
    const { browser } = setup()
    const body = new FormData()
    body.set('password', 'right')
    expect((await browser().signIn({}, { body })).headers.get('location')).toBe('/')
  })

  test('behavior: an incorrect password goes back to the form, which learns why and where to go on', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    const response = await page.signIn({ password: 'wrong', next: '/patients?page=2' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/sign-in?error=incorrect_credentials&next=%2Fpatients%3Fpage%3D2')
    expect(page.cookies.size).toBe(0)
    expect(await sessions.read(page.request())).toBeNull()
  })

  test('behavior: a cookie that was copied before the sign-out no longer works', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    const thief = browser({ cookies: new Map(page.cookies) })
    expect(await sessions.authenticate(thief.request())).not.toBeNull()
    const response = await page.signOut()
    expect(response.headers.get('location')).toBe('/sign-in')
    expect(page.cookies.has('__Host-session')).toBe(false)
    expect(await sessions.authenticate(thief.request())).toBeNull()
    expect((await page.signOut()).status).toBe(303)
  })

  test('behavior: signing in again ends the former session', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    const former = browser({ cookies: new Map(page.cookies) })
    await page.signIn({ password: 'right' })
    expect(await sessions.authenticate(former.request())).toBeNull()
    expect(await sessions.authenticate(page.request())).not.toBeNull()
  })

  test.each([
    true,
    'reception',
    {},
    [],
    { user: 'reception' },
    { user: '', role: 'frontDesk' },
    { user: 7, role: 'frontDesk' },
    new Error('no'),
  ])('input: a method that returns %o lets nobody in', async (identity) => {
    const check = async () => identity as Identity<TestRole>
    const { browser } = setup({ signIn: { accountOf: () => null, check } })
    expect((await browser().signIn({}, json({ password: 'right' }))).status).toBe(401)
  })

  test('behavior: revoke ends all sessions of a user, and of nobody else', async () => {
    const { sessions, browser, clock } = setup()
    const [first, second, other] = [browser(), browser(), browser()]
    await Promise.all([first.signIn({ password: 'right' }), second.signIn({ password: 'right' })])
    await other.signIn({ password: 'keyed' })
    await sessions.revoke('reception')
    expect(await sessions.read(first.request())).toBeNull()
    expect(await sessions.read(second.request())).toBeNull()
    expect(await sessions.read(other.request())).not.toBeNull()
    clock.advance(1)
    await first.signIn({ password: 'right' })
    expect(await sessions.read(first.request())).not.toBeNull()
  })

  test('behavior: a session ends by itself, whatever the browser does', async () => {
    const { sessions, browser, clock } = setup({ maxAge: 3_600_000, idleTimeout: 3_600_000 })
    const page = browser()
    await page.signIn({ password: 'right' })
    clock.advance(3_599_000)
    expect(await sessions.read(page.request())).not.toBeNull()
    clock.advance(1000)
    expect(await sessions.read(page.request())).toBeNull()
  })

  test('behavior: a cookie whose session the store doesn’t hold opens nothing', async () => {
    const { browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    expect(await setup().sessions.read(page.request())).toBeNull()
  })
})

describe('C107 the cookie', () => {
  test('behavior: scripts, subdomains, other sites and plain http can’t have it', async () => {
    const { browser } = setup()
    const [session = '', device = ''] = (await browser().signIn({ password: 'right' })).headers.getSetCookie()
    expect(session).toMatch(/^__Host-session=[\w.-]+; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/)
    expect(device).toMatch(
      /^__Host-session-device=[\w.-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Strict; Secure$/,
    )
  })

  test.each([
    ['http://localhost:3000', {}, false],
    ['http://127.0.0.1:3000', {}, false],
    ['http://[::1]:3000', {}, false],
    ['https://localhost:3000', {}, true],
    ['http://desk.test', {}, true],
    ['http://localhost.desk.test', {}, true],
    ['http://localhost:3000', { host: 'desk.test' }, true],
    ['http://localhost:3000', { 'x-forwarded-proto': 'https' }, true],
    ['http://localhost:3000', { 'x-forwarded-proto': 'http' }, false],
    ['http://localhost:3000', { forwarded: 'for=203.0.113.1;proto=https' }, true],
  ])('input: at %s with %o it is secure: %s', async (url, headers, isSecure) => {
    const { sessions } = setup()
    const body = new URLSearchParams({ password: 'right' })
    const all = { ...headers, 'sec-fetch-site': 'same-origin' }
    const response = await sessions.signIn(new Request(`${url}/session`, { method: 'POST', body, headers: all }))
    const [cookie = ''] = response.headers.getSetCookie()
    expect(cookie.startsWith('__Host-session=')).toBe(isSecure)
    expect(cookie.endsWith('; Secure')).toBe(isSecure)
    const [pair = ''] = cookie.split(';')
    const page = { headers: new Headers({ host: new URL(url).host, ...headers, cookie: pair }) }
    expect(await sessions.read({ ...page, url })).not.toBeNull()
  })

  test('behavior: a cookie without the prefix, which a subdomain can set, is ignored', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    const cookie = `session=${page.cookies.get('__Host-session')}`
    expect(await sessions.read(new Request(origin, { headers: { cookie } }))).toBeNull()
  })

  test('behavior: what was changed, made with another secret, or sealed for something else opens nothing', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    const sealed = page.cookies.get('__Host-session') ?? ''
    const read = (value: string) =>
      sessions.read(new Request(origin, { headers: { cookie: `a=b; __Host-session=${value}` } }))
    expect(await read(sealed)).not.toBeNull()
    for (let index = 0; index < sealed.length; index += 7) {
      const letter = sealed[index] === 'A' ? 'B' : 'A'
      // The last letter of a part may hold bits that no byte has.
      if ('.'.includes(sealed[index + 1] ?? '.')) continue
      expect(await read(sealed.slice(0, index) + letter + sealed.slice(index + 1))).toBeNull()
    }
    const store = memoryStore()
    const other = setup({ store, secret: secret.replace('q2V4', 'W7nZ') })
    const forger = other.browser()
    await forger.signIn({ password: 'right' })
    expect(await read(forger.cookies.get('__Host-session') ?? '')).toBeNull()
    expect(await read(page.cookies.get('__Host-session-device') ?? '')).toBeNull()
    for (const junk of ['', '.', '....', 'eyJhbGciOiJub25lIn0.e30.', '%', 'x'.repeat(5000)])
      expect(await read(junk)).toBeNull()
  })

  test('behavior: a new secret before the old one keeps people signed in; without the old one they sign in again', async () => {
    const clock = createTestClock()
    const store = memoryStore({ now: clock.now })
    const page = setup({ store, clock }).browser()
    await page.signIn({ password: 'right' })
    const next = 'Zm3vQ8xK1sT6yB0rN5wL2hJ9cD4gF7pAeUiOaXqVnM0='
    expect(await setup({ store, clock, secret: [next, secret] }).sessions.read(page.request())).not.toBeNull()
    expect(await setup({ store, clock, secret: next }).sessions.read(page.request())).toBeNull()
  })

  test('behavior: a person’s key is in no response, and neither the cookie nor the store holds it in plain text', async () => {
    const values: string[] = []
    const inner = memoryStore()
    const store = {
      ...inner,
      set: (key: string, value: string, ttl: number) => {
        values.push(key, value)
        return inner.set(key, value, ttl)
      },
    }
    const { sessions, browser } = setup({ store })
    const page = browser()
    const response = await page.signIn({}, json({ password: 'keyed' }))
    const key = 'MS1zZWNyZXQ-au1'
    expect(await sessions.authenticate(page.request())).toEqual({
      user: '7',
      role: 'practitioner',
      apiKey: key,
      scope: 'au1/7',
    })
    expect(await sessions.read(page.request())).toEqual({
      user: '7',
      role: 'practitioner',
      expiresAt: expect.any(Number),
    })
    const sent = `${await response.text()} ${inspect([...response.headers])}`
    for (const text of [sent, ...values]) {
      expect(text).not.toContain(key)
      expect(text).not.toContain(btoa(key))
    }
  })
})

describe('C107 who may post', () => {
  const post = (headers: Record<string, string>, url = `${origin}/session`) =>
    setup().sessions.signIn(
      new Request(url, { method: 'POST', body: new URLSearchParams({ password: 'right' }), headers }),
    )

  test.each([
    ['a page without a referrer', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    ['a page', { origin }, 303],
    ['a page behind a server that ends TLS', { origin: 'https://public.test', host: 'public.test' }, 303],
    ['a port that goes without saying', { origin: 'https://desk.test', host: 'desk.test:443' }, 303],
    ['another port', { origin: 'https://desk.test:8443', host: 'desk.test' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site', origin }, 403],
    ['a subdomain', { 'sec-fetch-site': 'same-site', origin: 'https://a.desk.test' }, 403],
    ['a bookmark', { 'sec-fetch-site': 'none' }, 403],
    ['another origin', { origin: 'https://evil.test' }, 403],
    ['a page of http', { origin: 'http://desk.test' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['junk', { origin: 'https://desk.test:junk/%' }, 403],
    ['nobody', {}, 403],
  ])('input: %s', async (_title, headers, status) => {
    const response = await post(headers)
    expect(response.status).toBe(status)
    if (status === 403) {
      expect(await response.json()).toMatchObject({ code: 'foreign_origin' })
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  test('behavior: signing out needs the app’s own page, too', async () => {
    const { sessions, browser } = setup()
    const page = browser()
    await page.signIn({ password: 'right' })
    const { headers } = page.request()
    headers.set('sec-fetch-site', 'cross-site')
    const response = await sessions.signOut(new Request(`${origin}/out`, { method: 'POST', headers }))
    expect(response.status).toBe(403)
    expect(await sessions.read(page.request())).not.toBeNull()
  })

  test.each(['GET', 'HEAD', 'PUT', 'DELETE'])('input: %s', async (method) => {
    const { sessions } = setup()
    for (const respond of [sessions.signIn, sessions.signOut]) {
      const response = await respond(new Request(origin, { method, headers: { 'sec-fetch-site': 'same-origin' } }))
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('POST')
    }
  })

  test.each([
    ['text', 'password=right', 'text/plain', 415],
    ['broken JSON', '{"password":', 'application/json', 422],
    ['a list', '["right"]', 'application/json', 422],
    ['null', 'null', 'application/json', 422],
    ['a broken form', 'right', 'multipart/form-data; boundary=x', 422],
    ['a flood', 'x'.repeat(20_000), 'application/x-www-form-urlencoded', 413],
    ['no text', '{"password":{"toString":1}}', 'application/json', 401],
    ['__proto__', '{"__proto__":{"password":"right"}}', 'application/json', 401],
  ])('input: a body of %s', async (_title, body, type, status) => {
    const { browser } = setup()
    const response = await browser().signIn({}, { body, headers: { 'content-type': type } })
    expect(response.status).toBe(status)
    expect(await response.text()).not.toContain('right')
  })

  test('behavior: a browser that leaves while it sends the form is no failure', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) })
    const headers = { 'content-type': 'application/json' }
    const response = await setup()
      .browser()
      .signIn({}, { body, headers, duplex: 'half' } as RequestInit)
    expect(response.status).toBe(422)
  })

  test('behavior: a body that stalls is given up', async () => {
    const { browser, clock } = setup()
    let isCancelled = false
    const body = new ReadableStream({
      cancel() {
        isCancelled = true
      },
    })
    const headers = { 'content-type': 'application/json' }
    const response = browser().signIn({}, { body, headers, duplex: 'half' } as RequestInit)
    await Promise.resolve()
    clock.advance(10_000)
    expect((await response).status).toBe(408)
    expect(isCancelled).toBe(true)
  })
})

describe('C107 where sign-in goes on to', () => {
  test.each([
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    '/a/..//evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    'evil.test',
    '',
    `/${'x'.repeat(3000)}`,
  ])('input: %j stays here', async (next) => {
    const { browser } = setup()
    expect((await browser().signIn({ password: 'right', next })).headers.get('location')).toBe('/')
    expect((await browser().signIn({ password: 'wrong', next })).headers.get('location')).toBe(
      '/sign-in?error=incorrect_credentials',
    )
  })
})

describe('C108 headers of the responses about sessions', () => {
  test('behavior: redirects, refusals and JSON are sealed', async () => {
    const { sessions, browser } = setup()
    const responses = [
      await browser().signIn({ password: 'right' }),
      await browser().signIn({ password: 'wrong' }),
      await browser().signIn({}, json({ password: 'right' })),
      await browser().signOut(),
      await sessions.signIn(new Request(origin)),
    ]
    for (const { headers } of responses) {
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })
})

describe('C107 a store that fails', () => {
  const fail = async () => {
    throw new SessionStoreError('down')
  }

  test('behavior: lets nobody in, and says so', async () => {
    const { browser, sessions } = setup({ store: { get: fail, set: fail, delete: fail, add: fail } })
    const response = await browser().signIn({}, json({ password: 'right' }))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'internal', retryable: true })
    expect((await browser().signIn({ password: 'right' })).headers.get('location')).toBe('/sign-in?error=internal')
    expect(await sessions.read(browser().request())).toBeNull()
  })

  test('behavior: a sign-out that can’t be kept says so, and can be repeated', async () => {
    const store = memoryStore()
    const working = setup({ store })
    const page = working.browser()
    await page.signIn({ password: 'right' })
    const failing = setup({ store: { ...store, delete: fail }, clock: working.clock })
    const same = failing.browser({ cookies: page.cookies })
    expect((await same.signOut()).status).toBe(503)
    expect(page.cookies.has('__Host-session')).toBe(true)
  })
})
