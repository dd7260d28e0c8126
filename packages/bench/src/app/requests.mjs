import { serveDashboard } from '../../../../scripts/dashboard.mjs'
import { now, openDesk } from './desk.mjs'
import { frontDeskHour } from './front-desk-hour.mjs'
import { startRealClinic, step } from './real-clinic.mjs'

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('playwright-core').Page} Page */

/**
 * Counts requests: of the browser, and at Cliniko.
 * @param {import('../app.mjs').Setting} setting
 * @returns {Promise<Figure[]>}
 */
export async function measureRequests({ browser }) {
  return [...(await countOfBrowser(browser)), ...(await countAtCliniko(browser))]
}

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<Figure[]>}
 */
async function countOfBrowser(browser) {
  const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: now })
  const { page, open, press, takeRequests, close } = await openDesk(browser, dashboard.url, { startsAt: new Date(now) })
  await open('/')
  await quiet(page)
  const first = takeRequests()
  await minute(page)
  const atRest = takeRequests()
  await press('w')
  await quiet(page)
  takeRequests()
  await page.locator('input[type=date]').fill('2026-03-18')
  await quiet(page)
  const week = takeRequests()
  await close()

  const desk = await openDesk(browser, dashboard.url, { startsAt: new Date(now) })
  await desk.open('/')
  await quiet(desk.page)
  desk.takeRequests()
  await desk.page.locator('input[type=date]').fill('2026-03-12')
  await quiet(desk.page)
  const day = desk.takeRequests()
  await desk.close()
  await dashboard.stop()
  return [
    { name: 'browser: after the first view', values: [first.length], target: 0, unit: '', note: listOf(first) },
    { name: 'browser: another day, cold', values: [day.length], target: 1, unit: '', note: listOf(day) },
    { name: 'browser: another week, cold', values: [week.length], unit: '', note: listOf(week) },
    { name: 'browser: a minute at rest', values: [atRest.length], target: 3, unit: '', note: listOf(atRest) },
  ]
}

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<Figure[]>}
 */
async function countAtCliniko(browser) {
  const clinic = await startRealClinic()
  const desk = await openDesk(browser, clinic.url, { startsAt: clinic.startsAt })
  const { page } = desk
  await page.goto(`${clinic.url}/sign-in`)
  await page.getByLabel('Password').fill(clinic.password)
  await page.getByRole('button', { name: 'Sign in' }).first().click()
  await page.locator('[data-hydrated]').waitFor()
  await quiet(page)
  const opening = clinic.takeRequests()
  /** @type {Map<string, string[]>} */
  const byAction = new Map()
  const between = 90_000
  let actions = 0
  for (const { name, act } of frontDeskHour) {
    await act(desk)
    await quiet(page)
    actions++
    const own = clinic.takeRequests()
    byAction.set(name, [...(byAction.get(name) ?? []), ...own])
    for (let time = 0; time < between; time += step) {
      clinic.advance()
      await page.clock.runFor(step)
      await quiet(page)
    }
    byAction.set('between actions', [...(byAction.get('between actions') ?? []), ...clinic.takeRequests()])
  }
  await desk.close()
  await clinic.stop()
  const all = [...opening, ...[...byAction.values()].flat()]
  return [
    { name: `at Cliniko: an hour of ${actions} actions`, values: [all.length], target: 200, unit: '' },
    { name: '  sign in, first view', values: [opening.length], unit: '', note: listOf(opening) },
    ...[...byAction].map(([name, requests]) => ({
      name: `  ${name}`,
      values: [requests.length],
      unit: '',
      note: listOf(requests),
    })),
  ]
}

/**
 * Moves the page's clock on by a minute, with time for responses in between.
 * @param {Page} page
 */
async function minute(page) {
  for (let time = 0; time < 60_000; time += step) {
    await page.clock.runFor(step)
    await quiet(page)
  }
}

/** @type {WeakMap<Page, { pending: number }>} */
const pending = new WeakMap()

/**
 * Waits until a page has sent nothing for a moment, and has all responses.
 * @param {Page} page
 */
async function quiet(page) {
  const state = pending.get(page) ?? { pending: 0 }
  if (!pending.has(page)) {
    pending.set(page, state)
    const isData = (/** @type {import('playwright-core').Request} */ request) => request.resourceType() === 'fetch'
    page.on('request', (request) => isData(request) && state.pending++)
    for (const event of /** @type {const} */ (['requestfinished', 'requestfailed'])) {
      page.on(/** @type {'requestfinished'} */ (event), (request) => isData(request) && state.pending--)
    }
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
  for (let calm = 0; calm < 3; calm = state.pending > 0 ? 0 : calm + 1) {
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
}

/**
 * `3 × GET /patients, PATCH /attendees`: the paths without ids, most first.
 * @param {readonly string[]} requests
 */
function listOf(requests) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const request of requests) {
    const name = request.replace(/\?.*/, '').replace(/\/\d+/g, '/…')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => (count > 1 ? `${count} × ${name}` : name))
    .join(', ')
}
