import { createMock } from '@cliniko/mock'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

const now = '2026-03-02T23:20:00Z'
// Has the same seed and time as the server's mock, and so the same records.
const { tables } = createMock({ now, rateLimit: false }).store
const products = [...tables.products.values()]
const levelOf = (name: string) => String(Number(products.find((product) => product.name === name)?.stock_level))

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

test('lists products with their levels, without a request', async () => {
  const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
  await open('/stock')
  const rows = page.getByRole('table', { name: 'Stock' }).locator('tbody tr')
  expect(await rows.count()).toBe(products.length)
  for (const { name, stock_level } of products) {
    expect(await rows.filter({ hasText: name }).locator('td').last().innerText()).toContain(String(Number(stock_level)))
  }
  await page.getByLabel('Search products').fill('BAND-H')
  await page.getByText('1 product ·').waitFor()
  expect(page.url()).toContain('q=BAND-H')
  expect(takeRequests()).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('the low mark is kept in the browser, and decides what runs low', async () => {
  const { page, open, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
  await open('/stock?show=low')
  await page.getByText('Nothing runs low.').waitFor()
  await page.getByRole('button', { name: 'Show all products' }).click()
  await page.getByLabel('Low mark of Heat pack').fill(levelOf('Heat pack'))
  await page.getByRole('row').filter({ hasText: 'Heat pack' }).getByText('Low', { exact: true }).waitFor()
  await open('/stock?show=low')
  await page.getByRole('row').filter({ hasText: 'Heat pack' }).waitFor()
  expect(await page.getByRole('table', { name: 'Stock' }).locator('tbody tr').count()).toBe(1)
  await page.getByText('Kept in this browser').waitFor()
  expect(takeRequests()).toEqual([])
  expect(errors).toEqual([])
  await close()
})

test('the level on a date is without later adjustments', async () => {
  const later = [...tables.stock_adjustments.values()].filter(({ created_at }) => created_at >= '2026-02-09T13:00:00Z')
  const { page, open, errors, close } = await openScreen(browser, dashboard.url)
  await open('/stock')
  await page.getByLabel('Level at the end of').fill('2026-02-09')
  await page.getByRole('columnheader', { name: 'Level on 9 Feb 2026' }).waitFor()
  for (const { id, name, stock_level } of products) {
    const change = later
      .filter(({ product }) => product.links.self.endsWith(`/${id}`))
      .reduce((sum, { quantity }) => sum + Number(quantity), 0)
    const row = page.getByRole('row').filter({ hasText: name })
    expect(Number((await row.locator('td').last().innerText()).replace(/\D/g, ''))).toBe(Number(stock_level) - change)
  }
  expect(errors).toEqual([])
  await close()
})

test('an adjustment by keyboard changes the level, and Ctrl+Z undoes it by a correction', async () => {
  const { page, open, errors, close } = await openScreen(browser, dashboard.url)
  const level = Number(levelOf('Moon boot'))
  await open('/stock')
  await page.getByRole('button', { name: 'Moon boot' }).focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Moon boot' })
  await sheet.getByLabel('Reason').selectOption({ label: 'Sold' })
  await sheet.getByLabel('Quantity').fill('x')
  await page.keyboard.press('Enter')
  await sheet.getByText('Enter a number above 0.').waitFor()
  await sheet.getByLabel('Quantity').fill('2')
  await sheet.getByText(`Then there are ${level - 2}.`).waitFor()
  await page.keyboard.press('Enter')
  await sheet.getByRole('listitem').filter({ hasText: '−2' }).filter({ hasText: 'Sold' }).first().waitFor()
  await sheet.getByText(String(level - 2), { exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await sheet.getByRole('listitem').filter({ hasText: '+2' }).filter({ hasText: 'Undoes: Sold −2' }).waitFor()
  await sheet.getByText(String(level), { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
  await close()
})

test('a product is created and changed, and what isn’t valid is said at its field', async () => {
  const { page, open, errors, close } = await openScreen(browser, dashboard.url)
  await open('/stock')
  await page.getByRole('button', { name: 'New product' }).click()
  const form = page.getByRole('dialog', { name: 'New product' })
  await form.getByRole('button', { name: 'Create' }).click()
  await form.getByText('Enter a name.').waitFor()
  await form.getByText('Enter an amount, such as 24.50.').waitFor()
  await form.getByLabel('Name').fill('Wobble cushion')
  await form.getByLabel('Price', { exact: true }).fill('44')
  await form.getByLabel('Tax', { exact: true }).selectOption({ label: 'GST' })
  await form.getByRole('button', { name: 'Create' }).click()
  await form.waitFor({ state: 'detached' })
  const row = page.getByRole('row').filter({ hasText: 'Wobble cushion' })
  await row.getByText('None left').waitFor()
  expect(await row.innerText()).toContain('$44.00')
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Edit product' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit Wobble cushion' })
  await edit.getByLabel('Item code').fill('WOB-1')
  await edit.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog', { name: 'Wobble cushion' }).getByText('WOB-1').waitFor()
  expect(errors).toEqual([])
  await close()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['desktop', 'phone'] as const)('%s: accessible, and nothing overflows', async (size) => {
    const options = { viewport: sizes[size], colorScheme }
    const { page, open, expectAccessible, errors, close } = await openScreen(browser, dashboard.url, options)
    await open('/stock')
    await expectAccessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Foam roller' }).click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await expectAccessible()
    expect(errors).toEqual([])
    await close()
  })
})
