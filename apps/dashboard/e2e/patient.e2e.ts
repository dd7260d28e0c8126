import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

// A busy machine is slow.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z', CLINIKO_MOCK_SCENE: 'demo' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

/** Returns the path of a patient of the demo's scene. */
async function pathOf(first: string, last: string): Promise<string> {
  const filters = [`first_name:=${first}`, `last_name:=${last}`, 'archived_at:*']
  const search = new URLSearchParams(filters.map((filter) => ['q[]', filter]))
  const response = await fetch(`${dashboard.url}/api/cliniko/patients?${search}`)
  const { patients } = (await response.json()) as { patients: { id: string }[] }
  return `/patients/${patients[0]?.id}`
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the page', () => {
  test('shows alerts first, then who it is, and sends no request after hydration', async () => {
    const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
    await open(await pathOf('Margaret', 'Doyle'))
    await page.getByRole('heading', { level: 1, name: 'Margaret Doyle' }).waitFor()
    const alerts = page.getByRole('region', { name: 'Medical alerts' })
    await alerts.getByText('Pacemaker: no electrotherapy').waitFor()
    await page.getByText('Needs the ramp: comes in a wheelchair.').waitFor()
    await page.getByText('83 years', { exact: true }).waitFor()
    await page.getByText('Anne Doyle (daughter), 0491 577 426').waitFor()
    await page.getByRole('tabpanel', { name: 'Visits' }).getByText('Standard physiotherapy').first().waitFor()
    expect(takeRequests()).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  test('a tab is in the URL, loads when it is looked at, and is reached by arrow keys', async () => {
    const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
    await open(await pathOf('Margaret', 'Doyle'))
    await page.getByRole('tab', { name: 'Visits' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tabpanel', { name: 'Notes' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tabpanel', { name: 'Files' }).getByText('X-ray left knee.png', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('tab')).toBe('files')
    expect(takeRequests().filter((request) => request.includes('patient_attachments'))).toHaveLength(1)
    await page.reload()
    await page.getByRole('tabpanel', { name: 'Files' }).getByText('Referral Dr Lim.pdf', { exact: true }).waitFor()
    expect(takeRequests()).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  test('an alert is added and removed, and the removal undone', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(await pathOf('Grace', 'Callaghan'))
    await page.getByRole('button', { name: 'Add alert' }).click()
    await page.getByLabel('What to watch out for').fill('Allergy: <b>adhesive</b>')
    await page.keyboard.press('Enter')
    const alert = page.getByRole('listitem').filter({ hasText: 'Allergy: <b>adhesive</b>' })
    await alert.getByRole('button').click()
    await alert.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await alert.waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('archived patients say so and come back, and merged ones point to the record that remains', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(await pathOf('Kath', 'Nguyen'))
    await page.getByText('Merged on').waitFor()
    await page.getByRole('link', { name: 'Open Katherine Nguyen' }).click()
    await page.getByRole('heading', { level: 1, name: 'Katherine Nguyen' }).waitFor()
    await open(await pathOf('Walter', 'Simmons'))
    await page.getByText('Archived on').waitFor()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.getByText('Walter Simmons is an active patient again.').waitFor()
    await page.getByText('Archived on').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await close()
  })

  test('a call can be joined only where the type has calls', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(await pathOf('Katherine', 'Nguyen'))
    const visit = page.getByRole('listitem').filter({ hasText: 'Telehealth follow-up' }).filter({ hasText: 'Booked' })
    expect(await visit.getByRole('link', { name: 'Join call' }).first().getAttribute('href')).toMatch(/^https:\/\//)
    await open(await pathOf('Chloe', 'Martin'))
    expect(await page.getByRole('link', { name: 'Join call' }).count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  })
})

describe('records', () => {
  test('a case says how many sessions are left and when it ends, and is edited', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(`${await pathOf('Sam', 'Rivers')}?tab=cases`)
    const plan = page.getByRole('article', { name: 'Chronic disease plan: lower back' })
    await plan.getByText('All 5 sessions are used').waitFor()
    await plan.getByText('Expires in 12 days').waitFor()
    await plan.getByRole('button', { name: 'Edit case: Chronic disease plan: lower back' }).click()
    await page.getByLabel('Largest number of sessions').fill('8')
    await page.getByRole('button', { name: 'Save' }).click()
    await plan.getByText('3 of 8 sessions left').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a memo is written, and says that nothing is sent', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url, { role: 'reception' })
    await open(`${await pathOf('Chloe', 'Martin')}?tab=messages`)
    await page.getByRole('button', { name: 'Write a memo' }).click()
    await page.getByText('Nothing is sent').waitFor()
    await page.getByLabel('What was said').fill('Asks for <b>mornings</b>')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Asks for' }).first().waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('relationships lead to the other patient, and one is added', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(`${await pathOf('Grace', 'Callaghan')}?tab=people`)
    await page.getByRole('link', { name: 'Tom Callaghan' }).waitFor()
    await page.getByRole('button', { name: 'Add a relationship' }).click()
    await page.getByLabel('Related patient').fill('Whitfield')
    await page.getByRole('button', { name: 'James Whitfield' }).click()
    await page.getByLabel('They are the patient’s').selectOption({ label: 'Spouse' })
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('link', { name: 'James Whitfield' }).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a file is uploaded with its progress, then downloaded and previewed', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(`${await pathOf('Chloe', 'Martin')}?tab=files`)
    await page.getByLabel('Choose files to attach').setInputFiles([
      { name: 'knee.png', mimeType: 'image/png', buffer: png },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ])
    await page.getByText('The file is empty.').waitFor()
    const row = page.getByRole('list', { name: 'Files' }).getByRole('listitem').filter({ hasText: 'knee.png' })
    await row.getByRole('button', { name: 'Preview knee.png' }).click()
    const image = page.getByRole('dialog').getByRole('img', { name: 'Contents of knee.png' })
    await image.waitFor()
    expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: 'Download knee.png' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('knee.png')
    expect(errors).toEqual([])
    await close()
  })

  test('an upload whose last step fails goes on without sending the file again', async () => {
    const { page, context, open, close } = await openScreen(browser, dashboard.url)
    await open(`${await pathOf('Leilani', 'Tuimavave')}?tab=files`)
    let uploads = 0
    page.on('request', (request) => {
      if (request.url().includes('/api/uploads/')) uploads++
    })
    await context.route('**/api/cliniko/patient_attachments', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    )
    await page
      .getByLabel('Choose files to attach')
      .setInputFiles([{ name: 'referral.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }])
    await page.getByText('The file was uploaded, but not yet attached.').waitFor()
    await context.unroute('**/api/cliniko/patient_attachments')
    await page.getByRole('button', { name: 'Resume attaching referral.pdf' }).click()
    await page.getByRole('button', { name: 'Download referral.pdf' }).waitFor()
    expect(uploads).toBe(1)
    await close()
  })
})

describe('roles', () => {
  test('a receptionist has neither alerts nor health records, and none are requested', async () => {
    const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url, { role: 'reception' })
    await open(`${await pathOf('Margaret', 'Doyle')}?tab=notes`)
    await page.getByRole('heading', { level: 1, name: 'Margaret Doyle' }).waitFor()
    await page.getByText('Needs the ramp').waitFor()
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Visits', 'Invoices', 'Messages', 'People'])
    expect(await page.content()).not.toContain('Pacemaker')
    expect(await page.getByRole('link', { name: 'New note' }).count()).toBe(0)
    expect(takeRequests()).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  test('a practitioner has no invoices', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    await open(await pathOf('Margaret', 'Doyle'))
    await page.getByRole('tab', { name: 'Notes' }).waitFor()
    expect(await page.getByRole('tab', { name: 'Invoices' }).count()).toBe(0)
    expect(errors).toEqual([])
    await close()
  })

  test('the upload route takes nothing without a token of Cliniko, nor from another site', async () => {
    const send = (path: string, headers = {}) =>
      fetch(`${dashboard.url}/api/uploads/${path}/key`, { method: 'POST', body: 'x', headers })
    const own = { 'sec-fetch-site': 'same-origin' }
    expect((await send('unknown', own)).status).toBe(404)
    expect((await send('unknown', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    // Old browsers send the origin alone.
    expect((await send('unknown', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send('unknown', { ...own, cookie: 'desk-role=reception' })).status).toBe(403)
  })
})

describe('appearance', () => {
  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s: accessible, without horizontal overflow', async (size, colorScheme) => {
    const desk = await openScreen(browser, dashboard.url, { viewport: sizes[size], colorScheme })
    const path = await pathOf('Margaret', 'Doyle')
    for (const tab of ['', 'notes', 'files', 'forms', 'cases', 'invoices', 'messages', 'people']) {
      await desk.open(tab ? `${path}?tab=${tab}` : path)
      await desk.page.getByRole('tabpanel').waitFor()
      await desk.expectAccessible()
      expect(
        await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    }
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})
