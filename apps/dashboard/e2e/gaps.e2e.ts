import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Desk, sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'

let dashboard: Dashboard
let browser: Browser
let desk: Desk
let page: Page

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

afterEach(async () => {
  await desk?.close()
})

async function open(path = '/gaps', options: BrowserContextOptions = {}): Promise<void> {
  desk = await openScreen(browser, dashboard.url, options)
  page = desk.page
  await desk.open(path)
}

const openings = () => page.getByTestId('opening')
const candidates = () => page.getByTestId('candidate')
const notice = (text: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(text)

describe('gap filler', () => {
  test('shows free times and who could take the first, and the first view sends nothing', async () => {
    await open()
    expect(await openings().count()).toBeGreaterThan(5)
    await openings().filter({ hasText: 'cancelled' }).first().waitFor()
    await candidates().first().waitFor()
    expect(await candidates().first().getByRole('link', { name: /^Call/ }).count()).toBe(1)
    await page.waitForLoadState('networkidle')
    expect(desk.takeRequests()).toEqual([])
    expect(desk.errors).toEqual([])
  })

  test('two clicks fill a gap with a later appointment, and Ctrl+Z moves it back', async () => {
    await open()
    const opening = openings()
      .filter({ hasNotText: 'cancelled' })
      .filter({ hasText: /1 h|45 min/ })
      .first()
    const before = await opening.innerText()
    await opening.click()
    const move = page.getByRole('button', { name: /^Move here: / }).first()
    await move.click()
    await notice(/is moved to Tue, 3 Mar 2026|is moved to Wed, 4 Mar 2026/).waitFor()
    await page.waitForFunction(
      (text) =>
        ![...document.querySelectorAll('[data-testid=opening]')].some(
          (item) => (item as HTMLElement).innerText === text,
        ),
      before,
    )
    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll('[data-testid=opening]')].some(
          (item) => (item as HTMLElement).innerText === text,
        ),
      before,
    )
    expect(desk.errors).toEqual([])
  })

  test('only those after cancellations, and of one practitioner: kept in the URL', async () => {
    await open()
    const all = await openings().count()
    await page.getByLabel('Only after cancellations').click()
    await page.waitForFunction((count) => document.querySelectorAll('[data-testid=opening]').length < count, all)
    await page.reload()
    await page.locator('[data-hydrated]').waitFor()
    expect(await page.getByLabel('Only after cancellations').isChecked()).toBe(true)
    for (const text of await openings().allInnerTexts()) expect(text).toContain('cancelled')
  })

  test('the wait list of this computer: added, booked into a gap, and back again', async () => {
    await open()
    await page.getByRole('button', { name: 'Add to the wait list' }).click()
    await page.getByRole('combobox', { name: 'Patient' }).fill('smith')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Change patient' }).waitFor()
    await page.getByLabel('Type').last().selectOption({ index: 1 })
    await page.getByLabel('Urgent').check()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const listed = page.getByTestId('wait-listed')
    await listed.getByText('Smith').first().waitFor()
    await openings().filter({ hasText: /1 h/ }).first().click()
    const book = page.getByRole('button', { name: /^Book here: / })
    await book.click()
    await notice(/is booked/).waitFor()
    await listed.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await listed.waitFor()
    await page.reload()
    await listed.waitFor()
    await listed.getByRole('button', { name: /off the wait list$/ }).click()
    await page.getByText('Nobody is on the wait list.').waitFor()
    expect(desk.errors).toEqual([])
  })
})

describe('appearance', () => {
  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s: axe finds nothing', async (size, colorScheme) => {
    await open('/gaps', { viewport: sizes[size], colorScheme })
    await candidates().first().waitFor()
    await desk.expectAccessible()
    await page.getByRole('button', { name: 'Add to the wait list' }).click()
    await desk.expectAccessible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
