import { readFile } from 'node:fs/promises'
import { createMock } from '@cliniko/mock'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { sizes } from './kit'
import { hydrated, openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
// Has the same seed and time as the server's mock, and so the same records.
const { tables } = createMock({ now, rateLimit: false }).store
const february = '/reports?period=last-month'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

const number = (value: number) => new Intl.NumberFormat('en-AU').format(value)

describe('a collection that is slow', () => {
  let dashboard: Dashboard

  beforeAll(async () => {
    dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now, REPORTS_REQUESTS_PER_MINUTE: '20' })
  })

  afterAll(async () => {
    // The pages of a failed test would keep their server alive.
    await Promise.all(browser.contexts().map((context) => context.close()))
    await dashboard?.stop()
  })

  test('shows how far it is, pauses, stays paused over a reload, and goes on', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open('/reports')
    const job = page.getByRole('region', { name: 'Collecting the data' })
    await job.getByText('Collecting…').waitFor()
    await job.getByText(/^Appointments: [\d,]+ of [\d,]+$/).waitFor()
    await job.getByRole('button', { name: 'Pause' }).click()
    await job.getByText('Paused').waitFor()
    await page.reload()
    await job.getByText('Paused').waitFor()
    await job.getByRole('button', { name: 'Resume' }).click()
    await job.getByText('Collecting…').waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('slows nothing: the front desk’s requests pass meanwhile', async () => {
    const { page, open, close } = await openScreen(browser, dashboard.url)
    await open('/reports')
    await page.getByText('Collecting…').waitFor()
    const statuses = await page.evaluate(() =>
      Promise.all(
        Array.from({ length: 30 }, async (_, index) => (await fetch(`/api/cliniko/patients?page=${index + 1}`)).status),
      ),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    await close()
  })
})

describe('reports', () => {
  let dashboard: Dashboard

  beforeAll(async () => {
    dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
    // The first visit starts the collection.
    const desk = await openScreen(browser, dashboard.url)
    await desk.open('/reports')
    await desk.page.getByText('Up to date').waitFor({ timeout: 140_000 })
    await desk.close()
  }, 150_000)

  afterAll(async () => {
    // The pages of a failed test would keep their server alive.
    await Promise.all(browser.contexts().map((context) => context.close()))
    await dashboard?.stop()
  })

  test('agree with the clinic’s records, and come with the page', async () => {
    const kept = [...tables.individual_appointments.values()].filter(
      ({ starts_at, cancelled_at, did_not_arrive }) =>
        starts_at >= '2026-01-31T13:00:00Z' && starts_at < '2026-02-28T13:00:00Z' && !cancelled_at && !did_not_arrive,
    ).length
    const groups = [...tables.group_appointments.values()]
      .filter(({ starts_at }) => starts_at >= '2026-01-31T13:00:00Z' && starts_at < '2026-02-28T13:00:00Z')
      .map(({ id }) => id)
    const places = [...tables.attendees.values()].filter(({ booking }) =>
      groups.includes(booking?.links.self.split('/').at(-1) ?? ''),
    ).length
    const net = [...tables.invoices.values()]
      .filter(({ issue_date }) => issue_date.startsWith('2026-02'))
      .reduce((sum, { net_amount }) => sum + Number(net_amount), 0)
    const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
    await open(february)
    await page.getByText('1 Feb 2026 to 28 Feb 2026').waitFor()
    const glance = await page.getByRole('region', { name: 'At a glance' }).innerText()
    expect(glance).toContain(number(kept + places))
    expect(glance).toContain(`$${number(Math.round(net))}`)
    for (const title of [
      'Visits a day',
      'Use of practitioners’ time',
      'No-shows and cancellations',
      'Cancellations by reason',
      'New and returning patients',
      'Who comes again',
      'Revenue by type',
      'Revenue by practitioner',
      'Busy hours',
    ]) {
      await page.getByRole('region', { name: title, exact: true }).first().waitFor()
    }
    expect(takeRequests()).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  test('a picture can be read by keyboard, and has its formula and its table behind it', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(february)
    const slider = page.getByRole('slider', { name: 'A point of: Visits a day' })
    await hydrated(slider)
    await slider.focus()
    await page.keyboard.press('Home')
    const panel = page.locator('section[aria-label="Visits a day"]').first()
    await panel.getByText(/^1 Feb 2026: \d+ visits, \d+ did not arrive, \d+ cancelled$/).waitFor()
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^1 Feb 2026: /)
    await page.keyboard.press('ArrowRight')
    await panel.getByText(/^2 Feb 2026: /).waitFor()
    await panel.getByText('How it is calculated').click()
    await panel.getByText(/Each place in a group is one/).waitFor()
    await panel.getByText('Show the table').click()
    await panel.getByRole('row', { name: /2026-02-28/ }).waitFor()
    expect(await panel.getByRole('row').count()).toBe(29)
    expect(errors).toEqual([])
    await close()
  })

  test('the period and the business are in the URL, and a long period is by week', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open('/reports')
    await page.getByLabel('Period').selectOption({ label: 'Last 12 months' })
    await page.getByRole('heading', { name: 'Visits a week' }).waitFor()
    expect(page.url()).toContain('period=365')
    await page.getByLabel('Business').selectOption({ label: 'Harbour Street Health Newtown' })
    await page.waitForURL(/business=\d+/)
    await page.reload()
    await page.getByRole('heading', { name: 'Visits a week' }).waitFor()
    await page.getByLabel('Period').selectOption({ label: 'From … to …' })
    await page.getByLabel('From', { exact: true }).fill('2026-02-10')
    await page.getByText('10 Feb 2026 to 3 Mar 2026').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Visits a week' }).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a CSV holds the figures of the table', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open(february)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV of Visits a day' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('visits-2026-02-01-2026-02-28.csv')
    const csv = await readFile(await download.path(), 'utf8')
    const lines = csv.split('\r\n').filter(Boolean)
    expect(lines[0]).toBe('\uFEFFDate,Visits,Did not arrive,Cancelled')
    expect(lines).toHaveLength(29)
    expect(lines[1]).toMatch(/^2026-02-01,\d+,\d+,\d+$/)
    expect(errors).toEqual([])
    await close()
  })

  test('what changes at the clinic is in the report after an update', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open('/reports?period=month')
    const missed = page.locator('dt', { hasText: 'No-shows' }).first().locator('xpath=following-sibling::dd')
    const before = await missed.innerText()
    const visit = [...tables.individual_appointments.values()].find(
      ({ starts_at, patient_arrived, cancelled_at }) =>
        starts_at > '2026-03-01T20:00:00Z' && starts_at < now && patient_arrived && !cancelled_at,
    )
    const attendee = [...tables.attendees.values()].find(({ booking }) => booking?.links.self.endsWith(`/${visit?.id}`))
    const status = await page.evaluate(
      async (id) =>
        (
          await fetch(`/api/cliniko/attendees/${id}`, {
            method: 'PATCH',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ arrived: false }),
          })
        ).status,
      attendee?.id,
    )
    expect(status).toBe(200)
    await page.getByRole('button', { name: 'Update' }).click()
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll('dt')].some(
          ({ textContent, nextElementSibling }) =>
            textContent === 'No-shows' && !(nextElementSibling?.textContent ?? '').includes(text),
        ),
      /\d+ of/.exec(before)?.[0] ?? before,
    )
    expect(errors).toEqual([])
    await close()
  })

  test('only managers have reports: no other role gets the page or its data', async () => {
    for (const role of ['reception', 'practitioner'] as const) {
      const { page, close } = await openScreen(browser, dashboard.url, { role })
      await page.goto(`${dashboard.url}/reports`)
      await page.getByRole('heading', { name: 'Page not found' }).waitFor()
      expect(await page.evaluate(async () => (await fetch('/api/reports')).status)).toBe(403)
      expect(
        await page.evaluate(async () => (await fetch('/api/reports', { method: 'POST', body: 'start' })).status),
      ).toBe(403)
      await close()
    }
    const foreign = { method: 'POST', body: 'pause', headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await fetch(`${dashboard.url}/api/reports`, foreign)).status).toBe(403)
  })

  test('what the browser receives holds no patient', async () => {
    const { page, open, close } = await openScreen(browser, dashboard.url)
    await open('/reports?period=90')
    const text = `${await page.content()}${await page.evaluate(async () => (await fetch('/api/reports?period=90')).text())}`
    expect(text).toContain('returning')
    for (const id of tables.patients.keys()) expect(text.includes(id)).toBe(false)
    await close()
  })

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(['desktop', 'phone'] as const)('%s: accessible, and nothing overflows', async (size) => {
      const options = { viewport: sizes[size], colorScheme }
      const { page, open, expectAccessible, errors, close } = await openScreen(browser, dashboard.url, options)
      await open(february)
      await page.getByRole('slider').first().waitFor()
      await page.getByRole('table', { name: 'Busy hours' }).first().waitFor()
      await expectAccessible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(errors).toEqual([])
      await close()
    })
  })
})
