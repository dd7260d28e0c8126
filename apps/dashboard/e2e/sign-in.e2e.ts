import { randomBytes } from 'node:crypto'
import { createMock } from '@cliniko/mock'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Dashboard, startDashboard } from './server'

// With an API key the dashboard asks for a password. No request reaches Cliniko in these tests: the key is made up, and
// the server has no network.
const password = 'correct horse battery staple'
const apiKey = createMock({ patients: 0 }).apiKey.replace('au1', 'zz9')
let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({
    CLINIKO_API_KEY: apiKey,
    CLINIKO_APP_EMAIL: 'dev@clinic-tests.org',
    DASHBOARD_PASSWORD: password,
    DASHBOARD_SECRET: randomBytes(32).toString('base64'),
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

test('C06 without a session, pages redirect to the sign-in page and the proxy responds with 401', async () => {
  for (const path of ['/', '/patients?q=a', '/patients/1']) {
    const response = await fetch(dashboard.url + path, { redirect: 'manual' })
    expect(response.status).toBe(307)
    const next = path === '/' ? '' : `?next=${encodeURIComponent(path)}`
    expect(new URL(response.headers.get('location') ?? '', dashboard.url).href).toBe(`${dashboard.url}/sign-in${next}`)
  }
  const forged = { cookie: `session=${Date.now() + 3_600_000}.${'0'.repeat(64)}` }
  expect((await fetch(`${dashboard.url}/api/cliniko/patients`)).status).toBe(401)
  expect((await fetch(`${dashboard.url}/api/cliniko/patients`, { headers: forged })).status).toBe(401)
})

/** Fills in the form at the page that is shown. */
async function submit(page: Page, text: string): Promise<void> {
  await page.getByLabel('Password').fill(text)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('C107 an incorrect password shows an error, and the right one starts a session that scripts can’t read', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${dashboard.url}/sign-in`)
  await submit(page, 'wrong')
  await page.getByText('Incorrect password or key.').waitFor()
  await submit(page, password)
  // There is no network, so the page shows an error.
  await page.getByRole('alert').filter({ hasText: 'Something went wrong. Try again in a moment.' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await context.cookies()).toContainEqual(
    expect.objectContaining({ name: 'session', httpOnly: true, sameSite: 'Strict' }),
  )
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await context.close()
})

test('C107 sign-in works without JavaScript and goes on to its page; a copied cookie dies with the sign-out', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${dashboard.url}/patients?q=a`)
  await submit(page, 'wrong')
  await page.getByText('Incorrect password or key.').waitFor()
  await submit(page, password)
  await page.waitForURL(`${dashboard.url}/patients?q=a`)
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const status = async (path: string, headers = {}) =>
    (await fetch(dashboard.url + path, { headers: { cookie, ...headers }, redirect: 'manual' })).status
  // Past the session: what fails is the network.
  expect(await status('/api/cliniko/patients')).toBe(502)

  const signOut = { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' }, redirect: 'manual' } as const
  expect((await fetch(`${dashboard.url}/api/sign-out`, signOut)).status).toBe(303)
  expect(await status('/api/cliniko/patients')).toBe(401)
  expect(await status('/patients')).toBe(307)
  await context.close()
})

test('C107 a form of another site, or one without an origin, neither signs in nor fails', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'null' }, { origin: 'https://other.test' }]) {
    const body = new URLSearchParams({ password })
    const response = await fetch(`${dashboard.url}/api/sign-in`, { method: 'POST', body, headers, redirect: 'manual' })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
  }
})

test('C108 redirects, pages and responses about sessions have security headers', async () => {
  const responses = await Promise.all([
    fetch(`${dashboard.url}/patients`, { redirect: 'manual' }),
    fetch(`${dashboard.url}/sign-in`),
    fetch(`${dashboard.url}/api/sign-in`, { method: 'POST' }),
  ])
  for (const { headers } of responses) {
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toContain('no-store')
  }
})
