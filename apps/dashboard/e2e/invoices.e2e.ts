import { createMock } from '@cliniko/mock'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
// Has the same seed and time as the server's mock, and so the same records.
const { tables } = createMock({ now, rateLimit: false }).store
const newest = [...tables.invoices.values()].sort(
  (a, b) => b.issue_date.localeCompare(a.issue_date) || b.number - a.number,
)

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

const money = (amount: string | null) =>
  new Intl.NumberFormat('en-AU', { style: 'currency', currency: 'AUD', currencyDisplay: 'narrowSymbol' }).format(
    Number(amount),
  )
const count = (value: number) => new Intl.NumberFormat('en-AU').format(value)

describe('the list', () => {
  test('has the newest first, with the sums of what is shown, and sends nothing until more is wanted', async () => {
    const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
    await open('/invoices')
    const rows = page.getByRole('table', { name: 'Invoices' }).getByRole('row')
    await page.getByText(`Sums of 50 of ${count(newest.length)} invoices`).waitFor()
    expect(await rows.count()).toBe(51)
    expect(await rows.nth(1).innerText()).toContain(String(newest[0]?.number))
    const total = newest.slice(0, 50).reduce((sum, { total_amount }) => sum + Math.round(Number(total_amount) * 100), 0)
    const sums = page.getByRole('region', { name: 'Sums of the invoices shown' })
    expect(await sums.innerText()).toContain(money(String(total / 100)))
    expect(takeRequests()).toEqual([])
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByText(`Sums of 100 of ${count(newest.length)} invoices`).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('its filters are in the URL: status, age, practitioner, dates, and all survive a reload', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    await open('/invoices')
    await page.getByLabel('Status').selectOption({ label: 'Open' })
    const open10 = newest.filter(({ status }) => status === 10)
    await page.getByText(new RegExp(`${count(open10.length)} invoices$`)).waitFor()
    await page.getByLabel('Age of open ones').selectOption({ label: '31 to 60 days' })
    const old = open10.filter(({ issue_date }) => issue_date <= '2026-01-31' && issue_date >= '2026-01-02')
    await page.getByText(`${count(old.length)} invoices`, { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?status=10&age=31')
    await page.reload()
    await page.getByText(`${count(old.length)} invoices`, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByLabel('Issued from').fill('2026-03-01')
    const ofMarch = newest.filter(({ issue_date }) => issue_date >= '2026-03-01')
    await page.getByText(new RegExp(`(^| of )${count(ofMarch.length)} invoices$`)).waitFor()
    await page.getByLabel('Practitioner').selectOption({ label: 'Mei Lin' })
    expect(page.url()).toMatch(/from=2026-03-01&practitioner=\d+$/)
    await open('/invoices?from=2031-01-01')
    await page.getByText('No invoices match.').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).first().click()
    await page.getByRole('table', { name: 'Invoices' }).waitFor()
    expect(errors).toEqual([])
    await close()
  })

  test('a patient is chosen by keyboard, and removed', async () => {
    const { page, open, errors, close } = await openScreen(browser, dashboard.url)
    const [first] = newest
    const id = first?.patient.links.self.split('/').at(-1) ?? ''
    const patient = tables.patients.get(id)
    await open('/invoices')
    await page.getByRole('combobox', { name: 'Patient' }).fill(patient?.label ?? '')
    await page
      .getByRole('option')
      .filter({ hasText: patient?.label ?? '' })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show all patients' }).waitFor()
    expect(page.url()).toMatch(/patient=\d+/)
    const names = page.getByRole('table', { name: 'Invoices' }).locator('tbody td:nth-of-type(2)')
    await page.getByText(/^\d+ invoices$/).waitFor()
    expect(new Set(await names.allInnerTexts())).toEqual(new Set([patient?.label]))
    await page.getByRole('button', { name: 'Show all patients' }).click()
    await page.getByText(`Sums of 50 of ${count(newest.length)} invoices`).waitFor()
    expect(errors).toEqual([])
    await close()
  })
})

test('an invoice shows its items, and that they add up', async () => {
  const itemsOf = (id: string) =>
    [...tables.invoice_items.values()].filter(({ invoice }) => invoice.links.self.endsWith(`/${id}`))
  const invoice = newest.find(({ id }) => itemsOf(id).length > 1)
  const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
  await open(`/invoices/${invoice?.id}`)
  await page.getByRole('heading', { level: 1, name: `Invoice ${invoice?.number}` }).waitFor()
  const items = page.getByRole('table', { name: 'Items' })
  for (const { name } of itemsOf(invoice?.id ?? ''))
    await items
      .getByText(name ?? '')
      .first()
      .waitFor()
  const totals = await items.locator('tfoot').innerText()
  for (const amount of [invoice?.net_amount, invoice?.tax_amount, invoice?.total_amount]) {
    expect(totals).toContain(money(amount ?? null))
  }
  expect(await items.locator('tfoot tr').count()).toBe(1)
  await page.getByText('Cliniko’s API can’t create or change invoices').waitFor()
  expect(takeRequests()).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('the worklist has visits without an invoice, and leads to the patients', async () => {
  const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
  await open('/invoices')
  await page.getByRole('link', { name: 'Visits without an invoice' }).click()
  const rows = page.getByRole('table', { name: 'Visits without an invoice' }).locator('tbody tr')
  await rows.first().waitFor()
  expect(page.url()).toContain('tab=missing')
  const shown = Number((await page.getByText(/^\d+ visits$/).innerText()).split(' ')[0])
  expect(await rows.count()).toBe(shown)
  takeRequests()
  await open('/invoices?tab=missing&days=14')
  await rows.first().waitFor()
  expect(takeRequests()).toEqual([])
  expect(await rows.count()).toBeGreaterThanOrEqual(shown)
  await rows.first().getByRole('link').click()
  await page.waitForURL(/\/patients\/\d+$/)
  expect(errors).toEqual([])
  await close()
})

test('a practitioner has no invoices, nor the page', async () => {
  const { page, close } = await openScreen(browser, dashboard.url, { role: 'practitioner' })
  await page.goto(`${dashboard.url}/invoices`)
  await page.getByRole('heading', { name: 'Page not found' }).waitFor()
  expect(await page.evaluate(async () => (await fetch('/api/cliniko/invoices')).status)).toBe(403)
  await close()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['desktop', 'phone'] as const)('%s: accessible, and nothing overflows', async (size) => {
    const options = { viewport: sizes[size], colorScheme }
    const { page, open, expectAccessible, errors, close } = await openScreen(browser, dashboard.url, options)
    for (const path of ['/invoices', '/invoices?tab=missing', `/invoices/${newest[0]?.id}`]) {
      await open(path)
      await page.getByRole('table').first().waitFor()
      await expectAccessible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(errors).toEqual([])
    await close()
  })
})
