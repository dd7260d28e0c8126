import { fileURLToPath } from 'node:url'
import { individualAppointments } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { serve } from '@cliniko/mock/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type NextApp, startNext } from '../../../tests/e2e/next'

const folder = fileURLToPath(new URL('..', import.meta.url))
const path = '/?date=2026-03-03'
/** Milliseconds by the clinic's clock. The client would wait for 30 seconds. */
const slow = 20_000

const mock = createMock({ now: '2026-03-02T23:20:00Z', patients: 200, rateLimit: false })
let clinic: Awaited<ReturnType<typeof serve>>
let browser: Browser

beforeAll(async () => {
  clinic = await serve(mock)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await clinic?.close()
})

// In development, StrictMode runs each effect twice.
describe.each(['start', 'dev'] as const)('next %s', (command) => {
  let app: NextApp
  let page: Page
  /** The URLs that the browser requested of the proxy. */
  let requests: string[]
  let errors: string[]

  beforeAll(async () => {
    app = await startNext(folder, command, { CLINIKO_API_KEY: mock.apiKey, CLINIKO_BASE_URL: clinic.url })
    // The first request of `next dev` builds the page, which takes long on a busy machine.
    await (await fetch(app.url + path)).text()
  }, 600_000)

  afterAll(() => app?.stop())

  beforeEach(async () => {
    requests = []
    errors = []
    mock.faults.clear()
    page = await browser.newPage()
    page.on('request', (request) => request.url().includes('/api/cliniko') && requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    mock.requests.length = 0
    return () => page.close()
  })

  test('the page is sent before Cliniko has responded, and the day follows in the same response', async () => {
    mock.faults.add({ kind: 'slow', delay: slow, operation: individualAppointments.list, times: 1 })
    const { body } = await fetch(app.url + path)
    if (!body) throw new Error('The response has no body.')
    let html = ''
    let isReleased = false
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      html += text
      if (!html.includes('Loading the day…') || isReleased) continue
      expect(html).not.toContain('<li>')
      await vi.waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ status: 0 }), 60_000)
      mock.advance(slow)
      isReleased = true
    }
    expect(html.match(/<li>/g)?.length).toBeGreaterThan(30)
  })

  test('C88 behavior: the browser starts with what the server sent, and requests nothing', async () => {
    await page.goto(app.url + path, { waitUntil: 'networkidle' })
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(30)
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ appointments$/)
    expect(requests).toEqual([])
    expect(errors).toEqual([])
    const urls = mock.requests.map(({ url }) => url)
    expect(new Set(urls).size).toBe(urls.length)
  })

  test('a hydrated page writes through the proxy', async () => {
    await page.goto(app.url + path, { waitUntil: 'networkidle' })
    const count = await page.getByRole('listitem').count()
    await page
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click()
    await vi.waitFor(async () => expect(await page.getByRole('listitem').count()).toBe(count - 1), 30_000)
    await vi.waitFor(() => {
      const write = mock.requests.find(({ method }) => method === 'PATCH')
      expect(write?.status).toBeGreaterThanOrEqual(200)
    }, 30_000)
    expect(await page.getByRole('alert').first().innerText()).toBe('')
    expect(errors).toEqual([])
  })

  test.runIf(command === 'start')('the browser loads the resources that the page uses, and no others', async () => {
    const scripts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text())
    })
    await page.goto(app.url + path, { waitUntil: 'networkidle' })
    const code = (await Promise.all(scripts)).join('\n')
    const includes = (resource: string) => new RegExp(`/${resource}["'\`/]`).test(code)
    expect(includes('individual_appointments')).toBe(true)
    const others = ['invoices', 'taxes', 'stock_adjustments', 'treatment_notes', 'users', 'concession_prices']
    expect(others.filter(includes)).toEqual([])
    expect(code).not.toContain('Basic ')
  })
})
