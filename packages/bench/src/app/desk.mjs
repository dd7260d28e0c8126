import { installWatch } from './watch.mjs'

/** @typedef {import('./watch.mjs').Expected} Expected */
/** @typedef {import('./watch.mjs').WatchedPage} WatchedPage */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** The time in the made-up clinic: Tuesday, 10:20. */
export const now = '2026-03-02T23:20:00Z'

/** How long a page may take that is slowed down on a busy machine, in milliseconds. */
const patience = 120_000

/** Appointments that are neither arrived, missed nor cancelled. */
export const booked = '[data-kind=individual_appointment][data-status=booked]'

/**
 * A page of the dashboard, and the hands at its keyboard and mouse. They count.
 * @typedef {object} Desk
 * @property {Page} page
 * @property {(path: string) => Promise<void>} open - Opens a path, and waits until all that loads when idle has loaded.
 * @property {(key: string) => Promise<void>} press
 * @property {(letters: string) => Promise<void>} type - Presses a key for each letter.
 * @property {(target: Locator) => Promise<void>} click
 * @property {() => number} takeCount - Returns how many keys and clicks there were since the last call.
 * @property {() => string[]} takeRequests - Returns the requests to the proxy since the last call: `GET /patients`.
 * @property {(expected: Expected | readonly Expected[], act: () => Promise<void>) => Promise<number>} painted - Does
 * something, and returns the milliseconds from its last input until what is expected is painted.
 * @property {(act: () => Promise<void>) => Promise<number>} interact - Does something, and returns the milliseconds of its
 * longest interaction to the next paint, as browsers report them: 8 for all below 16.
 * @property {(work: () => Promise<void>) => Promise<{ frames: number[], moves: number[] }>} record - Records frames, and
 * the work of moves of the pointer. By CPU both are the tasks of the main thread.
 * @property {() => Promise<number>} cpuTime - Returns the CPU time of the page's main thread so far, times the slowdown.
 * @property {() => Promise<void>} close
 */

/**
 * Opens a window at a dashboard, with a cold cache.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ slowdown?: number, byCpu?: boolean, role?: string, startsAt?: Date }} [options] - By how much to slow the CPU
 * down. Whether times are those of the page's main thread on the CPU. The role in which the made-up clinic is seen. The
 * time at which the page's clock starts, to be moved on by hand.
 * @returns {Promise<Desk>}
 */
export async function openDesk(browser, url, { slowdown = 1, byCpu = false, role = 'manager', startsAt } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'desk-role', value: role, url }])
  await context.addInitScript(installWatch)
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  if (startsAt) await page.clock.install({ time: startsAt })
  const session = await context.newCDPSession(page)
  // The slowdown goes by wall time, so on a busy machine it would slow down by more.
  await session.send('Emulation.setCPUThrottlingRate', { rate: byCpu ? 1 : slowdown })
  await session.send('Performance.enable')
  const cpuTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000 * slowdown
  }
  let count = 0
  /** @type {string[]} */
  let requests = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/cliniko/')) requests.push(`${request.method()} ${pathname.slice(12)}`)
  })

  return {
    page,
    async open(path) {
      await page.goto(url + path, { waitUntil: 'commit' })
      await page.locator('[data-hydrated]').waitFor()
      if (!startsAt) await rest(page, 3000)
    },
    async press(key) {
      count++
      await page.keyboard.press(key)
    },
    async type(letters) {
      count += letters.length
      await page.keyboard.type(letters)
    },
    async click(target) {
      count++
      await target.click()
    },
    takeCount() {
      const taken = count
      count = 0
      return taken
    },
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    async painted(expected, act) {
      const all = [expected].flat()
      const before = await cpuTime()
      const isPainted = page.evaluate((all) => /** @type {WatchedPage} */ (globalThis).deskWatch.painted(all), all)
      await act()
      const milliseconds = await within(isPainted, patience / 2, JSON.stringify(all))
      return byCpu ? (await cpuTime()) - before : milliseconds
    },
    async interact(act) {
      const before = await cpuTime()
      if (byCpu) {
        await act()
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
        return (await cpuTime()) - before
      }
      await page.evaluate(() => {
        Object.assign(/** @type {WatchedPage} */ (globalThis).deskWatch, { interactions: [] })
      })
      await act()
      await rest(page, 400)
      return page.evaluate(() => Math.max(8, .../** @type {WatchedPage} */ (globalThis).deskWatch.interactions))
    },
    async record(work) {
      if (byCpu) {
        const tasks = (await tasksDuring(page, work)).map((milliseconds) => milliseconds * slowdown)
        return { frames: tasks, moves: tasks }
      }
      await page.evaluate(() =>
        Object.assign(/** @type {WatchedPage} */ (globalThis).deskWatch, { isRecording: true, frames: [], moves: [] }),
      )
      await work()
      return page.evaluate(() => {
        const { deskWatch } = /** @type {WatchedPage} */ (globalThis)
        deskWatch.isRecording = false
        return { frames: deskWatch.frames, moves: deskWatch.moves }
      })
    },
    cpuTime,
    close: () => context.close(),
  }
}

/**
 * Gives the keyboard's focus to an element, as the arrows or Tab would.
 * @param {Locator} target
 * @returns {Promise<void>}
 */
export function focus(target) {
  return target.evaluate((element) => /** @type {HTMLElement} */ (element).focus())
}

/**
 * Waits until a page has nothing to do any more.
 * @param {Page} page
 * @param {number} milliseconds - To wait at first, for what starts later.
 */
export async function rest(page, milliseconds) {
  await page.waitForTimeout(milliseconds)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 5000 })))
}

/**
 * Returns the CPU milliseconds of each task of a page's main thread.
 * @param {Page} page
 * @param {() => Promise<void>} work
 */
async function tasksDuring(page, work) {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser.')
  await browser.startTracing(page, { categories: ['toplevel'] })
  await work()
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
  const isOfPage = (/** @type {{ pid: number, tid: number }} */ event) =>
    mains.some(({ pid, tid }) => pid === event.pid && tid === event.tid)
  return traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && isOfPage(event))
    .map(({ tdur = 0 }) => tdur / 1000)
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {number} milliseconds
 * @param {string} what
 * @returns {Promise<Value>}
 */
async function within(promise, milliseconds, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not painted after ${milliseconds} ms: ${what}`)), milliseconds)
  })
  try {
    return /** @type {Value} */ (await Promise.race([promise, tooLate]))
  } finally {
    clearTimeout(timer)
  }
}
