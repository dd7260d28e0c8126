import type { Browser, Locator, Page } from 'playwright-core'
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
  const name = page.getByText('静 王').first()
  await name.waitFor()
  if (!(await hasHanFont(page))) await expect.poll(() => isDrawnWithLoadedFont(name), { timeout: 20_000 }).toBe(true)
  // A machine with such fonts loads none.
  for (const { url } of fonts) expect(url.startsWith(dashboard.url)).toBe(true)
  expect(fonts.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(600_000)
})

/** Whether the machine has a font for Chinese. Letters that no font has are all drawn as the same box. */
function hasHanFont(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = ['静', '王'].map((letter) => {
      const canvas = document.createElement('canvas')
      const context = canvas.getContext('2d')
      if (!context) throw new Error('There is no canvas.')
      context.font = '30px sans-serif'
      context.fillText(letter, 20, 60)
      return canvas.toDataURL()
    })
    return drawn[0] !== drawn[1]
  })
}

/** Whether a text on the page, as it is, is drawn with a font that the page has loaded. */
async function isDrawnWithLoadedFont(element: Locator): Promise<boolean> {
  await element.evaluate((node) => node.setAttribute('data-asked', ''))
  const session = await element.page().context().newCDPSession(element.page())
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '[data-asked]' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts.some(({ isCustomFont, familyName }) => isCustomFont && familyName.startsWith('Noto Sans SC'))
}
