import { createSessions, hashPassword, withPassword } from '@cliniko/server/session'
import { clinic, ok, same } from './kit.mjs'
import { proxyOf, url } from './proxy-checks.mjs'

const secret = 'q2V4Zx0c8mJtY1bW7nRk5uPd3HsLf9TgAaEeIiOoUyA='
const page = 'https://app.example/session'

/** The hash takes about a second of a core: one for all checks. */
const hashOnce = () => {
  hash ??= hashPassword('open sesame, please')
  return hash
}
/** @type {Promise<string> | undefined} */
let hash

/** The sessions of an app with one account, whose password is `open sesame, please`. */
async function sessionsOf() {
  const accounts = { reception: { hash: await hashOnce(), role: 'frontDesk' } }
  return createSessions({ secret, signIn: withPassword({ accounts }), addressOf: () => '203.0.113.1' })
}

/**
 * A form that a page sends.
 * @param {Record<string, string>} fields
 * @param {Record<string, string>} [headers]
 */
function form(fields, headers = {}) {
  const body = new URLSearchParams(fields)
  return new Request(page, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', ...headers }, body })
}

/**
 * Returns the cookies that a response sets, as a browser sends them.
 * @param {Response} response
 */
function cookiesOf(response) {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** What sessions do. */
export const sessionChecks = {
  async 'sessions: sign in, read, sign out'() {
    const sessions = await sessionsOf()
    const signedIn = await sessions.signIn(form({ password: 'open sesame, please', next: '/patients' }))
    same([signedIn.status, signedIn.headers.get('location')], [303, '/patients'])
    const cookie = cookiesOf(signedIn)
    ok(
      signedIn.headers.getSetCookie().every((text) => /^__Host-.*HttpOnly; SameSite=\w+; Secure$/.test(text)),
      'cookies',
    )
    const proxy = proxyOf(clinic(), { authenticate: sessions.authenticate })
    same((await proxy(new Request(`${url}/patients`, { headers: { cookie } }))).status, 200, 'signed in')
    const session = await sessions.read(new Request(page, { headers: { cookie } }))
    same([session?.user, session?.role], ['reception', 'frontDesk'])
    same((await sessions.signOut(form({}, { cookie }))).status, 303)
    same((await proxy(new Request(`${url}/patients`, { headers: { cookie } }))).status, 401, 'signed out')
  },

  async 'sessions: nobody gets in otherwise'() {
    const sessions = await sessionsOf()
    const refused = await sessions.signIn(form({ password: 'wrong', next: '//evil.example' }))
    same(refused.headers.get('location'), '/sign-in?error=incorrect_credentials')
    const foreign = form({ password: 'open sesame, please' }, { 'sec-fetch-site': 'cross-site' })
    same((await sessions.signIn(foreign)).status, 403)
    const cookie =
      '__Host-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA'
    same(await sessions.read(new Request(page, { headers: { cookie } })), null)
  },
}
