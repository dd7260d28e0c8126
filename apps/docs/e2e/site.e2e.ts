import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type StaticSite, serveSite } from './static-site'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const hasPlayground = existsSync(fileURLToPath(new URL('../pages/playground.mdx', import.meta.url)))

const paths = [
  '/',
  '/guides/filters',
  '/reference/resources/patients',
  '/errors/input-error',
  '/map',
  ...(hasPlayground ? ['/playground'] : []),
]
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

let site: StaticSite
let browser: Browser

beforeAll(async () => {
  site = await serveSite()
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  site?.close()
})

interface Axe {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
  }>
}

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: Axe }).axe.run())
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** Opens a page, and notes its errors and its requests to other origins. */
async function open(
  path: string,
  options: Parameters<Browser['newPage']>[0],
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options })
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== site.url) problems.push(`requests ${request.url()}`)
  })
  await page.goto(site.url + path, { waitUntil: 'networkidle' })
  return { page, problems }
}

describe.each(sizes)('at $width pixels', (viewport) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(paths)('%s is accessible, without errors, and asks no other host', async (path) => {
      const { page, problems } = await open(path, { viewport, colorScheme })
      expect(await page.locator('h1').first().textContent()).toBeTruthy()
      expect(await violationsOf(page)).toEqual([])
      expect(problems).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
      await page.close()
    })
  })
})

test('search finds the archive operation, offline', async () => {
  const { page, problems } = await open('/', { viewport: sizes[0] ?? null })
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox').first().fill('archive')
  await page
    .getByText(/archive/i)
    .nth(1)
    .waitFor()
  await page.locator('[class*=suggest-item], [class*=search] a').first().waitFor()
  expect(problems).toEqual([])
  await page.close()
})

describe('for programs', () => {
  const read = async (path: string) => (await fetch(site.url + path)).text()

  test('llms.txt begins with what must be known, and lists pages as Markdown', async () => {
    const text = await read('/llms.txt')
    expect(text).toMatch(/^# Cliniko for TypeScript\n\n> /)
    expect(text.indexOf('Never put it into a browser')).toBeLessThan(text.indexOf('## Start'))
    expect(text.indexOf('Ids are strings')).toBeLessThan(text.indexOf('## Start'))
    expect(text.indexOf('no webhooks')).toBeLessThan(text.indexOf('## Start'))
    expect(text.indexOf('## Optional')).toBeGreaterThan(text.indexOf('## Move'))
    const links = [...text.matchAll(/\]\((\/[^)]+\.md)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(100)
    const missing = await Promise.all(
      links.map(async (link) => ((await fetch(site.url + link)).status === 200 ? [] : [link])),
    )
    expect(missing.flat()).toEqual([])
  })

  test('llms-full.txt has the guides alone', async () => {
    const text = await read('/llms-full.txt')
    expect(text).toContain('# Rate limits')
    expect(text).not.toContain('### Body of')
    expect(text.length).toBeLessThan(400_000)
  })

  test('a page as Markdown shows no keywords of fences', async () => {
    const text = await read('/guides/filters.md')
    expect(text).toContain('```ts\n')
    expect(text).not.toContain('setup=clinic')
  })
})
