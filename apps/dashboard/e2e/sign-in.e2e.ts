import { createMock } from '@cliniko/mock'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Dashboard, startDashboard } from './server'

// With an API key the dashboard asks for a password. No request reaches Cliniko in these tests: the key is made up, and
// the server has no network.
const apiKey = createMock({ patients: 0 }).apiKey.replace('au1', 'zz9')
let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({
    CLINIKO_API_KEY: apiKey,
    CLINIKO_APP_EMAIL: 'dev@clinic-tests.org',
    DASHBOARD_PASSWORD: 'correct horse battery staple',
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

test('C06 without a session, pages redirect to the sign-in page and the proxy responds with 401', async () => {
  for (const path of ['/', '/patients', '/patients/1']) {
    const response = await fetch(dashboard.url + path, { redirect: 'manual' })
    expect(response.status).toBe(307)
    expect(new URL(response.headers.get('location') ?? '', dashboard.url).href).toBe(`${dashboard.url}/sign-in`)
  }
  const forged = { cookie: `session=${Date.now() + 3_600_000}.${'0'.repeat(64)}` }
  expect((await fetch(`${dashboard.url}/api/cliniko/patients`)).status).toBe(401)
  expect((await fetch(`${dashboard.url}/api/cliniko/patients`, { headers: forged })).status).toBe(401)
})

test('an incorrect password shows an error, and the right one starts a session that scripts can’t read', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${dashboard.url}/sign-in`)
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Incorrect password.').waitFor()
  await page.getByLabel('Password').fill('correct horse battery staple')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect
    .poll(async () => (await context.cookies()).find(({ name }) => name === 'session'))
    .toMatchObject({
      httpOnly: true,
      sameSite: 'Strict',
    })
  // There is no network, so the page shows an error.
  await page.getByRole('alert').filter({ hasText: 'Something went wrong. Try again in a moment.' }).waitFor()
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await context.close()
})
