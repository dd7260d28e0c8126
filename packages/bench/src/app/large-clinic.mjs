import { serveDashboard } from '../../../../scripts/dashboard.mjs'
import { now, openDesk, rest } from './desk.mjs'

/**
 * Measures a clinic with 20,000 patients and 600 bookings in the week.
 * @param {import('../app.mjs').Setting} setting
 * @returns {Promise<import('./figures.mjs').Figure[]>}
 */
export async function measureLargeClinic({ browser, slowdown, byCpu, runs }) {
  const dashboard = await serveDashboard({ CLINIKO_MOCK_NOW: now, CLINIKO_MOCK_SCENE: 'large' })
  const cards = { selector: '[data-kind]' }
  /** @type {Record<'wheel' | 'bar' | 'cold' | 'ahead' | 'warm' | 'week' | 'shown', number[]>} */
  const values = { wheel: [], bar: [], cold: [], ahead: [], warm: [], week: [], shown: [] }
  for (let run = 0; run < runs; run++) {
    const desk = await openDesk(browser, dashboard.url, { slowdown, byCpu })
    const { page, open, press, painted } = desk
    const change = async (/** @type {string} */ key) => {
      const heading = { selector: 'main h1', differsFrom: (await page.locator('main h1').textContent()) ?? '' }
      const milliseconds = await painted([heading, cards], () => press(key))
      await rest(page, 1500)
      return milliseconds
    }
    await open('/')
    values.cold.push(await change('j'))
    values.ahead.push(await change('j'))
    values.warm.push(await change('k'))
    await press('t')
    await press('w')
    await page.locator('[data-kind]').nth(300).waitFor()
    await rest(page, 1000)
    await change('d')
    values.week.push(await change('w'))
    values.shown.push(await bookingsOf(page))
    await scroll(desk, values)
    await desk.close()
  }
  await dashboard.stop()
  return [
    { name: 'patients: longest frame, by the wheel', values: values.wheel, target: 50 },
    { name: 'patients: longest frame, by the scrollbar', values: values.bar, target: 50 },
    { name: 'next day, cold', values: values.cold, target: 400 },
    { name: 'next day, fetched ahead', values: values.ahead, target: 100 },
    { name: 'previous day, warm', values: values.warm, target: 100 },
    { name: 'week, warm', values: values.week, target: 200 },
    { name: '  bookings in it', values: values.shown, unit: '' },
  ]
}

/**
 * Scrolls through the patients.
 * @param {import('./desk.mjs').Desk} desk
 * @param {{ wheel: number[], bar: number[] }} values
 */
async function scroll({ page, open, record }, values) {
  await open('/patients')
  const scroller = page.locator('[data-scroller]')
  await scroller.hover()
  const wheel = await record(async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(30)
    }
    await page.waitForTimeout(500)
  })
  values.wheel.push(Math.max(...wheel.frames))
  const bar = await record(async () => {
    for (const part of [0.5, 0.9, 0.2, 0.7]) {
      await scroller.evaluate((element, part) => {
        element.scrollTop = element.scrollHeight * part
      }, part)
      await page.waitForTimeout(600)
    }
  })
  values.bar.push(Math.max(...bar.frames))
}

/**
 * Counts the bookings on screen, with those behind "+n".
 * @param {import('playwright-core').Page} page
 */
async function bookingsOf(page) {
  const more = await page.locator('[data-more]').allInnerTexts()
  const hidden = more.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0] ?? 0), 0)
  return (await page.locator('[data-kind]').count()) + hidden
}
