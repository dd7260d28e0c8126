import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The path of an installed Chromium, or undefined. */
export const chromiumPath = candidates.find((path) => path && existsSync(path))

/** Starts Chromium. */
export function startBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('Chromium was not found: install it or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
