import type { Browser, Locator } from 'playwright-core'
import { type Desk, openDesk } from './kit'

/**
 * Opens a browser window at a dashboard, as `openDesk` does. Its `open` also waits until the screen inside the shell works:
 * what is typed before that would be lost.
 */
export async function openScreen(
  browser: Browser,
  url: string,
  options: Parameters<typeof openDesk>[2] = {},
): Promise<Desk> {
  const desk = await openDesk(browser, url, options)
  return {
    ...desk,
    async open(path) {
      await desk.open(path)
      await hydrated(desk.page.locator('main h1').first())
    },
  }
}

/** Waits until an element works, and the keys of its screen. React marks what it has hydrated, and runs effects after that. */
export async function hydrated(locator: Locator): Promise<void> {
  const page = locator.page()
  const element = await locator.elementHandle()
  await page.waitForFunction((node) => Object.keys(node ?? {}).some((key) => key.startsWith('__reactProps')), element)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}
