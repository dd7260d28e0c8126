import { serveDashboard } from '../../../../scripts/dashboard.mjs'
import { booked, focus, now, openDesk, rest } from './desk.mjs'

/** @typedef {import('./desk.mjs').Desk} Desk */
/** @typedef {import('./figures.mjs').Figure} Figure */

/** The day is on screen, and has another heading than before. */
const columns = { selector: '[data-column]' }
const dialog = { selector: 'dialog[open] form' }
const undoing = { selector: '[aria-live=polite] button' }

/**
 * Notes what was measured.
 * @typedef {object} Notes
 * @property {(name: string, target: number, milliseconds: number) => void} time - Held against the target by its p95.
 * @property {(name: string, target: number, count: number) => void} count - Keys and clicks, or requests.
 */

/** @typedef {(desk: Desk, notes: Notes, repetition: number) => Promise<void>} Interaction */

/**
 * Measures what a front desk does all day: keys and clicks, and the milliseconds from the last of them to the paint.
 * @param {import('../app.mjs').Setting} setting
 * @returns {Promise<Figure[]>}
 */
export async function measureTwelve({ browser, slowdown, byCpu, repetitions }) {
  const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: now })
  /** @type {Map<string, { target: number, unit: string, values: number[] }>} */
  const figures = new Map()
  /** @param {string} unit */
  const noteIn = (unit) => (/** @type {string} */ name, /** @type {number} */ target, /** @type {number} */ value) => {
    const { values } = figures.get(name) ?? { values: [] }
    figures.set(name, { target, unit, values: [...values, value] })
  }
  const notes = { time: noteIn('ms'), count: noteIn('') }
  for (const [path, ...interactions] of screens) {
    const desk = await openDesk(browser, dashboard.url, { slowdown, byCpu, role: 'reception' })
    for (let repetition = 0; repetition < repetitions; repetition++) {
      for (const interact of interactions) {
        if (repetition === 0 || path !== '/') await desk.open(path)
        desk.takeCount()
        try {
          await interact(desk, notes, repetition)
        } catch (error) {
          notes.time(`${interact.name} failed: ${String(error).split('\n')[0]}`, 0, Number.NaN)
          await desk.open(path)
        }
      }
    }
    await desk.close()
  }
  await dashboard.stop()
  return [...figures].map(([name, figure]) => ({ name, share: 0.95, ...figure }))
}

/** @type {readonly (readonly [path: string, ...Interaction[]])[]} */
const screens = [
  ['/', changeDay],
  ['/', findPatient, seeWaiting],
  ['/', markArrived, markMissed, move, drag, cancel, rebook],
  ['/', bookKnown, bookNew, findFirstFree],
  ['/gaps', fillGap],
]

/** @type {Interaction} */
async function findPatient({ page, press, type, painted, takeCount }, { time, count }) {
  const option = { selector: '[role=option]', text: 'Mar' }
  await painted({ selector: 'dialog[open] [role=combobox]' }, () => press('/'))
  await type('ma')
  await page.getByRole('option').first().waitFor()
  const before = (await page.getByRole('listbox').textContent()) ?? ''
  const letter = await painted([option, { selector: '[role=listbox]', differsFrom: before }], () => type('r'))
  const open = await painted({ selector: 'main h1[id], main [role=tablist]' }, () => press('Enter'))
  count(' 1 find a patient, keys', 5, takeCount())
  time(' 1 find a patient, the third letter', 50, letter)
  time(' 1 find a patient, their page', 400, open)
  await page.goBack()
  await page.locator('[data-column]').first().waitFor()
}

/** @type {Interaction} */
async function seeWaiting({ page, takeCount }, { count }) {
  await page.getByTestId('waiting').first().waitFor()
  count(' 4 who waits, keys', 0, takeCount())
}

/** @type {Interaction} */
async function markArrived(desk, notes) {
  await mark(desk, notes, { key: 'a', status: 'arrived', name: ' 2 arrived' })
}

/** @type {Interaction} */
async function markMissed(desk, notes) {
  await mark(desk, notes, { key: 'n', status: 'missed', name: ' 3 did not arrive' })
}

/**
 * @param {Desk} desk
 * @param {Notes} notes
 * @param {{ key: string, status: string, name: string }} as
 */
async function mark(desk, { time, count }, { key, status, name }) {
  const { page, press, painted, takeCount, takeRequests } = desk
  const id = await focusBooked(desk)
  takeRequests()
  const milliseconds = await painted({ selector: `[data-item="${id}"][data-status=${status}]` }, () => press(key))
  count(`${name}, keys`, 1, takeCount())
  time(name, 50, milliseconds)
  await rest(page, 500)
  count(`${name}, writes`, 1, writesIn(takeRequests()))
  const undone = await painted({ selector: `[data-item="${id}"][data-status=booked]` }, () => press('Control+z'))
  time('Ctrl+Z', 50, undone)
  await rest(page, 500)
}

/** @type {Interaction} */
async function bookKnown(desk, { time, count }, repetition) {
  const { page, press, type, click, painted, takeCount } = desk
  const slot = page.locator('[data-free]').nth(repetition % 4)
  const form = await painted(dialog, () => click(slot))
  await page.getByRole('combobox').last().waitFor()
  await type('mar')
  await page.getByRole('option').first().waitFor()
  await press('Enter')
  await page.locator('[data-submit]:focus:enabled').waitFor()
  const booking = await painted({ selector: 'dialog[open]', isGone: true }, () => press('Enter'))
  count(' 5 book a known patient, keys', 6, takeCount())
  time(' 5 book a known patient, form', 100, form)
  time(' 5 book a known patient, booked', 1000, booking)
  await takeBack(desk)
}

/** @type {Interaction} */
async function bookNew(desk, { time, count }, repetition) {
  const { page, press, click, painted, takeCount } = desk
  const cards = page.locator(booked)
  const name = ((await cards.first().locator('bdi').first().textContent()) ?? '').trim()
  await click(page.locator('[data-free]').nth(repetition % 4))
  await page.getByRole('combobox').last().waitFor()
  // Typing isn't counted: it takes as long as the name is.
  await page.keyboard.type(`${name} 0412 345 6${10 + repetition}`)
  await page.getByRole('option', { name: /new/i }).first().waitFor()
  const hint = await painted({ selector: '[data-testid=duplicates]' }, () => press('Enter'))
  await page.locator('[data-submit]:focus:enabled').waitFor()
  await press('Enter')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
  count(' 6 book a new patient, keys besides typing', 2, takeCount())
  time(' 6 book a new patient, hint of a double', 300, hint)
  await takeBack(desk)
}

/** @type {Interaction} */
async function findFirstFree({ page, press, painted, takeCount }, { time, count }, repetition) {
  const times = { selector: 'dialog[open] section h3' }
  const cold = await painted(times, () => press('f'))
  const select = page.locator('dialog[open] select').first()
  await page.locator('dialog[open] select:focus').first().waitFor()
  const names = await select.locator('option').allInnerTexts()
  const current = (await select.locator('option:checked').textContent()) ?? ''
  const letter = names
    .map((name) => name[0]?.toLowerCase() ?? '')
    .find((first) => !current.toLowerCase().startsWith(first))
  const warm = await painted(times, () => press(letter ?? 'i'))
  const chosen = await painted({ selector: 'dialog[open] button', text: 'Change time' }, () => press('Enter'))
  count(' 7 first free time, keys', 3, takeCount())
  if (repetition === 0) time(' 7 first free time, from the API', 600, cold)
  time(' 7 first free time, gaps', 100, warm)
  time(' 7 first free time, chosen', 100, chosen)
  await press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** @type {Interaction} */
async function move(desk, { time, count }) {
  const { page, press, painted, takeCount } = desk
  const id = await focusBooked(desk)
  const ghost = { selector: '[data-clash]:not([hidden])' }
  await painted(ghost, () => press('m'))
  const before = (await page.locator('[data-clash]').textContent()) ?? ''
  const arrow = await painted({ selector: '[data-clash]', differsFrom: before }, () => press('ArrowDown'))
  const dropped = await painted([{ selector: '[data-clash][hidden]' }, undoing], () => press('Enter'))
  count(' 8 move, keys', 3, takeCount())
  time(' 8 move, an arrow', 50, arrow)
  time(' 8 move, dropped', 50, dropped)
  await takeBack(desk)
  await page.locator(`[data-item="${id}"]`).waitFor()
}

/** @type {Interaction} */
async function drag({ page, record, takeCount }, { time, count }) {
  const box = await page.locator(booked).nth(3).boundingBox()
  if (!box) throw new Error('There is no booking to drag.')
  const [x, y] = [box.x + box.width / 2, box.y + 10]
  await page.mouse.move(x, y)
  const { moves } = await record(async () => {
    await page.mouse.down()
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x + step * 4, y + step * 3)
      await page.waitForTimeout(20)
    }
    // Dropped nowhere: nothing is saved.
    await page.keyboard.press('Escape')
    await page.mouse.up()
  })
  takeCount()
  count(' 8 move by pointer, drags', 1, 1)
  for (const milliseconds of moves) time(' 8 move by pointer, work of a frame', 16, milliseconds)
  await page.keyboard.press('Escape')
  await page.locator('dialog[open]').waitFor({ state: 'detached' })
}

/** @type {Interaction} */
async function cancel(desk, { time, count }) {
  const { page, press, painted, takeCount, takeRequests } = desk
  const id = await focusBooked(desk)
  takeRequests()
  const form = await painted(dialog, () => press('x'))
  await press('3')
  const milliseconds = await painted({ selector: `[data-item="${id}"][data-status=cancelled]` }, () => press('Enter'))
  count(' 9 cancel, keys', 3, takeCount())
  time(' 9 cancel, form', 100, form)
  time(' 9 cancel', 50, milliseconds)
  const undone = await painted({ selector: `[data-item="${id}"][data-status=booked]` }, () => press('Control+z'))
  time('Ctrl+Z', 50, undone)
  await rest(page, 300)
  count(' 9 cancel, writes within 10 s', 0, writesIn(takeRequests()))
}

/** @type {Interaction} */
async function rebook(desk, { time, count }, repetition) {
  const { page, press, painted, takeCount } = desk
  await focusBooked(desk, repetition)
  const form = await painted(dialog, () => press('r'))
  await press('2')
  await press('Enter')
  await page
    .getByText(/is booked:/)
    .first()
    .waitFor()
  count('11 book again, keys', 3, takeCount())
  time('11 book again, form', 100, form)
  await takeBack(desk)
}

/** @type {Interaction} */
async function fillGap(desk, { time, count }, repetition) {
  const { page, click, painted, takeCount } = desk
  const openings = page.getByTestId('opening')
  await openings.first().waitFor()
  const heading = (await page.locator('#candidates').textContent()) ?? ''
  const shown = await painted(
    [{ selector: '#candidates', differsFrom: heading }, { selector: '[data-testid=candidate]' }],
    () => click(openings.nth(1 + (repetition % 3))),
  )
  await page.locator('[data-testid=candidate] a[href^="tel:"]').first().waitFor()
  const taken = await painted(undoing, () => click(page.getByRole('button', { name: /^Move .* here$/ }).first()))
  count('10 fill a gap, clicks', 2, takeCount())
  time('10 fill a gap, candidates', 600, shown)
  time('10 fill a gap, moved', 1000, taken)
  await takeBack(desk)
}

/** @type {Interaction} */
async function changeDay({ page, press, painted, takeCount }, { time, count }, repetition) {
  const heading = async () => ({
    selector: 'main h1',
    differsFrom: (await page.locator('main h1').textContent()) ?? '',
  })
  const next = async (/** @type {string} */ key) => painted([await heading(), columns], () => press(key))
  const cold = await next('j')
  count('12 next day, keys', 1, takeCount())
  time('12 next day, cold', 400, cold)
  // The one after it is fetched ahead.
  await rest(page, 1500)
  time('12 next day, fetched ahead', 100, await next('j'))
  await rest(page, 1500)
  time('12 previous day, warm', 100, await next('k'))
  // Another week, of which nothing is there yet.
  const date = new Date(Date.UTC(2026, 2, 10 + 7 * repetition)).toISOString().slice(0, 10)
  await page.locator('input[type=date]').fill(date)
  await page.locator('[data-column]').first().waitFor()
  await rest(page, 1500)
  await page.locator('main h1').click()
  takeCount()
}

/**
 * Gives the focus to an appointment, and returns its id.
 * @param {Desk} desk
 */
async function focusBooked({ page, takeCount }, index = 0) {
  const card = page.locator(booked).nth(index)
  const id = await card.getAttribute('data-item')
  await focus(card)
  takeCount()
  return id
}

/**
 * Takes back what was done last, and waits until it is.
 * @param {Desk} desk
 */
async function takeBack({ page, press }) {
  await press('Control+z')
  await page.locator('[aria-live=polite] button').first().waitFor({ state: 'detached' })
  await rest(page, 800)
}

/** @param {readonly string[]} requests */
function writesIn(requests) {
  return requests.filter((request) => !request.startsWith('GET ')).length
}
