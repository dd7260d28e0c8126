import { booked, focus } from './desk.mjs'

/** @typedef {import('./desk.mjs').Desk} Desk */

/**
 * Something that a receptionist does.
 * @typedef {object} Action
 * @property {string} name
 * @property {(desk: Desk) => Promise<void>} act - Begins and ends at the calendar.
 */

/** @type {Action} */
const arrive = {
  name: 'mark as arrived',
  async act({ page, press }) {
    await focus(page.locator(booked).first())
    await press('a')
  },
}

/** @type {Action} */
const miss = {
  name: 'mark as not arrived',
  async act({ page, press }) {
    await focus(page.locator(booked).first())
    await press('n')
  },
}

/** @type {Action} */
const look = {
  name: 'open a booking',
  async act({ page, click, press }) {
    await click(page.locator(booked).nth(2))
    await page.getByRole('dialog').getByRole('link', { name: 'Open patient' }).waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
}

/** @type {Action} */
const goOn = {
  name: 'go to the next day and back',
  async act({ page, press }) {
    await press('j')
    await page.locator('[data-column]').first().waitFor()
    await press('t')
    await page.locator('[data-column]').first().waitFor()
  },
}

/** @type {Action} */
const week = {
  name: 'look at the week',
  async act({ page, press }) {
    await press('w')
    await page.locator('[data-date]').first().waitFor()
    await page.locator('[data-kind]').nth(100).waitFor()
    await press('d')
    await page.locator('[data-column]').first().waitFor()
  },
}

/** Letters that are searched for, one after the other. */
const searches = ['mar', 'cho', 'lin', 'smi', 'ali', 'ben']
let searched = 0

/** @type {Action} */
const find = {
  name: 'find a patient and go back',
  async act({ page, press, type, click }) {
    await press('/')
    await page.getByRole('combobox').waitFor()
    await type(searches[searched++ % searches.length] ?? '')
    await page.locator('[role=option]:has-text("19"), [role=option]:has-text("20")').first().waitFor()
    await press('Enter')
    await page.getByRole('tablist').waitFor()
    await click(page.getByRole('navigation').locator('a[href="/"]'))
    await page.locator('[data-column]').first().waitFor()
  },
}

/** @type {Action} */
const book = {
  name: 'book a known patient',
  async act({ page, press, type, click }) {
    await click(page.locator('[data-free]').last())
    await page.getByRole('combobox').last().waitFor()
    await type(searches[searched++ % searches.length] ?? '')
    await page.locator('dialog [role=option]').first().waitFor()
    await press('Enter')
    await page.locator('[data-submit]:focus:enabled').waitFor()
    await press('Enter')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
}

/** @type {Action} */
const cancel = {
  name: 'cancel',
  async act({ page, press }) {
    await focus(page.locator(booked).last())
    await press('x')
    await page.locator('dialog[open] form').waitFor()
    await press('3')
    await press('Enter')
  },
}

/** @type {Action} */
const move = {
  name: 'move by keyboard',
  async act({ page, press }) {
    await focus(page.locator(booked).nth(4))
    await press('m')
    await press('ArrowDown')
    await press('Enter')
  },
}

/** @type {Action} */
const rebook = {
  name: 'book again in two weeks',
  async act({ page, press }) {
    await focus(page.locator(booked).first())
    await press('r')
    await page.locator('dialog[open] form').waitFor()
    await press('2')
    await press('Enter')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
}

/** @type {Action} */
const firstFree = {
  name: 'look for the first free time',
  async act({ page, press }) {
    await press('f')
    await page.locator('dialog[open] section h3').first().waitFor()
    await press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
}

/** @type {Action} */
const gaps = {
  name: 'look at the gaps and go back',
  async act({ page, click }) {
    await click(page.getByRole('navigation').locator('a[href="/gaps"]'))
    await page.getByTestId('opening').first().waitFor()
    await click(page.getByRole('navigation').locator('a[href="/"]'))
    await page.locator('[data-column]').first().waitFor()
  },
}

/** What a receptionist does within an hour: 40 actions. */
export const frontDeskHour = [
  ...[look, arrive, arrive, find, book, arrive, look, goOn, arrive, rebook],
  ...[arrive, look, miss, find, rebook, arrive, book, week, arrive, firstFree],
  ...[look, arrive, find, cancel, gaps, arrive, rebook, look, goOn, arrive],
  ...[find, arrive, move, arrive, look, book, goOn, arrive, find, look],
]
