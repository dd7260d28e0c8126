import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { openDesk } from './kit'
import { type Dashboard, startDashboard } from './server'

// The budgets that don't depend on the speed of a machine. `pnpm bench:app` measures the others.

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
const booked = '[data-kind=individual_appointment][data-status=booked]'

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

/** Opens the day with a clock that the test moves on. */
async function openDay() {
  const desk = await openDesk(browser, dashboard.url)
  await desk.page.clock.install({ time: new Date(now) })
  await desk.open('/')
  await takesKeys(desk.page)
  await desk.page.waitForLoadState('networkidle')
  return desk
}

/** Waits until the timetable takes keys: its scripts start after those around it. */
async function takesKeys(page: Page): Promise<void> {
  await page.locator('[data-item][tabindex="0"]').first().waitFor({ state: 'attached' })
}

describe('requests of the browser', () => {
  test('none after the first view', async () => {
    const { page, takeRequests, close } = await openDay()
    await page.clock.runFor(5000)
    await page.waitForLoadState('networkidle')
    expect(takeRequests()).toEqual([])
    await close()
  })

  test('another day costs one, and none once it was there', async () => {
    const { page, takeRequests, close } = await openDay()
    takeRequests()
    await page.getByLabel('Date').fill('2026-03-12')
    await page.getByRole('heading', { name: 'Thursday 12 March 2026' }).waitFor()
    await page.locator('[data-kind]').first().waitFor()
    expect(takeRequests()).toEqual(['GET /bookings'])
    await page.keyboard.press('Escape')
    await page.goBack()
    await page.getByRole('heading', { name: 'Tuesday 3 March 2026' }).waitFor()
    expect(takeRequests()).toEqual([])
    await close()
  })

  test('three a minute at rest, at most', async () => {
    const { page, takeRequests, close } = await openDay()
    takeRequests()
    // In steps, so that each poll has its response before the next is due.
    for (let second = 0; second < 180; second += 10) {
      await page.clock.runFor(10_000)
      await page.waitForLoadState('networkidle')
    }
    expect(takeRequests().length).toBeLessThanOrEqual(9)
    await close()
  })
})

// React DOM and Next's own scripts are 117 kB of it.
test('the scripts of the first view are at most 206 kB, compressed by brotli', async () => {
  const { page, close } = await openDesk(browser, dashboard.url)
  await page.goto(dashboard.url)
  await page.locator('[data-hydrated]').waitFor()
  // What loads when the browser is idle, for later, isn't in the document.
  const urls = await page.evaluate(async () => {
    const html = await (await fetch(location.href)).text()
    const { scripts } = new DOMParser().parseFromString(html, 'text/html')
    return [...scripts].filter(({ src, noModule }) => src && !noModule).map(({ src }) => src)
  })
  const bodies = await Promise.all([...new Set(urls)].map(async (url) => (await fetch(url)).text()))
  const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(206_000)
  await close()
})

describe('keys of a front desk', () => {
  /** Opens a browser at the dashboard. Its `open` also waits until the timetable takes keys, if the page has one. */
  async function openKeys() {
    const desk = await openDesk(browser, dashboard.url)
    const open = async (path: string) => {
      await desk.open(path)
      await takesKeys(desk.page)
    }
    return { ...desk, open }
  }

  /** Presses keys one after the other. `before` waits for what a key needs. */
  async function press(page: Page, ...keys: readonly (string | { readonly before: string })[]): Promise<void> {
    for (const key of keys) {
      if (typeof key === 'string') await page.keyboard.press(key)
      else await page.locator(key.before).first().waitFor()
    }
  }

  test('a patient is found by 5: /, three letters, Enter', async () => {
    const { page, open, close } = await openKeys()
    await open('/')
    await press(page, '/', { before: 'dialog [role=combobox]' }, 'n', 'g', 'u')
    await page.getByRole('option').filter({ hasText: 'Nguyễn' }).first().waitFor()
    await press(page, 'Enter')
    await page.waitForURL(/\/patients\/\d+$/)
    await close()
  })

  test('arrived and not arrived are 1 each, with one write, and Ctrl+Z takes them back', async () => {
    const { page, open, takeRequests, close } = await openKeys()
    await open('/')
    const card = page.locator(booked).first()
    const item = page.locator(`[data-item="${await card.getAttribute('data-item')}"]`)
    for (const [key, status] of [
      ['a', 'arrived'],
      ['n', 'missed'],
    ] as const) {
      await item.focus()
      takeRequests()
      await press(page, key)
      await page.locator(`[data-item="${await item.getAttribute('data-item')}"][data-status=${status}]`).waitFor()
      const sent: string[] = []
      await expect.poll(() => sent.push(...takeRequests().filter((request) => !request.startsWith('GET')))).toBe(1)
      await press(page, 'Control+z')
      await page.locator(`[data-item="${await item.getAttribute('data-item')}"][data-status=booked]`).waitFor()
    }
    await close()
  })

  test('an appointment is cancelled, moved and booked again by 3', async () => {
    const { page, open, close } = await openKeys()
    await open('/')
    const card = page.locator(booked).first()
    await card.focus()
    await press(page, 'x', { before: 'dialog[open] form' }, '3', 'Enter')
    await page.getByText('is cancelled.').waitFor()
    await press(page, 'Control+z')
    await page.getByText('is cancelled.').waitFor({ state: 'detached' })
    await page.locator(booked).first().focus()
    await press(page, 'm', 'ArrowDown', 'Enter')
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await press(page, 'Control+z')
    await page.locator(booked).first().focus()
    await press(page, 'r', { before: 'dialog[open] form' }, '2', 'Enter')
    await page.getByText('is booked:').waitFor()
    await close()
  })

  test('a known patient is booked by 6: a click on the slot, three letters, Enter twice', async () => {
    const { page, open, close } = await openKeys()
    await open('/')
    await page.locator('[data-free]').first().click()
    await press(page, { before: 'dialog [role=combobox]' }, 'n', 'g', 'u', { before: 'dialog [role=option]' }, 'Enter')
    await press(page, { before: '[data-submit]:focus:enabled' }, 'Enter')
    await page.getByText('is booked:').waitFor()
    await close()
  })

  test('the next day, the week and today are 1 each', async () => {
    const { page, open, close } = await openKeys()
    await open('/')
    await press(page, 'j')
    await page.getByRole('heading', { name: 'Wednesday 4 March 2026' }).waitFor()
    await press(page, 'k')
    await page.getByRole('heading', { name: 'Tuesday 3 March 2026' }).waitFor()
    await press(page, 'w')
    await page.getByRole('heading', { name: /2.*8 March 2026/ }).waitFor()
    await press(page, 'd')
    await page.getByRole('heading', { name: 'Tuesday 3 March 2026' }).waitFor()
    await close()
  })
})
