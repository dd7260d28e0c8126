// `pnpm screenshots`: opens each screen of the built dashboard and writes pictures of it into docs/screenshots: light and dark,
// on a desktop and on a phone. `pnpm screenshots calendar` takes those of one screen.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveDashboard, startChromium } from './dashboard.mjs'
import { root, say } from './steps.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** @type {Record<string, (page: Page, open: (path: string) => Promise<void>) => Promise<unknown>>} */
const screens = {
  calendar: (_page, open) => open('/'),
  week: (_page, open) => open('/?view=week'),
  appointment: async (page, open) => {
    await open('/')
    await page.locator('[data-kind=individual_appointment]').nth(3).click()
    await page.getByRole('dialog').waitFor()
  },
  palette: async (page, open) => {
    await open('/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search' }).fill('mar')
    await page.getByRole('listbox').getByRole('option').nth(2).waitFor()
  },
  patients: (_page, open) => open('/patients'),
  'new-patient': (_page, open) => open('/patients/new'),
  patient: async (page, open) => {
    await open('/patients')
    await page.locator('tbody a[href^="/patients/"]').nth(4).click()
    await page.waitForURL(/\/patients\/\d+/)
  },
  notes: (_page, open) => open('/notes'),
  invoices: (_page, open) => open('/invoices'),
  stock: (_page, open) => open('/stock'),
  gaps: (_page, open) => open('/gaps'),
  reports: (_page, open) => open('/reports'),
  settings: (_page, open) => open('/settings'),
}

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const only = process.argv[2]
const folder = join(root, 'docs/screenshots')
mkdirSync(folder, { recursive: true })
const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z' })
const browser = await startChromium()
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    for (const [name, show] of Object.entries(screens)) {
      if (only && only !== name) continue
      const page = await context.newPage()
      await show(page, async (path) => {
        await page.goto(dashboard.url + path)
        await page.locator('[data-hydrated]').waitFor()
      })
      // Until nothing loads any more. The first report of a year takes minutes.
      await page.locator('[role=status].skeleton').first().waitFor({ state: 'detached', timeout: 900_000 })
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(700)
      writeFileSync(join(folder, `${name}-${size}-${colorScheme}.webp`), await webp(page))
      say(`${name}, ${size}, ${colorScheme}`)
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
await dashboard.stop()

/** @param {Page} page */
async function webp(page) {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  return Buffer.from(data, 'base64')
}
