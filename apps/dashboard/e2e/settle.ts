import type { Page } from 'playwright-core'

/** Waits until nothing on the page is loading any more, and no request is on its way. The report of a year takes a while. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(isSettled, undefined, { timeout: 120_000 })
}

function isSettled(): boolean {
  const seen = window as { lastCount?: number; lastChange?: number }
  // Streams never end, so they aren't counted here.
  const count = performance.getEntriesByType('resource').length
  if (count !== seen.lastCount || document.querySelector('.skeleton, [data-loading]')) {
    seen.lastCount = count
    seen.lastChange = performance.now()
  }
  return performance.now() - (seen.lastChange ?? 0) > 300
}
