import { readFileSync } from 'node:fs'
import { createMock } from '@cliniko/mock'
import papaparse from 'papaparse'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { hostileNames, setHostileScene, trap } from '../server/demo/hostile'
import { type Desk, openDesk, sizes } from './kit'
import { type Dashboard, startDashboard } from './server'
import { settle } from './settle'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'

// Has the same records as the server's.
const mock = createMock({ now, rateLimit: false })
setHostileScene(mock)
const { tables } = mock.store

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now, CLINIKO_MOCK_SCENE: 'hostile' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

/** The ids of patients with hostile names. */
const patientIds = hostileNames.flatMap(([first, last]) =>
  [...tables.patients.values()]
    .filter((each) => each.first_name === first && each.last_name === last)
    .map(({ id }) => id),
)

/** Opens a desk that records whatever would be an attack that worked. */
async function openWatchedDesk(viewport: { readonly width: number; readonly height: number }) {
  const desk = await openDesk(browser, dashboard.url, { viewport, acceptDownloads: true })
  desk.page.setDefaultNavigationTimeout(60_000)
  const attacks: string[] = []
  desk.page.on('dialog', (dialog) => {
    attacks.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  desk.context.on('request', (request) => {
    const url = request.url()
    if (!/^(?:blob:|data:)/.test(url) && new URL(url).origin !== dashboard.url) attacks.push(`request: ${url}`)
  })
  desk.page.on('popup', (popup) => attacks.push(`popup: ${popup.url()}`))
  await desk.context.exposeFunction('reportHandler', (html: string) => attacks.push(`handler: ${html}`))
  await desk.context.addInitScript(watchHandlers)
  return { ...desk, attacks }
}

/** Reports each event handler and base of URLs that ever comes into the page, even if it is removed at once. */
function watchHandlers(): void {
  const { reportHandler } = window as unknown as { reportHandler(html: string): void }
  const report = (node: Node) => {
    if (!(node instanceof Element)) return
    for (const element of [node, ...node.querySelectorAll('*')])
      if (element.matches('base') || element.getAttributeNames().some((name) => name.startsWith('on')))
        reportHandler(element.outerHTML)
  }
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes)
      for (const node of type === 'attributes' ? [target] : addedNodes) report(node)
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

/**
 * Chromium reports the event handlers and the base of HTML that is parsed and never shown, as `DOMParser` does before the
 * HTML is cleaned. Those that come into the page are found by {@link watchHandlers}.
 */
const isOfParsing = (error: string) =>
  /^(?:Executing inline event handler|Setting the document's base URI to 'https:\/\/evil\.example\/') violates/.test(
    error,
  )

type WatchedDesk = Awaited<ReturnType<typeof openWatchedDesk>>

/** Fails if a script of the records ran, or could. */
async function expectSafe({ page, attacks, errors }: WatchedDesk): Promise<void> {
  await settle(page)
  expect(await page.evaluate((name) => name in window, trap)).toBe(false)
  const elements = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const hasHandler = element.getAttributeNames().some((name) => name.startsWith('on'))
        const isForeign = element.matches(
          'iframe, object, embed, base, meta[http-equiv], link[rel=stylesheet][href*="evil"]',
        )
        const isTarget = element.matches(
          '[action*="evil"], [src*="evil"], [href*="evil"], [href^="javascript" i], [href^="data" i]',
        )
        return hasHandler || isForeign || isTarget
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  )
  expect(elements).toEqual([])
  expect(attacks).toEqual([])
  expect(errors.filter((error) => !isOfParsing(error))).toEqual([])
  expect(await page.title()).not.toMatch(/[<>\u202e]/)
}

const first = <T>(values: Iterable<T>): T => {
  for (const value of values) return value
  throw new Error('The scene has no such record.')
}

const bookingOf = (patientId: string) =>
  first(
    [...tables.individual_appointments.by('patient_id', patientId)].filter(({ starts_at }) =>
      starts_at.startsWith('2026-03-0'),
    ),
  )

const tabs = ['visits', 'notes', 'files', 'forms', 'cases', 'invoices', 'messages', 'people'] as const

describe.each(Object.entries(sizes))(
  'hostile records run no script and load nothing: %s',
  { timeout: 240_000 },
  (_, viewport) => {
    /** Opens paths one after another, and checks each. */
    async function walk(paths: readonly string[], look: (desk: Desk) => Promise<void> = async () => {}): Promise<void> {
      const desk = await openWatchedDesk(viewport)
      for (const path of paths) {
        await desk.open(path)
        await settle(desk.page)
        await look(desk)
        await expectSafe(desk)
      }
      await desk.close()
    }

    test('the calendar by day and week, and on paper', async () => {
      await walk(['/', '/?view=week', '/print'])
      const desk = await openWatchedDesk(viewport)
      await desk.open('/print')
      await desk.page.emulateMedia({ media: 'print' })
      await expectSafe(desk)
      await desk.close()
    })

    test('the sheets of bookings', async () => {
      await walk(
        patientIds.map((id) => `/?booking=${bookingOf(id).id}`),
        ({ page }) => page.getByRole('dialog').first().waitFor(),
      )
    })

    test('blocks with hostile notes', async () => {
      const { id } = first(tables.unavailable_blocks.values())
      await walk([`/?booking=${id}`])
    })

    test('booking, with a search for each name', async () => {
      const desk = await openWatchedDesk(viewport)
      await desk.open('/?book=now')
      const search = desk.page.getByRole('dialog').getByRole('combobox').last()
      for (const words of ['<', 'Image', 'HYPERLINK', 'constructor', '__proto__', '"><svg']) {
        await search.fill(words)
        await expectSafe(desk)
      }
      await desk.close()
    })

    test('the command palette', async () => {
      const desk = await openWatchedDesk(viewport)
      await desk.open('/settings')
      await desk.page.keyboard.press('Control+k')
      const input = desk.page.getByRole('combobox', { name: 'Search' })
      for (const words of ['<img', 'script', '__proto__', '-2+3', 'Zalgo', '{{']) {
        await input.fill(words)
        await expectSafe(desk)
      }
      await desk.close()
    })

    test('the list of patients, searched too, and their forms', async () => {
      const [id = ''] = patientIds
      await walk([
        '/patients',
        '/patients?q=%3Cimg',
        '/patients?q=%3Cscript%3E',
        '/patients/new',
        `/patients/${id}/edit`,
      ])
    })

    test('each tab of a patient', async () => {
      await walk(patientIds.slice(0, 2).flatMap((id) => tabs.map((tab) => `/patients/${id}?tab=${tab}`)))
    })

    test('the pages of all patients with notes, with the notes themselves and on paper', async () => {
      const notes = [...tables.treatment_notes.values()].filter(({ title }) => /[<]/.test(title))
      expect(notes.length).toBeGreaterThan(10)
      const paths = notes.map((note) => `/patients/${note.patient.links.self.split('/').at(-1)}/notes/${note.id}`)
      await walk(paths, async ({ page }) => {
        await page.emulateMedia({ media: 'print' })
        await page.emulateMedia({ media: 'screen' })
      })
      await walk(['/notes', paths[0]?.replace(/\d+$/, 'new') ?? ''])
    })

    test('invoices, stock, gaps, reports and settings', async () => {
      const [id = ''] = patientIds
      const invoice = first(tables.invoices.values())
      const product = first(tables.products.keys())
      await walk([
        '/invoices',
        `/invoices?patient=${id}`,
        '/invoices?tab=missing',
        `/invoices/${invoice.id}`,
        '/stock',
        `/stock?product=${product}`,
        '/gaps',
        '/reports',
        ...['account', 'practitioners', 'businesses', 'types', 'hours'].map((tab) => `/settings?tab=${tab}`),
      ])
    })
  },
)

/** Downloads what a button saves, and returns its name and content. */
async function download(desk: WatchedDesk, button: Locator): Promise<{ name: string; content: string }> {
  const [saved] = await Promise.all([desk.page.waitForEvent('download'), button.click()])
  return { name: saved.suggestedFilename(), content: readFileSync(await saved.path(), 'utf8') }
}

/** The cells of CSV that a spreadsheet would run. */
function formulasIn(csv: string): readonly string[] {
  const { data } = papaparse.parse<string[]>(csv.replace(/^\uFEFF/, ''))
  return data.flat().filter((cell) => /^[=@\t\r\n]/.test(cell) || /^[+-](?![\d\s(),.]*$)/.test(cell))
}

describe('files', { timeout: 120_000 }, () => {
  test('CSV of patients holds no formula, and their phone numbers as they are', async () => {
    const desk = await openWatchedDesk(sizes.desktop)
    await desk.open('/patients')
    await settle(desk.page)
    const { name, content } = await download(desk, desk.page.getByRole('button', { name: 'Export CSV' }))
    expect(name).toBe('patients-2026-03-03.csv')
    expect(formulasIn(content)).toEqual([])
    // What would be a formula is there, after an apostrophe.
    expect(content).toContain(`'=HYPERLINK(""https://evil.example""`)
    const numbers = [...tables.patients.values()].flatMap(({ patient_phone_numbers }) =>
      (patient_phone_numbers ?? []).map(({ number }) => number),
    )
    expect(numbers.some((number) => number && content.includes(number))).toBe(true)
    expect(content).not.toMatch(/'[+\d][\d ()-]{6,}(?:,|\r|$)/)
    await desk.close()
  })

  // A report leaves half of the rate limit to people, so it takes minutes.
  test('CSV of reports holds no formula', { timeout: 400_000 }, async () => {
    const desk = await openWatchedDesk(sizes.desktop)
    await desk.open('/reports')
    const buttons = desk.page.getByRole('button', { name: /^Download CSV of / })
    await buttons.first().waitFor({ timeout: 300_000 })
    await settle(desk.page)
    for (const button of await buttons.all()) {
      const { name, content } = await download(desk, button)
      expect(name).toMatch(/^[\w-]+\.csv$/)
      expect(formulasIn(content)).toEqual([])
    }
    await desk.close()
  })

  test('are saved under a safe name, as bytes, and shown only if they are what they say', async () => {
    const desk = await openWatchedDesk(sizes.desktop)
    const { page } = desk
    await desk.open(`/patients/${patientIds[0]}?tab=files`)
    const downloads = page.getByRole('tabpanel').getByRole('button', { name: /^Download/ })
    await downloads.first().waitFor()
    for (const button of await downloads.all()) {
      const { name } = await download(desk, button)
      expect(name).not.toMatch(/[/\\<>:"|?*\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      expect(name.length).toBeLessThanOrEqual(255)
    }
    for (const button of await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Preview/ })
      .all()) {
      await button.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('alert').waitFor()
      expect(await dialog.locator('img, iframe').count()).toBe(0)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await expectSafe(desk)
    await desk.close()
  })
})
