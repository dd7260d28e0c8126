import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from './browser.js'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

describe.each(['vanilla', 'vue', 'solid'])('examples/%s', (name) => {
  const root = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
  let outDir: string
  let server: PreviewServer

  beforeAll(async () => {
    outDir = await mkdtemp(join(tmpdir(), 'cliniko-example-'))
    await build({ root, logLevel: 'error', build: { outDir } })
    server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  })

  afterAll(async () => {
    await server?.close()
    await rm(outDir, { recursive: true, force: true })
  })

  test('runs as Vite builds it', async () => {
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    const day = page.getByRole('region', { name: 'Appointments' })
    await day.getByText(/^\d+ appointments$/).waitFor()
    const count = await day.getByRole('rowheader').count()
    expect(count).toBeGreaterThan(30)

    // The button keeps the focus when its row changes.
    const arrived = day.getByRole('button', { name: /^Arrived/, pressed: false }).first()
    const label = (await arrived.getAttribute('aria-label')) ?? ''
    const button = await arrived.elementHandle()
    await arrived.click()
    await day.getByRole('button', { name: label, pressed: true }).first().waitFor()
    expect(await button?.evaluate((element) => element === document.activeElement)).toBe(true)

    await day
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click()
    await day.getByText(`${count - 1} appointments`).waitFor()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByText(/^40 of \d+ patients$/).waitFor()
    expect(errors).toEqual([])
    await page.close()
  })
})
