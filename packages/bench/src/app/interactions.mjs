import { serveDashboard } from '../../../../scripts/dashboard.mjs'
import { booked, focus, now, openDesk } from './desk.mjs'

/** @typedef {import('./desk.mjs').Desk} Desk */

/** The most that an interaction may take until the next paint, in milliseconds. */
const target = 200

/**
 * Measures how long actions take until the next paint.
 * @param {import('../app.mjs').Setting} setting
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function measureInteractions({ browser, slowdown, byCpu, runs }) {
  const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: now })
  /** @type {Map<string, number[]>} */
  const values = new Map()
  for (let run = 0; run < runs; run++) {
    const desk = await openDesk(browser, dashboard.url, { slowdown, byCpu, role: 'practitioner' })
    /**
     * @param {string} name
     * @param {() => Promise<void>} act
     */
    const measure = async (name, act) => {
      values.set(name, [...(values.get(name) ?? []), await desk.interact(act)])
    }
    await tryCalendar(desk, measure)
    await tryPatients(desk, measure)
    await tryNotes(desk, measure)
    await desk.close()
  }
  await dashboard.stop()
  return [...values].map(([name, durations]) => ({ name, values: durations, target }))
}

/** @typedef {(name: string, act: () => Promise<void>) => Promise<void>} Measure */

/**
 * @param {Desk} desk
 * @param {Measure} measure
 */
async function tryCalendar({ page, open, press, click }, measure) {
  const card = page.locator(booked).first()
  const dialog = page.getByRole('dialog')
  await open('/')
  await measure('open a booking (click)', () => click(card))
  await dialog.waitFor()
  await measure('close it (Escape)', () => press('Escape'))
  await dialog.waitFor({ state: 'detached' })
  await focus(card)
  await measure('mark as arrived (A)', () => press('a'))
  await measure('take it back (Ctrl+Z)', () => press('Control+z'))
  await measure('next day (J)', () => press('j'))
  await page.locator('[data-column]').first().waitFor()
  await measure('previous day (K)', () => press('k'))
  await measure('week, not loaded yet (W)', () => press('w'))
  await page.locator(booked).first().waitFor()
  await measure('day (D)', () => press('d'))
  await measure('week, loaded (W)', () => press('w'))
  await measure('today (T, D)', async () => {
    await press('t')
    await press('d')
  })
  await measure('open the palette (/)', () => press('/'))
  await page.getByRole('combobox').waitFor()
  await measure('a letter in the palette', () => press('m'))
  await measure('another letter', () => press('a'))
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await measure('open the booking panel (B)', () => press('b'))
  await dialog.locator('form').waitFor()
  await measure('a letter in its patient field', async () => {
    await page.getByRole('combobox').last().focus()
    await press('m')
  })
  await page.keyboard.press('Escape')
}

/**
 * @param {Desk} desk
 * @param {Measure} measure
 */
async function tryPatients({ page, open, press, click }, measure) {
  await open('/patients')
  await measure('a letter in the patients’ search', async () => {
    await press('/')
    await press('m')
  })
  await page.getByRole('searchbox').fill('')
  await page.locator('tbody a').nth(10).waitFor()
  const heads = page.locator('thead button')
  await measure('sort patients (click)', () => click(heads.nth(1)))
  await page.waitForTimeout(1000)
  await measure('sort them by name (click)', () => click(heads.nth(0)))
  await page.waitForTimeout(1000)
  await measure('open a patient (click)', () => click(page.locator('tbody a').nth(4)))
  await page.waitForURL(/\/patients\/\d+/)
  const tabs = page.getByRole('tab')
  await tabs.first().waitFor()
  for (const index of [1, 2]) {
    const name = (await tabs.nth(index).textContent()) ?? ''
    await measure(`tab of a patient: ${name}`, () => click(tabs.nth(index)))
  }
}

/**
 * @param {Desk} desk
 * @param {Measure} measure
 */
async function tryNotes({ page, open, click, press }, measure) {
  await open('/notes')
  const note = page.locator('main a[href*="/notes/"]').first()
  await note.waitFor()
  await measure('open a note (click)', () => click(note))
  await page.waitForURL(/\/notes\/\d+/)
  const field = page.locator('main textarea, main [contenteditable=true]').first()
  await field.waitFor()
  await field.focus()
  await measure('a letter in a note', () => press('a'))
}
