import { randomBytes } from 'node:crypto'
import { linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { type MockServer, serve } from '@cliniko/mock/node'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { openDesk } from './kit'
import { hydrated, openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'
import { settle } from './settle'

// A real clinic's dashboard has sessions. Its Cliniko is a mock of this process.
const reception = 'correct horse battery staple'
const manager = 'the staple of the manager'
const mock = createMock({ now: new Date(), rateLimit: false })

let cliniko: MockServer
let clinic: Dashboard
let demo: Dashboard
let browser: Browser

beforeAll(async () => {
  cliniko = await serve(mock)
  const toMock = `const send = globalThis.fetch
    globalThis.fetch = (url, init) => send(String(url).replace(/^https:\\/\\/api\\.au1\\.cliniko\\.com\\/v1/, '${cliniko.url}'), init)`
  clinic = await startDashboard({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(toMock)}`,
    CLINIKO_API_KEY: mock.apiKey,
    CLINIKO_APP_EMAIL: 'dev@clinic-tests.org',
    DASHBOARD_PASSWORD: reception,
    DASHBOARD_MANAGER_PASSWORD: manager,
    DASHBOARD_SECRET: randomBytes(32).toString('base64'),
  })
  demo = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await clinic?.stop()
  await demo?.stop()
  await cliniko?.close()
})

describe('sessions', { timeout: 120_000 }, () => {
  let context: BrowserContext
  let page: Page

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    page.setDefaultNavigationTimeout(60_000)
  })

  afterEach(async () => {
    await context.close()
  })

  async function signIn(role: 'Reception' | 'Manager', path = '/'): Promise<void> {
    await page.goto(clinic.url + path)
    await page.getByLabel('Role').selectOption(role.toLowerCase())
    await page.getByLabel('Password').fill(role === 'Manager' ? manager : reception)
    await page.getByRole('button', { name: 'Sign in' }).first().click()
    await works()
  }

  async function works(): Promise<void> {
    await page.locator('[data-hydrated]').waitFor()
    await hydrated(page.locator('main h1').first())
  }

  const signOut = () => page.getByRole('button', { name: 'Sign out' }).click()
  const signInPage = (at = page) => at.getByRole('heading', { name: 'Front desk' }).waitFor({ timeout: 10_000 })

  /** An appointment of today that is on screen, by its card. */
  async function openBooking(): Promise<string> {
    const card = page.locator('[data-kind=individual_appointment][data-status=booked]').first()
    const id = (await card.getAttribute('data-item')) ?? ''
    await card.focus()
    return id
  }

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/.//evil.example',
    '/\t/evil.example',
  ])('next=%s leads nowhere else', async (next) => {
    await signIn('Reception', `/sign-in?next=${encodeURIComponent(next)}`)
    expect(new URL(page.url()).origin).toBe(clinic.url)
  })

  test('a custom patient button goes through the sign-in to the patient, and nowhere else', async () => {
    const [id] = mock.store.tables.patients.keys()
    await signIn('Reception', `/open?patient_id=${id}`)
    expect(page.url()).toBe(`${clinic.url}/patients/${id}`)
    for (const bad of [
      '//evil.example',
      '1/../../settings',
      '1?tab=notes',
      '%0d%0aset-cookie:a=b',
      '1&patient_id=2',
      '',
    ]) {
      await page.goto(`${clinic.url}/open?patient_id=${encodeURIComponent(bad)}`)
      expect(page.url()).toBe(`${clinic.url}/patients`)
    }
  })

  test('a cancellation that is held back is sent before the session ends', async () => {
    await signIn('Reception')
    const id = await openBooking()
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Cancel appointment' }).click()
    await page.getByRole('region', { name: 'Notices' }).getByText('is cancelled.').waitFor()
    expect(mock.store.tables.individual_appointments.get(id)?.cancelled_at).toBeNull()
    await signOut()
    await signInPage()
    expect(mock.store.tables.individual_appointments.get(id)?.cancelled_at).not.toBeNull()
  })

  test('a cancellation that is held back is sent when the page is left, and not after it was undone', async () => {
    await signIn('Reception')
    const id = await openBooking()
    const cancel = async () => {
      await page.locator(`[data-item="${id}"]`).focus()
      await page.keyboard.press('x')
      await page.getByRole('button', { name: 'Cancel appointment' }).click()
      await page.getByRole('region', { name: 'Notices' }).getByText('is cancelled.').waitFor()
    }
    await cancel()
    await page.keyboard.press('Control+z')
    await page.locator(`[data-item="${id}"][data-status=booked]`).waitFor()
    await page.goto(`${clinic.url}/settings`)
    expect(mock.store.tables.individual_appointments.get(id)?.cancelled_at).toBeNull()

    await page.goto(`${clinic.url}/`)
    await works()
    await cancel()
    await page.keyboard.press('Control+z')
    await page.locator(`[data-item="${id}"][data-status=booked]`).waitFor()
    await cancel()
    await page.goto('about:blank')
    await expect.poll(() => mock.store.tables.individual_appointments.get(id)?.cancelled_at).not.toBeNull()
  })

  test('after a sign-out, Back shows nothing of the clinic, and no other tab does', async () => {
    const [id] = mock.store.tables.patients.keys()
    await signIn('Manager', `/patients/${id}`)
    const other = await context.newPage()
    await other.goto(`${clinic.url}/patients/${id}`)
    await other.locator('[data-hydrated]').waitFor()
    await settle(other)
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Patients' }).click()
    await page.waitForURL(/\/patients$/)
    await signOut()
    await signInPage()
    for (let step = 0; step < 2; step++) {
      await page.goBack().catch(() => null)
      await signInPage()
    }
    await signInPage(other)
  })

  test('a sign-out leaves no health data on the computer, and says so before it removes what isn’t saved', async () => {
    const note = [...mock.store.tables.treatment_notes.values()].find(({ draft }) => draft)
    const patientId = linkedId(note?.patient ?? null)
    await signIn('Manager', `/patients/${patientId}`)
    await page.evaluate(() =>
      localStorage.setItem('desk-note:practitioner 1:5', JSON.stringify({ title: 'Sore knee' })),
    )
    await signOut()
    const dialog = page.getByRole('dialog', { name: 'Some notes aren’t saved' })
    await dialog.getByRole('button', { name: 'Stay signed in' }).click()
    expect(await page.evaluate(() => localStorage.getItem('desk-note:practitioner 1:5'))).not.toBeNull()
    await signOut()
    await dialog.getByRole('button', { name: 'Sign out and remove them' }).click()
    await signInPage()
    const stored = await page.evaluate(async () => ({
      local: Object.keys(localStorage).filter(
        (key) => !/^(?:cliniko-desk |desk-(?:arrivals|called-in|low-marks|patient-columns))/.test(key),
      ),
      session: Object.values(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }))
    expect(stored.local).toEqual([])
    expect(JSON.stringify(stored.session)).not.toContain('Sore')
    expect([stored.databases, stored.caches]).toEqual([[], []])
  })

  test('without a session, no route responds with anything', async () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    const search = JSON.stringify({ text: 'a', limit: 1, archived: false })
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(clinic.url + path, { headers: own, redirect: 'manual', ...init })).status
    expect(await status('/api/live')).toBe(401)
    expect(await status('/api/reports')).toBe(401)
    expect(await status('/api/reports', { method: 'POST', body: 'start' })).toBe(401)
    expect(await status('/api/patient-search', { method: 'POST', body: search })).toBe(401)
    expect(await status('/api/uploads/1/key', { method: 'POST', body: 'x' })).toBe(401)
    expect(await status('/api/cliniko/patients')).toBe(401)
    expect(await status('/api/demo-role', { method: 'POST', body: new URLSearchParams({ role: 'manager' }) })).toBe(404)
    const payload = await fetch(`${clinic.url}/patients`, { headers: { ...own, rsc: '1' }, redirect: 'manual' })
    expect(payload.status).toBe(307)
    expect(await payload.text()).not.toContain('Harbour')
  })

  test('the routes of reports are a manager’s', async () => {
    await signIn('Reception')
    const { statuses, payload } = await page.evaluate(async () => ({
      statuses: [
        (await fetch('/api/reports')).status,
        (await fetch('/api/reports', { method: 'POST', body: 'start' })).status,
      ],
      payload: await (await fetch('/reports', { headers: { rsc: '1' } })).text(),
    }))
    expect(statuses).toEqual([403, 403])
    // A payload is streamed, so its status is sent before the page knows. It says so, and has no data.
    expect(payload).toContain('{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}')
    expect(payload).not.toMatch(/"(?:queries|dehydratedAt|queryKey)"/)
  })
})

describe('requests of other sites', () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'null' },
    { origin: 'https://evil.example' },
  ]

  test.each([
    ['/api/demo-role', 'POST', 'role=manager', 'application/x-www-form-urlencoded'],
    ['/api/patient-search', 'POST', '{"text":"a","limit":1,"archived":false}', 'text/plain'],
    ['/api/reports', 'POST', 'start', 'text/plain'],
    ['/api/uploads/1/key', 'POST', 'x', 'text/plain'],
    ['/api/cliniko/patients/1', 'PATCH', '{"last_name":"x"}', 'text/plain'],
    ['/api/cliniko/individual_appointments/1/cancel', 'PATCH', '{}', 'application/json'],
  ])('%s is refused', async (path, method, body, type) => {
    for (const headers of [...foreign, {}]) {
      const response = await fetch(demo.url + path, {
        method,
        body,
        headers: { 'content-type': type, ...headers } as HeadersInit,
      })
      expect(response.status).toBe(403)
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  test('/api/live is refused', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await fetch(`${demo.url}/api/live`, { headers: { 'sec-fetch-site': site } })).status).toBe(403)
    }
  })
})

/** Dates and ids that are none, or would lead somewhere else. */
const dates = ['2026-02-30', '9999-12-31', '%00', '2026-03-03T00:00', '../../x']
const ids = ['1', 'abc', '..%2Fpatients%2F1', '9'.repeat(40), '-1', '__proto__']

describe('URLs that somebody typed, or made up', { timeout: 240_000 }, () => {
  test.each([
    ...[
      '/?date=',
      '/?view=week&date=',
      '/print?date=',
      '/stock?date=',
      '/invoices?to=',
      '/patients?born=',
      '/reports?period=custom&from=',
    ].map((start) => [start, dates] as const),
    ...[
      '/?booking=',
      '/?staff=everyone&site=',
      '/?book=2026-03-03T00:00:00Z&business=1&practitioner=',
      '/stock?product=',
      '/invoices?patient=',
      '/gaps?gap=',
      '/reports?business=',
      '/notes?practitioner=',
    ].map((start) => [start, ids] as const),
    ['/?practitioner=1&business=1&book=', ['9999-12-31T23:59:59Z', 'javascript:alert(1)']] as const,
    ['/patients?show=constructor&email=toString&sort=', ['__proto__', '-name,email']] as const,
    ['/patients?q=', ['%00', 'a'.repeat(3000)]] as const,
  ])('%s opens a page that works, whatever follows', async (start, ends) => {
    const desk = await openDesk(browser, demo.url)
    desk.page.setDefaultNavigationTimeout(60_000)
    for (const end of ends) {
      const response = await desk.page.goto(demo.url + start + end)
      expect([start + end, response?.status()]).toEqual([start + end, 200])
      await desk.page.locator('[data-hydrated]').waitFor()
      await settle(desk.page)
      expect([end, await desk.page.getByText('This page couldn’t be loaded').count()]).toEqual([end, 0])
    }
    // A record that doesn't exist is refused by the API, which the browser logs.
    expect(desk.errors.filter((error) => !/status of 40[04]/.test(error))).toEqual([])
    await desk.close()
  })

  test('pages of records that don’t exist say so', async () => {
    const desk = await openDesk(browser, demo.url)
    desk.page.setDefaultNavigationTimeout(60_000)
    for (const id of ids) {
      for (const path of [
        `/patients/${id}`,
        `/patients/${id}/edit`,
        `/patients/${id}/notes/new`,
        `/patients/1/notes/${id}`,
        `/invoices/${id}`,
      ]) {
        const response = await desk.page.goto(demo.url + path)
        expect([path, response?.status()]).not.toEqual([path, 500])
        await desk.page
          .getByText(/Page not found|doesn’t exist/)
          .first()
          .waitFor()
      }
    }
    expect(desk.errors.filter((error) => !/status of 40[04]/.test(error))).toEqual([])
    await desk.close()
  })
})

describe('without a connection, midway', { timeout: 120_000 }, () => {
  test('a change is refused at once, said to be unsaved, and not sent later', async () => {
    const desk = await openScreen(browser, demo.url)
    const { page, context } = desk
    await desk.open('/')
    const card = page.locator('[data-kind=individual_appointment][data-status=booked]').first()
    const id = await card.getAttribute('data-item')
    await card.focus()
    await context.setOffline(true)
    await page.getByText('You are offline.').waitFor()
    desk.takeRequests()
    await page.keyboard.press('a')
    await page.getByText(/arrival wasn’t saved\./).waitFor()
    await page.locator(`[data-item="${id}"][data-status=booked]`).waitFor()
    await context.setOffline(false)
    await page.getByText('You are offline.').waitFor({ state: 'detached' })
    await settle(page)
    expect(desk.takeRequests().filter((request) => !request.startsWith('GET '))).toEqual([])
    await desk.close()
  })

  test('a cancellation that is held back isn’t left unseen, and is sent once the connection is back', async () => {
    const desk = await openScreen(browser, demo.url)
    const { page, context } = desk
    await desk.open('/')
    const card = page.locator('[data-kind=individual_appointment][data-status=booked]').first()
    const id = await card.getAttribute('data-item')
    await card.focus()
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Cancel appointment' }).click()
    await page.getByText('is cancelled.').waitFor()
    await context.setOffline(true)
    const asked = page.waitForEvent('dialog')
    const left = page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await left
    await context.setOffline(false)
    const cancelled = `${demo.url}/api/cliniko/individual_appointments?q[]=id:=${id}&q[]=cancelled_at:?`
    const count = async () => ((await (await fetch(cancelled)).json()) as { total_entries: number }).total_entries
    await expect.poll(count, { timeout: 20_000 }).toBe(1)
    await desk.close()
  })

  test('a role that is chosen in another tab loads this one again', async () => {
    const desk = await openDesk(browser, demo.url)
    await desk.open('/notes')
    const other = await desk.context.newPage()
    await other.goto(`${demo.url}/settings`)
    await other.locator('[data-hydrated]').waitFor()
    await other.getByLabel('View as').selectOption('reception')
    await other.waitForURL(`${demo.url}/`)
    await desk.page.getByRole('heading', { name: 'Page not found' }).waitFor()
    await desk.close()
  })
})
