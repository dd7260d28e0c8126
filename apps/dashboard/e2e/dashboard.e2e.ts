import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { createRequire } from 'node:module'
import { createCliniko } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Dashboard, startDashboard } from './server'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Has the same seed and time as the server's mock, and so the same records.
const mock = createMock({ now, rateLimit: false })
const cliniko = createCliniko({
  apiKey: mock.apiKey,
  app: { name: 'Tests', email: 'dev@clinic-tests.org' },
  fetch: mock.fetch,
})

let dashboard: Dashboard
let browser: Browser
let context: BrowserContext
let page: Page
/** The URLs, headers and bodies that the browser received. */
let received: string[]
/** The errors of the page and its console. */
let pageErrors: string[]

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

beforeEach(async () => {
  received = []
  pageErrors = []
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  page = await context.newPage()
  page.on('pageerror', (error) => pageErrors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()))
})

afterEach(async () => {
  await context.close()
})

async function open(path: string): Promise<void> {
  await page.goto(dashboard.url + path)
  await page.locator('[data-hydrated]').waitFor()
}

describe('hosts', () => {
  const statusOf = async (path: string, host: string) => {
    const { port } = new URL(dashboard.url)
    const outgoing = request({ host: '127.0.0.1', port, path, headers: { host } }).end()
    const [response] = await once(outgoing, 'response')
    response.resume()
    return response.statusCode
  }

  test.each(['/', '/patients', '/api/cliniko/patients'])(
    'C80 behavior: a foreign Host is refused at %s',
    async (path) => {
      for (const host of ['evil.test', `evil.test:3000`, 'localhost.evil.test', '127.0.0.1.evil.test']) {
        expect(await statusOf(path, host)).toBe(403)
      }
      for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000']) expect(await statusOf(path, host)).toBe(200)
    },
  )
})

describe('patients', () => {
  test('C22 a patient’s page shows their appointments', async () => {
    const [appointment] = (
      await cliniko.individualAppointments.list({ include: ['patient'], sort: '-starts_at', perPage: 1 })
    ).items
    const patient = appointment?.included.patient
    await open(`/patients/${patient?.id}`)
    await page.getByRole('heading', { level: 1, name: patient?.label ?? '' }).waitFor()
    await page.getByRole('region', { name: 'Upcoming' }).getByRole('listitem').first().waitFor()
    expect(pageErrors).toEqual([])
  })

  test('unknown ids show a page that says so', async () => {
    for (const id of ['1', 'abc']) {
      await page.goto(`${dashboard.url}/patients/${id}`)
      await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    }
  })
})

describe('the API key', () => {
  test('C05 the browser never receives the key, neither plain nor in Base64', async () => {
    const bodies: Promise<unknown>[] = []
    page.on('response', (response) => {
      received.push(response.url(), JSON.stringify(response.headers()))
      bodies.push(
        response.body().then(
          (body) => received.push(body.toString('latin1')),
          () => {},
        ),
      )
    })
    await open('/')
    await page.getByRole('button', { name: 'Next day' }).click()
    await page.getByRole('heading', { name: 'Wednesday 4 March 2026' }).waitFor()
    const [patient] = mock.store.tables.patients.keys()
    await open(`/patients/${patient}`)
    await page.getByRole('tablist').waitFor()
    await open('/patients')
    await open('/patients/1')
    await Promise.all(bodies)
    const all = received.join('\n')
    expect(all.length).toBeGreaterThan(500_000)
    // Proves that bodies were recorded: the clinic's name is in them.
    expect(all).toContain('Harbour Street Health')
    const key = mock.apiKey
    for (const secret of [
      key,
      key.replace(/-au1$/, ''),
      btoa(`${key}:`),
      btoa(key),
      btoa(`${key}:`).replace(/=+$/, ''),
    ]) {
      expect(all.includes(secret)).toBe(false)
    }
    // Nor any code that would send a key.
    expect(all).not.toContain('Basic ${')
    expect(all).not.toContain('`Basic')
    expect(dashboard.log()).not.toContain(key)
  })

  test('C06 C12 the proxy rejects other operations, unknown parameters and requests from other sites', async () => {
    const api = `${dashboard.url}/api/cliniko`
    const status = async (path: string, init?: RequestInit) => (await fetch(api + path, init)).status
    expect(await status('/patients?per_page=1')).toBe(200)
    expect(await status('/concession_prices')).toBe(403)
    expect(await status('/patients?patient_id=1')).toBe(400)
    expect(await status('/patients/1', { method: 'DELETE', headers: { 'sec-fetch-site': 'same-origin' } })).toBe(403)
    const { headers } = await fetch(`${api}/patients?per_page=1`)
    expect(headers.get('cache-control')).toBe('no-store')
    const [id] = mock.store.tables.patients.keys()
    const body = JSON.stringify({ email: 'x@example.com' })
    expect(
      await status(`/patients/${id}`, { method: 'PATCH', body, headers: { origin: 'https://evil.example' } }),
    ).toBe(403)
    expect(await status(`/patients/${id}`, { method: 'PATCH', body })).toBe(403)
  })
})

describe('appearance', () => {
  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('%d px, %s: no accessibility violations, and no horizontal overflow', async (width, colorScheme) => {
    await context.close()
    context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme })
    page = await context.newPage()
    const [patient] = mock.store.tables.patients.keys()
    for (const path of ['/patients', `/patients/${patient}`]) {
      await open(path)
      await page.evaluate(axe)
      const violations: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))',
      )
      expect(violations).toEqual([])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
  })
})
