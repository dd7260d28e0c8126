import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { openDesk, sizes } from './kit'
import { type Dashboard, startDashboard } from './server'

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

/** Returns where the first row of the list of patients leads. */
async function firstPatientOf(page: Page): Promise<string> {
  const href = await page.getByRole('table').locator('tbody a[href^="/patients/"]').first().getAttribute('href')
  expect(href).toMatch(/^\/patients\/\d+$/)
  return href ?? ''
}

describe('the command palette', () => {
  test('finds a patient by three letters, with the keyboard alone', async () => {
    const { page, open, close, errors, expectAccessible } = await openDesk(browser, dashboard.url)
    await open('/settings')
    await page.keyboard.press('/')
    const input = page.getByRole('combobox', { name: 'Search patients, days, pages and actions' })
    await input.waitFor()
    await page.keyboard.type('ngu')
    await page.getByRole('option').filter({ hasText: 'Nguyễn' }).first().waitFor()
    await expectAccessible()
    await page.keyboard.press('Escape')
    // Without waiting for anything.
    await page.keyboard.press('/')
    await page.keyboard.type('ngu')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/patients\/\d+$/)
    expect(errors).toEqual([])
    await close()
  })

  test('keeps what is typed while it is still loading', async () => {
    const { page, open, close, errors } = await openDesk(browser, dashboard.url)
    const held: (() => void)[] = []
    let isHeld = true
    await page.route('**/*.js', async (route) => {
      if (isHeld && (await page.locator('[data-hydrated]').count()) > 0)
        await new Promise<void>((resolve) => held.push(resolve))
      await route.continue()
    })
    await open('/settings')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tomorrow')
    isHeld = false
    for (const release of held) release()
    await page.getByRole('option', { name: '4 March' }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`${dashboard.url}/?date=2026-03-04`)
    expect(errors).toEqual([])
    await close()
  })

  test('opens a day, a page and an action', async () => {
    const { page, open, close, errors } = await openDesk(browser, dashboard.url)
    await open('/settings')
    for (const [typed, url] of [
      ['tomorrow', '/?date=2026-03-04'],
      ['patients', '/patients'],
    ] as const) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Search' }).waitFor()
      await page.keyboard.type(typed)
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL(dashboard.url + url)
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await close()
  })
})

describe('keys', () => {
  test('the map lists them, and switches single letters off', async () => {
    const { page, open, close, errors, expectAccessible } = await openDesk(browser, dashboard.url)
    await open('/settings')
    await page.keyboard.press('?')
    const map = page.getByRole('dialog', { name: 'Keys on this page' })
    await map.getByText('Find a patient').waitFor()
    await expectAccessible()
    await map.getByLabel('Use single letters as keys').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(errors).toEqual([])
    await close()
  })
})

describe('roles', () => {
  test('pages that a role may not see are neither linked nor shown', async () => {
    const { page, open, close } = await openDesk(browser, dashboard.url, { role: 'reception' })
    await open('/settings')
    const names = await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allInnerTexts()
    expect(names).not.toContain('Reports')
    expect(names).not.toContain('Treatment notes')
    for (const path of ['/reports', '/notes']) {
      await page.goto(dashboard.url + path)
      await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    }
    await close()
  })

  test.each(['medical_alerts', 'treatment_notes', 'patient_attachments'])(
    'reception gets no %s from the proxy',
    async (resource) => {
      const { context, close } = await openDesk(browser, dashboard.url, { role: 'reception' })
      const response = await context.request.get(`${dashboard.url}/api/cliniko/${resource}`, {
        headers: { 'sec-fetch-site': 'same-origin' },
      })
      expect(response.status()).toBe(403)
      await close()
    },
  )

  test('the made-up clinic can be seen in another role, without scripts too', async () => {
    const { page, close } = await openDesk(browser, dashboard.url, { javaScriptEnabled: false })
    await page.goto(`${dashboard.url}/settings`)
    await page.getByLabel('View as').selectOption('reception')
    await page.getByRole('button', { name: 'Switch' }).click()
    expect(await page.getByRole('link', { name: 'Reports' }).count()).toBe(0)
    await close()
  })
})

describe('freshness', () => {
  test('a change in one browser shows in another within seconds, without a reload', async () => {
    const [writer, reader] = await Promise.all([openDesk(browser, dashboard.url), openDesk(browser, dashboard.url)])
    await Promise.all([reader.open('/patients'), writer.open('/patients')])
    const id = (await firstPatientOf(reader.page)).split('/')[2]
    const response = await writer.page.evaluate(async (patientId) => {
      const body = JSON.stringify({ last_name: 'Aaaardvark' })
      const init = { method: 'PATCH', headers: { 'content-type': 'application/json' }, body }
      return (await fetch(`/api/cliniko/patients/${patientId}`, init)).status
    }, id)
    expect(response).toBe(200)
    await reader.page.getByText('Aaaardvark').first().waitFor({ timeout: 15_000 })
    await Promise.all([writer.close(), reader.close()])
  })
})

describe('a custom patient button', () => {
  test('opens the patient', async () => {
    const { page, close } = await openDesk(browser, dashboard.url)
    await page.goto(`${dashboard.url}/open?patient_id=x`)
    await page.waitForURL(/\/patients$/)
    await page.goto(`${dashboard.url}/patients`)
    const href = await firstPatientOf(page)
    await page.goto(`${dashboard.url}/open?patient_id=${href.split('/')[2]}`)
    await page.waitForURL(dashboard.url + href)
    await close()
  })
})

describe('the developer panel', () => {
  test('shows what is requested and what the cache spares', async () => {
    const { page, open, close, errors } = await openDesk(browser, dashboard.url)
    await open('/')
    await page.keyboard.press('Control+.')
    const panel = page.getByRole('complementary', { name: 'Developer panel' })
    await panel.waitFor()
    await page.keyboard.press('j')
    await panel
      .getByRole('cell', { name: /GET \/bookings/ })
      .first()
      .waitFor()
    expect(errors).toEqual([])
    await close()
  })
})

test('phone: the pages that don’t fit are behind a button', async () => {
  const { page, open, close, errors, expectAccessible } = await openDesk(browser, dashboard.url, {
    viewport: sizes.phone,
  })
  await open('/settings')
  const navigation = page.getByRole('navigation', { name: 'Pages' })
  expect(await navigation.getByRole('link', { name: 'Reports' }).isVisible()).toBe(false)
  await navigation.getByRole('button', { name: 'More' }).click()
  await navigation.getByRole('link', { name: 'Reports' }).click()
  await page.waitForURL(/\/reports/)
  await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor()
  await expectAccessible()
  expect(errors).toEqual([])
  await close()
})
