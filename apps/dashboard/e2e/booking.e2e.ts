import { createCliniko, dayRange } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Desk, sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'
import { settle } from './settle'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'
const today = '2026-03-03'
const timeZone = 'Australia/Sydney'

// Has the same seed and time as the server's mock, and so the same records.
const mock = createMock({ now, rateLimit: false })
const cliniko = createCliniko({
  apiKey: mock.apiKey,
  app: { name: 'Tests', email: 'dev@clinic-tests.org' },
  fetch: mock.fetch,
})

let dashboard: Dashboard
let browser: Browser
let desk: Desk
let page: Page

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

afterEach(async () => {
  await desk?.close()
})

async function open(path = '/', options: BrowserContextOptions & { role?: 'reception' } = {}): Promise<void> {
  desk = await openScreen(browser, dashboard.url, options)
  page = desk.page
  await desk.open(path)
}

const cardOf = (id: string) => page.locator(`[data-item="${id}"]`)
const notice = (text: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(text)
const sheet = () => page.getByRole('dialog').first()
const dialog = () => page.getByRole('dialog').last()
const patientBox = () => page.getByRole('combobox', { name: 'Patient' })
const writes = (requests: readonly string[]) => requests.filter((request) => !request.startsWith('GET '))

interface Total {
  readonly total_entries: number
}

/** Waits until the page holds a text, or no more. */
const until = async (locator: Locator, state: 'visible' | 'detached' = 'visible') => locator.waitFor({ state })

/** An appointment that is still open. Each test takes another, because they share the clinic. */
async function bookedCard(index: number): Promise<{ id: string; name: string; card: Locator }> {
  const card = page.locator('[data-kind=individual_appointment][data-status=booked]').nth(index)
  const id = (await card.getAttribute('data-item')) ?? ''
  const name = await card.locator('bdi').first().innerText()
  return { id, name, card: cardOf(id) }
}

/** Chooses a card for the keys that follow. */
async function focus({ card }: { readonly card: Locator }): Promise<void> {
  await card.focus()
}

/** A free time of today's calendar, by keyboard. */
async function openSlot(index = 0): Promise<void> {
  const slot = page.locator('[data-item^="free "]').nth(index)
  await slot.focus()
  await page.keyboard.press('Enter')
  await until(patientBox())
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
}

describe('arrival', () => {
  test('A marks the focused patient as arrived, N as not arrived, and Ctrl+Z takes it back: one PATCH each', async () => {
    await open()
    const booking = await bookedCard(4)
    await focus(booking)
    desk.takeRequests()
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.keyboard.press('a')
    await until(page.locator(`[data-item="${booking.id}"][data-status=arrived]`))
    await until(notice(`${booking.name} has arrived.`))
    await saved
    await settle(page)
    expect(writes(desk.takeRequests())).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await until(page.locator(`[data-item="${booking.id}"][data-status=booked]`))
    await focus(booking)
    await page.keyboard.press('n')
    await until(page.locator(`[data-item="${booking.id}"][data-status=missed]`))
    await page.keyboard.press('Control+z')
    await until(page.locator(`[data-item="${booking.id}"][data-status=booked]`))
    expect(desk.errors).toEqual([])
  })

  test('the sheet has the three states, and its own keys', async () => {
    await open()
    const booking = await bookedCard(4)
    await focus(booking)
    await page.keyboard.press('Enter')
    await until(sheet().getByRole('link', { name: 'Open patient' }))
    const pressed = (name: string) => sheet().getByRole('button', { name, pressed: true })
    await until(pressed('Neither'))
    await page.keyboard.press('a')
    await until(pressed('Arrived'))
    await sheet().getByRole('button', { name: 'Did not arrive' }).click()
    await until(pressed('Did not arrive'))
    expect(await page.getByTestId('booking-state').innerText()).toBe('Did not arrive')
    await sheet().getByRole('button', { name: 'Neither' }).click()
    await until(pressed('Neither'))
    await page.keyboard.press('Escape')
    await until(page.getByRole('dialog'), 'detached')
    expect(await booking.card.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('who has arrived waits in the strip until they are called in', async () => {
    await open()
    const booking = await bookedCard(4)
    await focus(booking)
    await page.keyboard.press('a')
    const row = page.getByTestId('waiting').filter({ hasText: booking.name })
    await until(row.getByText('0 min'))
    // The time was kept by this computer, so it isn't an estimate.
    expect(await row.innerText()).not.toContain('~')
    await row.getByRole('button', { name: `${booking.name} was called in` }).click()
    await until(row, 'detached')
    await page.keyboard.press('Control+z')
    await until(row)
    await focus(booking)
    await page.keyboard.press('a')
    await until(row, 'detached')
  })
})

describe('cancelling', () => {
  test('X, a digit and Enter cancel at once; Undo brings it back, and nothing was sent', async () => {
    await open()
    const booking = await bookedCard(6)
    await focus(booking)
    await page.keyboard.press('x')
    await until(dialog().getByText('Sick'))
    await page.keyboard.press('3')
    await page.keyboard.press('Enter')
    await until(page.locator(`[data-item="${booking.id}"][data-status=cancelled]`))
    await until(notice(`${booking.name}’s appointment is cancelled.`))
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await until(page.locator(`[data-item="${booking.id}"][data-status=booked]`))
    expect(writes(desk.takeRequests())).toEqual([])
    await desk.open('/')
    await until(page.locator(`[data-item="${booking.id}"][data-status=booked]`))
    expect(desk.errors).toEqual([])
  })

  test('what is held back is sent when the page is left', async () => {
    await open()
    const booking = await bookedCard(6)
    await focus(booking)
    await page.keyboard.press('x')
    await until(dialog().getByText('Away'))
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await until(page.locator(`[data-item="${booking.id}"][data-status=cancelled]`))
    expect(writes(desk.takeRequests())).toEqual([])
    await page.goto('about:blank')
    // Requests of a page that was left are no events of it.
    const cancelled = `${dashboard.url}/api/cliniko/individual_appointments?q[]=id:=${booking.id}&q[]=cancelled_at:?`
    await expect.poll(async () => ((await (await fetch(cancelled)).json()) as Total).total_entries).toBe(1)
    await desk.open(`/?booking=${booking.id}`)
    await until(sheet().getByText('Away'))
    expect(await page.getByTestId('booking-state').innerText()).toBe('Cancelled')
  })
})

describe('moving and booking again', () => {
  test('the form moves an appointment, warns of what it overlaps, and Ctrl+Z moves it back', async () => {
    await open()
    const booking = await bookedCard(8)
    await focus(booking)
    const before = await booking.card.textContent()
    await page.keyboard.press('Enter')
    await sheet().getByRole('button', { name: 'Move…' }).click()
    const form = page.getByRole('form', { name: 'Move' })
    await form.getByLabel('Date').fill('2026-03-05')
    await form.getByLabel('Time').fill('05:45')
    await form.getByRole('button', { name: 'Move appointment' }).click()
    await until(sheet().getByText('Thu, 5 Mar 2026, 05:45', { exact: false }))
    await until(booking.card, 'detached')
    await page.keyboard.press('Control+z')
    await until(booking.card)
    await page.waitForFunction(
      ([id, content]) => document.querySelector(`[data-item="${id}"]`)?.textContent === content,
      [booking.id, before] as const,
    )
    expect(desk.errors).toEqual([])
  })

  test('R, the weeks and Enter book the same weekday and time; Ctrl+Z takes it back', async () => {
    await open()
    const booking = await bookedCard(8)
    await focus(booking)
    const time = /\d\d:\d\d/.exec(await booking.card.innerText())?.[0]
    await page.keyboard.press('r')
    await until(dialog().getByLabel('In how many weeks?'))
    await page.waitForFunction(() => document.activeElement?.matches('input[type=number]'))
    await page.keyboard.press('6')
    await page.keyboard.press('Enter')
    await until(notice(`${booking.name} is booked: Tue, 14 Apr 2026, ${time}.`))
    const other = await openScreen(browser, dashboard.url)
    await other.open('/?date=2026-04-14')
    const later = other.page
      .locator('[data-kind=individual_appointment]')
      .filter({ hasText: booking.name })
      .filter({ hasText: `${time}` })
    await until(later)
    await page.keyboard.press('Control+z')
    await until(later, 'detached')
    await other.close()
  })

  test('notes are edited, and next and previous go through the practitioner’s bookings', async () => {
    await open()
    const booking = await bookedCard(8)
    await focus(booking)
    await page.keyboard.press('Enter')
    await until(sheet().getByRole('link', { name: 'Open patient' }))
    await sheet()
      .getByRole('button', { name: /notes$/ })
      .click()
    await page.getByLabel('Notes of this appointment').fill('Brings <b>scans</b>')
    await page.keyboard.press('Control+Enter')
    await until(sheet().getByText('Brings <b>scans</b>'))
    await sheet().getByRole('button', { name: 'Next' }).click()
    await until(sheet().getByText('Brings <b>scans</b>'), 'detached')
    expect(new URL(page.url()).searchParams.get('booking')).not.toBe(booking.id)
    await sheet().getByRole('button', { name: 'Previous' }).click()
    await until(sheet().getByText('Brings <b>scans</b>'))
  })
})

describe('booking', () => {
  test('a slot, three letters, Enter, Enter; Ctrl+Z archives it', async () => {
    await open()
    await openSlot()
    const [patient] = (await cliniko.patients.list({ sort: 'last_name', perPage: 1 })).items
    await page.keyboard.type(patient?.last_name.slice(0, 3) ?? '')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-submit'))
    await page.keyboard.press('Enter')
    await until(notice(/is booked: Tue, 3 Mar 2026/))
    const name = /^(.*) is booked/.exec(await notice(/is booked/).innerText())?.[1] ?? ''
    expect(await page.getByRole('dialog').count()).toBe(0)
    const cards = page.locator('[data-kind]').filter({ hasText: name })
    await until(cards.first())
    const count = await cards.count()
    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      ([text, before]) =>
        [...document.querySelectorAll('[data-kind]')].filter((card) => card.textContent?.includes(text)).length <
        before,
      [name, count] as const,
    )
    expect(desk.errors).toEqual([])
  })

  test('somebody new: name and phone number in one line, and one Enter', async () => {
    await open()
    await openSlot()
    await page.keyboard.type('zsofia uniquename 0412 555 017')
    await until(page.getByRole('listbox').getByText('New patient: Zsofia Uniquename'))
    await page.keyboard.press('Enter')
    await until(notice(/^Zsofia Uniquename is booked/))
    await desk.open('/?book=any')
    // Known by now, also by the phone number.
    await patientBox().fill('zsofia')
    await until(page.getByRole('listbox').getByText('0412 555 017'))
  })

  test('a similar name and the same phone number are pointed out before a double is made', async () => {
    await open()
    await openSlot()
    const known = (await cliniko.patients.list({ sort: 'last_name', perPage: 50 })).items.find(
      ({ patient_phone_numbers: phones, last_name, first_name }) =>
        phones?.length && /^[A-Z][a-z]{5,}$/.test(last_name) && /^[A-Z][a-z]{3,}$/.test(first_name),
    )
    const phone = known?.patient_phone_numbers?.[0]?.number ?? ''
    await page.keyboard.type(`${known?.first_name} ${known?.last_name}x ${phone}`)
    await until(page.getByRole('listbox').getByText('New patient:', { exact: false }))
    await page.keyboard.press('Enter')
    const hints = page.getByTestId('duplicates')
    await until(hints.getByText('similar name', { exact: false }).first())
    await hints
      .getByRole('button', { name: `Take ${known?.first_name}` })
      .first()
      .click()
    await until(hints, 'detached')
    await until(
      page
        .getByRole('dialog')
        .getByText(known?.label ?? '')
        .first(),
    )
  })

  test('F, a letter and Enter take the first free time of anybody who offers the type', async () => {
    await open()
    await page.keyboard.press('f')
    await page.waitForFunction(() => document.activeElement?.matches('dialog select'))
    await page.keyboard.press('p')
    await page.keyboard.press('Enter')
    await until(page.getByRole('button', { name: 'Change time' }))
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    await page.getByRole('button', { name: 'Change time' }).click()
    await until(page.getByRole('region', { name: 'Free times' }))
  })

  test('times that are offered online, for one location', async () => {
    await open('/?book=any')
    const panel = page.getByRole('dialog')
    await panel.getByLabel('Offered online').check()
    await until(panel.getByText('Choose a type and a location', { exact: false }))
    await panel.getByLabel('Location').selectOption({ index: 1 })
    await until(panel.getByRole('region', { name: 'Free times' }))
    expect(desk.errors).toEqual([])
  })

  test('a slot that has just gone is said so, and the next one is offered', async () => {
    await open()
    await openSlot(1)
    const search = new URL(page.url()).searchParams
    const [patient] = (await cliniko.patients.list({ sort: 'last_name', perPage: 1 })).items
    const other = await openScreen(browser, dashboard.url)
    await other.open(`/?${search}&patient=${patient?.id}`)
    const submit = other.page.getByRole('button', { name: 'Book', exact: true })
    await submit.click()
    await until(other.page.getByText(/is booked: Tue, 3 Mar 2026/))
    await other.close()
    await patientBox().fill('smith')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog [data-submit]:enabled'))
    await page.getByRole('button', { name: 'Book', exact: true }).click()
    const gone = page.getByRole('alert').filter({ hasText: 'has just gone.' })
    await until(gone)
    await gone.getByRole('button', { name: /^Book \d\d:\d\d instead$/ }).click()
    await until(gone, 'detached')
    await page.getByRole('button', { name: 'Book', exact: true }).click()
    await until(notice(/is booked/))
  })

  test('a series: its dates are previewed with their clashes', async () => {
    await open()
    await openSlot(2)
    await page.getByText('Repeat', { exact: true }).click()
    await page.getByLabel('Times after the first').fill('2')
    const dates = page
      .getByRole('dialog')
      .getByRole('listitem')
      .filter({ hasText: /2026, \d\d:\d\d/ })
    await until(dates.nth(1).getByText(/free|Overlaps/))
    expect(await dates.count()).toBe(2)
    expect(await dates.first().innerText()).toContain('Tue, 10 Mar 2026')
  })
})

describe('classes and unavailable time', () => {
  test('a class shows who comes; somebody is added, marked and taken off', async () => {
    await open()
    const group = page.locator('[data-kind=group_appointment]').first()
    await group.focus()
    await page.keyboard.press('Enter')
    const places = sheet().getByRole('heading', { name: /of \d+ places taken/ })
    await until(
      sheet()
        .getByRole('button', { name: /has arrived$/ })
        .first(),
    )
    const before = Number.parseInt(await places.innerText(), 10)
    await page.getByRole('combobox', { name: 'Add a patient' }).fill('nguyen')
    await page.keyboard.press('Enter')
    await until(sheet().getByRole('heading', { name: `${before + 1} of` }))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await group.focus()
    await page.keyboard.press('Enter')
    await until(sheet().getByRole('heading', { name: `${before} of` }))
    const arrived = sheet()
      .getByRole('button', { name: /has arrived$/ })
      .first()
    await arrived.click()
    await until(
      sheet()
        .getByRole('button', { name: /has arrived$/, pressed: true })
        .first(),
    )
    expect(desk.errors).toEqual([])
  })

  test('unavailable time is changed and deleted, with undo', async () => {
    await open('/?date=2026-03-04')
    const block = page.locator('[data-kind=unavailable_block]').first()
    const id = (await block.getAttribute('data-item')) ?? ''
    await block.focus()
    await page.keyboard.press('Enter')
    await sheet().getByRole('button', { name: 'Edit', exact: true }).click()
    await sheet().getByLabel('To', { exact: true }).fill('13:30')
    await sheet().getByRole('button', { name: 'Save' }).click()
    await until(sheet().getByText('12:30–13:30', { exact: false }))
    await sheet().getByRole('button', { name: 'Delete' }).click()
    await until(cardOf(id), 'detached')
    await page.keyboard.press('Control+z')
    await until(cardOf(id))
    expect(desk.errors).toEqual([])
  })
})

describe('roles', () => {
  test('reception sees no medical alerts, and none are requested', async () => {
    const { from, to } = dayRange(today, timeZone)
    const alerts = await cliniko.medicalAlerts.list({ perPage: 100 }).toArray()
    const appointments = await cliniko.individualAppointments.list({
      where: { starts_at: { gte: from, lt: to } },
      perPage: 100,
    })
    const patientOf = (link: { links: { self: string } }) => link.links.self.split('/').at(-1)
    const alerted = new Set(alerts.map(({ patient }) => patientOf(patient)))
    const appointment = appointments.items.find(({ patient }) => alerted.has(patientOf(patient)))
    if (!appointment) throw new Error('Nobody with an alert comes today.')
    await open(`/?booking=${appointment.id}`)
    await until(page.getByRole('list', { name: 'Medical alerts' }))
    await desk.close()
    await open(`/?booking=${appointment.id}`, { role: 'reception' })
    await until(sheet().getByRole('link', { name: 'Open patient' }))
    expect(await page.getByRole('list', { name: 'Medical alerts' }).count()).toBe(0)
    expect(desk.takeRequests().join()).not.toContain('medical_alerts')
    expect(desk.errors).toEqual([])
  })
})

describe('appearance', () => {
  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s: axe finds nothing in the sheet, its dialogs and the panel', async (size, colorScheme) => {
    await open('/', { viewport: sizes[size], colorScheme })
    const id = await page
      .locator('[data-kind=individual_appointment][data-status=booked]')
      .first()
      .getAttribute('data-item')
    await desk.open(`/?booking=${id}`)
    await until(sheet().getByRole('link', { name: 'Open patient' }))
    await desk.expectAccessible()
    await sheet().getByRole('button', { name: 'Cancel…' }).click()
    await until(dialog().getByText('Sick'))
    await desk.expectAccessible()
    await desk.open('/?book=any')
    await until(page.getByRole('region', { name: 'Free times' }))
    await patientBox().fill('smi')
    await until(page.getByRole('listbox').getByRole('option').first())
    await desk.expectAccessible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    expect(desk.errors).toEqual([])
  })
})
