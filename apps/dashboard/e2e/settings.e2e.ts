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
const tabs = ['account', 'practitioners', 'businesses', 'types', 'hours']

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

test('each tab has what the clinic has', async () => {
  const { page, open, errors, close } = await openScreen(browser, dashboard.url)
  const main = page.locator('main')
  const go = (name: string) => page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click()
  await open('/settings')
  await main.getByText('Harbour Street Health').first().waitFor()
  await main.getByText('7:00 to 19:00').waitFor()
  await go('Practitioners')
  const practitioners = [...tables.practitioners.values()]
  for (const [name, isActive] of [['Active', true] as const, ['Not active', false] as const]) {
    const expected = practitioners.filter(({ active }) => active === isActive)
    const rows = page.getByRole('table', { name, exact: true }).locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(expected.length)
    for (const { label } of expected)
      await rows
        .filter({ hasText: label ?? '' })
        .first()
        .waitFor()
  }
  await go('Businesses')
  for (const { business_name } of tables.businesses.values()) {
    await page.getByRole('region', { name: business_name ?? '', exact: true }).waitFor()
  }
  await go('Appointment types')
  for (const { name } of tables.appointment_types.values()) await main.getByText(name, { exact: true }).waitFor()
  await go('Working hours')
  const hannah = page.getByRole('row').filter({ hasText: 'Hannah Okonkwo' })
  await hannah.waitFor()
  expect((await hannah.innerText()).match(/07:30–12:30/g)).toHaveLength(5)
  await page.getByLabel('Practitioner').selectOption({ label: 'Mei Lin' })
  await hannah.waitFor({ state: 'detached' })
  expect(page.url()).toMatch(/tab=hours&practitioner=\d+$/)
  await page.goBack()
  await hannah.waitFor()
  expect(errors).toEqual([])
  await close()
})

test('no tab costs a request when it is opened by its URL', async () => {
  const { open, page, takeRequests, errors, close } = await openScreen(browser, dashboard.url)
  for (const tab of tabs) {
    await open(`/settings?tab=${tab}`)
    await page.locator('main').getByText('These are the clinic’s settings in Cliniko.').waitFor()
  }
  expect(takeRequests()).toEqual([])
  expect(errors).toEqual([])
  await close()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  test.each(['desktop', 'phone'] as const)('%s: accessible, and nothing overflows', async (size) => {
    const options = { viewport: sizes[size], colorScheme }
    const { page, open, expectAccessible, errors, close } = await openScreen(browser, dashboard.url, options)
    for (const tab of tabs) {
      await open(`/settings?tab=${tab}`)
      await expectAccessible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    }
    expect(errors).toEqual([])
    await close()
  })
})
