import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The sizes at which each screen is tested. */
export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const

/** The role that the made-up clinic is seen in. */
type Role = 'reception' | 'practitioner' | 'manager'

/** A page of the dashboard in a browser of its own. */
export interface Desk {
  readonly page: Page
  readonly context: BrowserContext
  /** The errors of the page and its console. */
  readonly errors: readonly string[]
  /** The requests to Cliniko, such as `GET /patients`, since the page was opened or they were last taken. */
  takeRequests(): readonly string[]
  /** Opens a path, and waits until the shell works. */
  open(path: string): Promise<void>
  /** Fails with what axe finds. */
  expectAccessible(): Promise<void>
  close(): Promise<void>
}

/** Opens a browser window at a dashboard. Its requests, but for the stream of `/api/live`, are noted. */
export async function openDesk(
  browser: Browser,
  url: string,
  { role = 'manager', ...options }: BrowserContextOptions & { readonly role?: Role } = {},
): Promise<Desk> {
  const context = await browser.newContext({ viewport: sizes.desktop, reducedMotion: 'reduce', ...options })
  await context.addCookies([{ name: 'desk-role', value: role, url }])
  const page = await context.newPage()
  const errors: string[] = []
  let requests: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/cliniko'))
      requests.push(`${request.method()} ${pathname.slice('/api/cliniko'.length)}`)
  })
  return {
    page,
    context,
    errors,
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    async open(path) {
      await page.goto(url + path)
      await page.locator('[data-hydrated]').waitFor()
    },
    async expectAccessible() {
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([])
    },
    close: () => context.close(),
  }
}

interface Axe {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[]
  }>
}
