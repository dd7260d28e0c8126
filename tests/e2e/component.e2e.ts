import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startBrowser } from './browser.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

let browser: Browser
let script: string
let page: Page
/** The URLs that the page requested. */
let requests: string[]
/** The errors of the page and its console. */
let errors: string[]

beforeAll(async () => {
  browser = await startBrowser()
  // Bundled from the sources, so that the packages needn't be built first.
  const { outputFiles } = await build({
    entryPoints: [at('page.tsx')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
    alias: {
      '#credentials': at('../../packages/core/src/http/credentials.browser.ts'),
      '@cliniko/core': at('../../packages/core/src/index.ts'),
      '@cliniko/mock': at('../../packages/mock/src/index.ts'),
      '@cliniko/query': at('../../packages/query/src/index.ts'),
      '@cliniko/react': at('../../packages/react/src/index.ts'),
      '@cliniko/schemas/all': at('../../packages/schemas/src/all.ts'),
      '@cliniko/schemas': at('../../packages/schemas/src/index.ts'),
    },
  })
  script = outputFiles[0]?.text ?? ''
})

afterAll(() => browser?.close())

beforeEach(async () => {
  requests = []
  errors = []
  page = await browser.newPage()
  await page.route('**', (route) => route.abort())
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.setContent('<!doctype html><title>Day</title><body></body>')
  await page.addScriptTag({ content: script })
  await page.waitForSelector('td')
})

test('C78 default: a component shows appointments with the names of patients, without a server', async () => {
  const rows = await page.$$eval('tr', (trs) => trs.map((tr) => [...tr.children].map((td) => td.textContent ?? '')))
  expect(rows.length).toBeGreaterThan(30)
  for (const [time, patient, type] of rows) {
    expect(time).toMatch(/^\d{1,2}:\d\d/)
    expect(patient).toMatch(/\S \S/)
    expect(type).not.toBe('')
  }
  expect(requests).toEqual([])
  expect(errors).toEqual([])
})

test('C78 behavior: a component writes to the mock, and shows what changed', async () => {
  const row = page.getByRole('row').filter({ hasText: 'Mark as arrived' }).first()
  const patient = (await row.getByRole('cell').nth(1).textContent()) ?? ''
  const arrived = page.getByRole('row').filter({ hasText: patient }).filter({ hasText: 'Arrived' })
  await row.getByRole('button').click()
  await arrived.first().waitFor()
  expect(requests).toEqual([])
  expect(errors).toEqual([])
})
