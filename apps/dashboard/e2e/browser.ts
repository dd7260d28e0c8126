import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is, or undefined. */
export const chromiumPath = places.find((path) => path && existsSync(path))

/** Starts it. */
export function startBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium found: install it, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
