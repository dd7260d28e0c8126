import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Dashboard, startDashboard } from './server'

let dashboard: Dashboard
let browser: Browser
let page: Page
/** The fonts that the page loaded, with their sizes in bytes. */
let fonts: { readonly url: string; readonly size: number }[]

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_SCENE: 'demo' })
  browser = await startBrowser()
  page = await browser.newPage()
  page.on('response', (response) => {
    const size = Number(response.headers()['content-length'])
    if (response.request().resourceType() === 'font') fonts.push({ url: response.url(), size })
  })
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

test('behavior: a page without names in other scripts loads no font', async () => {
  fonts = []
  await page.goto(`${dashboard.url}/patients/1`, { waitUntil: 'networkidle' })
  expect(fonts).toEqual([])
})

test('behavior: names in other scripts can be read, from the slices of fonts that they need', async () => {
  fonts = []
  await page.goto(dashboard.url)
  await page.getByText('静 王').first().waitFor()
  // A letter that no font has is drawn as the same box as any other. The fonts come after the names.
  await page.waitForFunction(() => {
    const letters = ['静', '王', 'श', 'म', 'ي', 'س']
    const drawn = letters.map((letter) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.font = `30px ${getComputedStyle(document.body).fontFamily}`
      context.fillText(letter, 20, 60)
      return canvas.toDataURL()
    })
    return new Set(drawn).size === letters.length
  })
  // A machine with such fonts loads none.
  for (const { url } of fonts) expect(url.startsWith(dashboard.url)).toBe(true)
  expect(fonts.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(600_000)
})
