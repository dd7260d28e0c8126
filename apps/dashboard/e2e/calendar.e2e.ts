import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCliniko, dateIn, dayRange, linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Dashboard, startDashboard } from './server'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
const today = '2026-03-03'
const timeZone = 'Australia/Sydney'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Has the same seed and time as the server's mock, and so the same records.
const mock = createMock({ now, rateLimit: false })
const cliniko = createCliniko({
  apiKey: mock.apiKey,
  app: { name: 'Tests', email: 'dev@clinic-tests.org' },
  fetch: mock.fetch,
})

let dashboard: Dashboard
let browser: Browser
let context: BrowserContext
let page: Page
/** The errors of the page and its console. */
let pageErrors: string[]
/** What the browser has sent to the proxy: `GET /bookings`. */
let sent: string[]

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

afterEach(async () => {
  await context?.close()
})

/** Opens a page in a new browser, and waits until it can be worked with. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
  await context?.close()
  pageErrors = []
  sent = []
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: timeZone, ...options })
  page = await context.newPage()
  page.on('pageerror', (error) => pageErrors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && pageErrors.push(message.text()))
  page.on('request', (request) => {
    const [, call] = request.url().split('/api/cliniko')
    if (call) sent.push(`${request.method()} ${call.split('?')[0]}`)
  })
  await page.goto(dashboard.url + path)
  await isReady()
}

/** The first item of the timetable gets a tab stop once scripts run. */
async function isReady(): Promise<void> {
  await page.locator('[data-item][tabindex="0"]').first().waitFor({ state: 'attached' })
}

const columnOf = (name: string) => page.getByRole('region', { name, exact: true })
const bookings = (within: Page | Locator = page) => within.locator('[data-kind]')
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const notice = (text: string) => page.getByRole('region', { name: 'Notices' }).getByText(text)
const heading = (name: string) => page.getByRole('heading', { level: 1, name })

/** A booked appointment of today that has at least two hours of the day left after it, by its card. */
async function bookedCard(): Promise<{ card: Locator; name: string; time: string; id: string }> {
  const card = page.locator('[data-kind=individual_appointment][data-status=booked][data-size=full]').first()
  const id = (await card.getAttribute('data-item')) ?? ''
  return {
    card: page.locator(`[data-item="${id}"]`),
    name: await card.locator('bdi').innerText(),
    time: timeIn(await card.textContent()),
    id,
  }
}

/** The time in a text: `09:30–10:00`. */
const timeIn = (text: string | null) => /\d\d:\d\d–\d\d:\d\d/.exec(text ?? '')?.[0] ?? ''

async function violations(): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate(
    'axe.run("main").then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]))',
  )
}

describe('a day', () => {
  test('shows every booking in its practitioner’s column, and the first view sends nothing', async () => {
    const { from, to } = dayRange(today, timeZone)
    const where = { starts_at: { lt: to }, ends_at: { gt: from }, cancelled_at: { any: true } } as const
    const expected = await cliniko.bookings.list({ where, include: ['practitioner'] }).toArray()
    expect(expected.length).toBeGreaterThan(40)
    await open('/')
    await heading('Tuesday 3 March 2026').waitFor()
    expect(await bookings().count()).toBe(expected.length)
    for (const name of new Set(expected.map(({ included }) => included.practitioner?.label ?? ''))) {
      const own = expected.filter(({ included }) => included.practitioner?.label === name)
      const labels = await bookings(columnOf(name)).allTextContents()
      expect(labels).toHaveLength(own.length)
      for (const booking of own) {
        if ('patient_name' in booking)
          expect(labels.some((label) => label.startsWith(booking.patient_name ?? ''))).toBe(true)
      }
    }
    expect(sent).toEqual([])
    expect(pageErrors).toEqual([])
  })

  test('is in the HTML before any script runs', async () => {
    const html = await (await fetch(dashboard.url)).text()
    const { from, to } = dayRange(today, timeZone)
    const { items } = await cliniko.individualAppointments.list({
      where: { starts_at: { gte: from, lt: to } },
      perPage: 1,
    })
    expect(html).toContain(items[0]?.patient_name)
    expect(html).not.toContain('Loading the calendar')
  })

  test('C111 says of each appointment what became of it, by a word and a sign, and counts them', async () => {
    const { from, to } = dayRange(today, timeZone)
    const all = await cliniko.individualAppointments
      .list({ where: { starts_at: { gte: from, lt: to }, cancelled_at: { any: true } } })
      .toArray()
    const cancelled = all.filter(({ cancelled_at }) => cancelled_at)
    const missed = all.filter((appointment) => !appointment.cancelled_at && appointment.did_not_arrive)
    const arrived = all.filter((appointment) => !appointment.cancelled_at && appointment.patient_arrived)
    await open('/')
    for (const [status, word, appointments] of [
      ['arrived', 'Arrived', arrived],
      ['missed', 'Did not arrive', missed],
      ['cancelled', 'Cancelled', cancelled],
    ] as const) {
      expect(appointments.length).toBeGreaterThan(0)
      const cards = page.locator(`[data-status=${status}]`)
      expect(await cards.count()).toBe(appointments.length)
      expect(await cards.filter({ hasText: word }).count()).toBe(appointments.length)
    }
    const counts = await page.getByRole('list', { name: 'Appointments' }).getByRole('listitem').allInnerTexts()
    expect(counts).toEqual([
      `${all.length - cancelled.length} booked`,
      `${arrived.length} arrived`,
      `${missed.length} did not arrive`,
      `${cancelled.length} cancelled`,
    ])
  })

  test('C112 practitioners who work but have no bookings are shown, and can be booked by keyboard and by click', async () => {
    // Long after the last booking, so that nobody has any.
    const date = '2026-06-02'
    const { from, to } = dayRange(date, timeZone)
    expect(
      (await cliniko.bookings.list({ where: { starts_at: { lt: to }, ends_at: { gt: from } } })).totalEntries,
    ).toBe(0)
    const hours = (await cliniko.dailyAvailabilities.list({ include: ['practitioner'] }).toArray()).filter(
      ({ day_of_week }) => day_of_week === 2,
    )
    expect(hours.length).toBeGreaterThan(2)
    await open(`/?date=${date}`)
    for (const { included } of hours) await columnOf(included.practitioner?.label ?? '').waitFor()
    const [first] = hours
    const free = columnOf(first?.included.practitioner?.label ?? '').getByRole('button', { name: /^Free/ })
    const time = timeIn(await free.first().textContent())
    await free.first().focus()
    await page.keyboard.press('Enter')
    const booked = new URL(page.url()).searchParams
    expect(new Date(booked.get('book') ?? '').toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' })).toBe(
      time.split('–')[0],
    )
    expect(booked.get('practitioner')).toBe(first?.included.practitioner?.id)
    expect(booked.get('business')).toBe(linkedId(first?.business))
    await page.goto(`${dashboard.url}/?date=${date}`)
    await isReady()
    // A click books the slot under the pointer.
    const column = columnOf(first?.included.practitioner?.label ?? '').locator('[data-column]')
    await column.click({ position: { x: 60, y: 200 } })
    expect(new URL(page.url()).searchParams.get('book')).toMatch(/^2026-06-0[12]T\d\d:(00|15|30|45):00Z$/)
  })

  test('J, K and T change the day, for one request each at most, and none where somebody was', async () => {
    await open('/')
    await page.keyboard.press('j')
    await heading('Wednesday 4 March 2026').waitFor()
    await isReady()
    expect(page.url()).toContain('date=2026-03-04')
    await page.keyboard.press('k')
    await heading('Tuesday 3 March 2026').waitFor()
    await page.keyboard.press('k')
    await heading('Monday 2 March 2026').waitFor()
    await page.keyboard.press('t')
    await heading('Tuesday 3 March 2026').waitFor()
    await isReady()
    expect(new URL(page.url()).search).toBe('')
    // Today came with the page. The other days, and the neighbours of the steps: 1 and 5 March.
    expect(new Set(sent)).toEqual(new Set(['GET /bookings']))
    expect(sent.length).toBeLessThanOrEqual(4)
    await page.goBack()
    await heading('Monday 2 March 2026').waitFor()
    expect(pageErrors).toEqual([])
  })

  test('by location and by practitioner, in the URL', async () => {
    await open('/')
    const before = await bookings().count()
    await page.getByLabel('Location').selectOption({ index: 2 })
    await expect.poll(() => bookings().count()).toBeLessThan(before)
    expect(page.url()).toContain('site=')
    await page.getByLabel('Location').selectOption({ index: 0 })
    await page.getByLabel('Practitioner').selectOption({ label: 'Mei Lin' })
    await columnOf('Hannah Okonkwo').waitFor({ state: 'detached' })
    expect(await columnOf('Mei Lin').count()).toBe(1)
    expect(sent).toEqual([])
  })

  test('an empty view says why, with a way out', async () => {
    await open('/')
    await page.goto(`${dashboard.url}/?staff=999`)
    await page.getByText('There is nobody to show.').waitFor()
    await page.getByRole('button', { name: 'Show everyone, to book anyway' }).click()
    await isReady()
  })

  test('shows an error if the server can’t be reached, and tries again', async () => {
    await open('/')
    await context.route('**/api/cliniko/**', (route) => route.abort())
    await page.getByRole('button', { name: 'Previous day' }).click()
    await page.getByRole('alert').filter({ hasText: 'The server can’t be reached. Check your connection.' }).waitFor()
    await context.unroute('**/api/cliniko/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('region', { name: 'Timetable' }).waitFor()
  })
})

describe('moving', () => {
  test('by keyboard: M, arrows and Enter, announced; Escape leaves it; Ctrl+Z moves it back', async () => {
    await open('/')
    const { card, name, time } = await bookedCard()
    await card.focus()
    await page.keyboard.press('m')
    await page.keyboard.press('ArrowDown')
    await page
      .getByRole('status')
      .filter({ hasText: / to \d\d:\d\d, / })
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('status').filter({ hasText: 'Not moved.' }).waitFor()
    expect(timeIn(await card.textContent())).toBe(time)
    await page.keyboard.press('m')
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await notice(`${name} is now at`).waitFor()
    await expect.poll(async () => timeIn(await card.textContent())).not.toBe(time)
    // The focus stays with it.
    await expect.poll(focused).toContain(name)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => timeIn(await card.textContent())).toBe(time)
    await notice(`${name} is back where it was.`).waitFor()
    expect(sent.filter((call) => call.startsWith('PATCH'))).toHaveLength(2)
    expect(pageErrors).toEqual([])
  })

  test('by keyboard into another column, and longer by Shift with arrows', async () => {
    await open('/')
    const { card, id } = await bookedCard()
    await card.focus()
    const columnIndex = () => card.evaluate((element) => element.closest('[data-column]')?.getAttribute('data-column'))
    const before = await columnIndex()
    const length = async () => (await card.boundingBox())?.height ?? 0
    const height = await length()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press(before === '0' ? 'ArrowRight' : 'ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(columnIndex).not.toBe(before)
    await expect.poll(length).toBeGreaterThan(height)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-item'))).toBe(id)
    await page.keyboard.press('Control+z')
    await expect.poll(columnIndex).toBe(before)
    await expect.poll(length).toBe(height)
  })

  test('by drag, with a warning over another booking; nothing opens', async () => {
    await open('/')
    const { card, name, time } = await bookedCard()
    const other = page
      .locator('[data-column]')
      .filter({ hasNot: page.locator(`[data-item="${await card.getAttribute('data-item')}"]`) })
      .first()
      .locator('[data-kind=individual_appointment][data-size=full]:not([data-status=cancelled])')
      .last()
    await card.scrollIntoViewIfNeeded()
    const from = await card.boundingBox()
    const to = await other.boundingBox()
    if (!from || !to) throw new Error('The cards are not on screen.')
    await page.mouse.move(from.x + 40, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(from.x + 50, from.y + 30, { steps: 3 })
    await page.mouse.move(to.x + 40, to.y + 12, { steps: 6 })
    await page.getByText(/is booked then/).waitFor()
    await page.mouse.up()
    await notice(`${name} is now at`).first().waitFor()
    // Double bookings are allowed. Cliniko is asked, and the notice says so.
    await notice('Cliniko finds a conflict').waitFor()
    expect(new URL(page.url()).search).toBe('')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => timeIn(await card.textContent())).toBe(time)
    expect(pageErrors).toEqual([])
  })

  test('by the lower edge, which makes it longer', async () => {
    await open('/')
    const { card, time } = await bookedCard()
    await card.scrollIntoViewIfNeeded()
    const box = await card.boundingBox()
    if (!box) throw new Error('The card is not on screen.')
    await page.mouse.move(box.x + 40, box.y + box.height - 3)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y + box.height + 40, { steps: 5 })
    await page.mouse.up()
    const [start] = time.split('–') ?? []
    await expect.poll(async () => timeIn(await card.textContent())).not.toBe(time)
    expect(timeIn(await card.textContent()).split('–')[0]).toBe(start)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => timeIn(await card.textContent())).toBe(time)
  })

  test('a drag renders no card: one element moves', async () => {
    await open('/')
    const { card } = await bookedCard()
    await card.scrollIntoViewIfNeeded()
    const box = await card.boundingBox()
    if (!box) throw new Error('The card is not on screen.')
    await page.mouse.move(box.x + 40, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + 40, box.y + 30, { steps: 2 })
    // Cards that render again would change the tree.
    const changed = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0
          const observer = new MutationObserver((records) => {
            count += records.filter(
              ({ target }) => target instanceof Element && target.closest('[data-column] ol'),
            ).length
          })
          observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
          window.addEventListener('pointerup', () => resolve(count), { once: true, capture: true })
        }),
    )
    await page.mouse.move(box.x + 45, box.y + 120, { steps: 20 })
    await page.mouse.move(box.x + 40, box.y + 10, { steps: 20 })
    await page.mouse.up()
    expect(await changed).toBe(0)
  })
})

describe('the keyboard', () => {
  test('one tab stop, arrows between bookings and columns, Enter opens, and the names can be hidden', async () => {
    await open('/')
    expect(await page.locator('[data-item][tabindex="0"]').count()).toBe(1)
    await page.locator('[data-item][tabindex="0"]').focus()
    const first = await focused()
    await page.keyboard.press('ArrowDown')
    const second = await focused()
    expect(second).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowRight')
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column')),
    ).toBe('1')
    expect(await page.locator('[data-item][tabindex="0"]').count()).toBe(1)
    const { card, id, name } = await bookedCard()
    await card.focus()
    await page.keyboard.press('p')
    await page.getByText('Names are hidden on this computer').waitFor()
    expect(await page.getByText(name, { exact: true }).count()).toBe(0)
    await page.keyboard.press('p')
    await page.getByText(name, { exact: true }).first().waitFor()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).searchParams.get('booking')).toBe(id)
  })
})

describe('a week', () => {
  test('of all: days, and what has no room is counted and listed', async () => {
    await open('/')
    await page.keyboard.press('w')
    await heading('2–8 March 2026').waitFor()
    await isReady()
    expect(page.url()).toContain('view=week')
    await columnOf('Tue, 3 Mar').waitFor()
    const more = page.locator('[data-column] [data-more]').first()
    const count = Number.parseInt((await more.textContent()) ?? '', 10)
    await more.click()
    const dialog = page.getByRole('dialog', { name: /^Bookings from/ })
    expect(await dialog.getByRole('listitem').count()).toBe(count)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Wed, 4 Mar' }).click()
    await heading('Wednesday 4 March 2026').waitFor()
    expect(pageErrors).toEqual([])
  })

  test.each([
    // Clocks go forward on Sunday 4 October, and back on Sunday 5 April.
    ['2026-10-04', '2026-10-03T20:30:00Z'],
    ['2027-04-04', '2027-04-03T21:30:00Z'],
  ])(
    'where clocks change, %s: hours are the same on the wall, and a click books the right instant',
    async (date, instant) => {
      const hours = (await cliniko.dailyAvailabilities.list({ include: ['practitioner'] }).toArray()).filter(
        ({ day_of_week, availabilities }) => day_of_week === 0 && availabilities?.[0]?.starts_at === '07:30',
      )
      const practitioner = hours[0]?.included.practitioner
      const days = await cliniko.dailyAvailabilities
        .list({ where: { practitioner_id: practitioner?.id ?? '' } })
        .toArray()
      await open(`/?view=week&date=${date}&staff=${practitioner?.id}`)
      const mornings = page.getByRole('button', { name: /^Free.*07:30–12:30/ })
      expect(await mornings.count()).toBe(days.length)
      const tops = await mornings.evaluateAll((items) =>
        items.map((item) => Math.round(item.getBoundingClientRect().top)),
      )
      expect(new Set(tops).size).toBe(1)
      await mornings.last().focus()
      await page.keyboard.press('Enter')
      expect(new URL(page.url()).searchParams.get('book')).toBe(instant)
      expect(dateIn(instant, timeZone)).toBe(date)
    },
  )
})

describe('appearance', () => {
  test('the clinic’s zone is said if this computer is in another one', async () => {
    await open('/', { timezoneId: 'Europe/London' })
    await page.getByText('Times are in Sydney. This computer is in London.').waitFor()
    expect(pageErrors).toEqual([])
    await open('/')
    expect(await page.getByText('This computer is in').count()).toBe(0)
  })

  test('on paper: a table for each practitioner, with or without names', async () => {
    await open('/')
    await page.getByRole('link', { name: 'Print the day' }).click()
    await page.getByRole('button', { name: 'Print' }).waitFor()
    const tables = page.getByRole('table')
    expect(await tables.count()).toBeGreaterThan(3)
    const name = await tables.first().locator('td bdi').first().innerText()
    expect(await violations()).toEqual([])
    await page.getByRole('button', { name: 'Hide names' }).click()
    await expect.poll(() => page.getByRole('cell', { name, exact: true }).count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false)
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(5000)
  })

  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('%d px, %s: no accessibility violations, and no horizontal overflow', async (width, colorScheme) => {
    for (const path of ['/', '/?view=week']) {
      await open(path, { viewport: { width, height: 844 }, colorScheme })
      expect(await violations()).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(pageErrors).toEqual([])
    }
  })

  test('a phone shows one column, which is chosen from a list', async () => {
    await open('/', { viewport: { width: 390, height: 844 } })
    const shown = () =>
      page
        .locator('[data-column]')
        .evaluateAll((columns) => columns.filter((column) => column.checkVisibility()).length)
    expect(await shown()).toBe(1)
    await page.getByRole('group', { name: 'Column' }).getByRole('button', { name: 'Mei Lin' }).click()
    await expect.poll(() => columnOf('Mei Lin').isVisible()).toBe(true)
    expect(await shown()).toBe(1)
    const heights = await page
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((controls) =>
        controls.filter((control) => control.closest('main')).map((control) => control.getBoundingClientRect().height),
      )
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await bookings(columnOf('Mei Lin')).first().click()
    expect(page.url()).toContain('booking=')
  })
})
