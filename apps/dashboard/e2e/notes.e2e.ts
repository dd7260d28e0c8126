import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { sizes } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

// A busy machine is slow.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z', CLINIKO_MOCK_SCENE: 'demo' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

interface Draft {
  readonly id: string
  readonly title: string
  readonly content: { sections: { questions: { name: string; answer?: string }[] }[] }
}

const api = (path: string, init?: RequestInit) => fetch(`${dashboard.url}/api/cliniko${path}`, init)
const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }

/** Creates a draft of a patient, and returns its path. */
async function draftOf(last: string): Promise<{ readonly path: string; readonly id: string }> {
  const { patients } = (await (await api(`/patients?q[]=last_name:=${last}`)).json()) as { patients: { id: string }[] }
  const content = {
    sections: [
      {
        name: 'SOAP',
        questions: [
          { name: 'Subjective', type: 'paragraph', answer: '<p>Sore</p>' },
          { name: 'Assessment', type: 'text', answer: 'Stable' },
          { name: 'Side', type: 'radiobuttons', answers: [{ value: 'Left' }, { value: 'Right' }] },
          { name: 'Treated', type: 'checkboxes', answers: [{ value: 'Neck' }], other: { enabled: true } },
          { name: 'Next review', type: 'date' },
          { name: 'Chart', type: 'bodycharts' },
        ],
      },
    ],
  }
  const body = JSON.stringify({ patient_id: patients[0]?.id, title: 'Progress', draft: true, content })
  const response = await api('/treatment_notes', { method: 'POST', headers: own, body })
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  return { id, path: `/patients/${patients[0]?.id}/notes/${id}` }
}

async function noteOf(id: string): Promise<Draft & { readonly draft: boolean }> {
  return (await (await api(`/treatment_notes/${id}`)).json()) as Draft & { draft: boolean }
}

async function answersOf(id: string): Promise<Readonly<Record<string, string | undefined>>> {
  const { content } = await noteOf(id)
  return Object.fromEntries(content.sections.flatMap(({ questions }) => questions.map((q) => [q.name, q.answer])))
}

/** Somebody else changes an answer of a note. */
async function changeElsewhere(id: string, question: string, answer: string): Promise<void> {
  const { content } = await noteOf(id)
  for (const section of content.sections) {
    section.questions = section.questions.map((each) => (each.name === question ? { ...each, answer } : each))
  }
  const body = JSON.stringify({ content })
  expect((await api(`/treatment_notes/${id}`, { method: 'PATCH', headers: own, body })).status).toBe(200)
}

const status = (page: Page) => page.getByTestId('save-status')
const saved = (page: Page) => status(page).filter({ hasText: /^Saved \d\d:\d\d$/ })

describe('writing', () => {
  test('by keyboard alone: from the worklist through a new note to the final one', async () => {
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page } = desk
    await desk.open('/notes')
    await page.getByRole('heading', { name: 'Drafts to finish' }).waitFor()
    await desk.expectAccessible()
    const unwritten = page.getByRole('region', { name: 'Visits without a note' })
    const write = unwritten.getByRole('link').first()
    await write.focus()
    await page.keyboard.press('Enter')
    const template = page.getByRole('button', { name: 'Progress note (SOAP)' })
    await template.waitFor()
    await template.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Subjective' }).focus()
    await page.keyboard.type('Better ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('today')
    await page.getByRole('textbox', { name: 'Assessment' }).focus()
    await page.keyboard.type('Improving')
    await saved(page).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: 'Finish this note?' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Final', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Print' }).waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    const id = page.url().split('/').at(-1) ?? ''
    expect((await noteOf(id)).draft).toBe(false)
    expect((await answersOf(id)).Subjective).toBe('<p>Better <b>today</b></p>')
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  test('each kind of question is saved as the API accepts it', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page } = desk
    await desk.open(path)
    await page.getByLabel('Assessment').fill('')
    await page.getByLabel('Right').check()
    await page.getByLabel('Neck').check()
    await page.getByLabel('Other', { exact: true }).check()
    await page.getByLabel('Treated: other').fill('Jaw')
    await page.getByLabel('Next review').fill('2026-04-01')
    await page.keyboard.press('Control+s')
    await saved(page).waitFor()
    expect((await noteOf(id)).content.sections[0]?.questions.slice(1)).toEqual([
      { name: 'Assessment', type: 'text' },
      { name: 'Side', type: 'radiobuttons', answers: [{ value: 'Left' }, { value: 'Right', selected: true }] },
      {
        name: 'Treated',
        type: 'checkboxes',
        answers: [{ value: 'Neck', selected: true }],
        other: { enabled: true, selected: true, value: 'Jaw' },
      },
      { name: 'Next review', type: 'date', answer: '2026-04-01' },
      { name: 'Chart', type: 'bodycharts' },
    ])
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk-note:')))).toEqual(
      [],
    )
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  test('without a connection, changes are kept on this computer, also over a reload, and saved later', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page, context } = desk
    await desk.open(path)
    const field = page.getByLabel('Assessment')
    await field.waitFor()
    await context.route('**/api/cliniko/**', (route) => route.abort())
    await field.fill('Written on the train')
    await page.getByText('Kept on this computer until Cliniko can be reached.').waitFor()
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('desk-note:')).length)
    expect(await kept()).toBe(1)
    await page.reload()
    await page.locator('[data-hydrated]').waitFor()
    await page.getByText('Kept on this computer').waitFor()
    expect(await page.getByLabel('Assessment').inputValue()).toBe('Written on the train')
    await context.unroute('**/api/cliniko/**')
    await page.getByRole('button', { name: 'Save now' }).click()
    await saved(page).waitFor()
    expect(await kept()).toBe(0)
    expect((await answersOf(id)).Assessment).toBe('Written on the train')
    await desk.close()
  })

  test('leaving the page saves what was typed', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    await desk.open(path)
    await desk.page.getByLabel('Assessment').fill('Typed and left')
    await desk.page.getByRole('link', { name: 'James Whitfield' }).click()
    await desk.page.getByRole('tab', { name: 'Notes' }).waitFor()
    await expect.poll(async () => (await answersOf(id)).Assessment, { timeout: 30_000 }).toBe('Typed and left')
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})

describe('somebody else', () => {
  test('saved another answer: it is taken over, and said', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page } = desk
    await desk.open(path)
    await page.getByLabel('Assessment').waitFor()
    await changeElsewhere(id, 'Subjective', '<p>Sore at night</p>')
    await page.getByLabel('Assessment').fill('Worse')
    await page.getByText('Somebody else changed this note. Taken over: Subjective.').waitFor()
    await saved(page).waitFor()
    await page.getByRole('textbox', { name: 'Subjective' }).getByText('Sore at night').waitFor()
    expect(await answersOf(id)).toMatchObject({ Subjective: '<p>Sore at night</p>', Assessment: 'Worse' })
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  test('saved the same answer: both are shown side by side, and one is chosen', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page } = desk
    await desk.open(path)
    await page.getByLabel('Assessment').waitFor()
    await changeElsewhere(id, 'Assessment', 'Theirs')
    await page.getByLabel('Assessment').fill('Mine')
    const panel = page.getByRole('alert').filter({ hasText: 'Somebody else changed this note' })
    await panel.waitFor()
    await panel.getByText('Theirs', { exact: true }).waitFor()
    await panel.getByText('Mine', { exact: true }).waitFor()
    expect((await answersOf(id)).Assessment).toBe('Theirs')
    await desk.expectAccessible()
    await panel.getByLabel('Keep yours').check()
    await panel.getByRole('button', { name: 'Save the chosen answers' }).click()
    await saved(page).waitFor()
    expect((await answersOf(id)).Assessment).toBe('Mine')
    expect(desk.errors).toEqual([])
    await desk.close()
  })

  test('finished it: what wasn’t saved stays to be copied', async () => {
    const { id, path } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner' })
    const { page } = desk
    await desk.open(path)
    await page.getByLabel('Assessment').waitFor()
    await api(`/treatment_notes/${id}`, { method: 'PATCH', headers: own, body: JSON.stringify({ draft: false }) })
    await page.getByLabel('Assessment').fill('Too late')
    await page.getByText('This note was finished elsewhere.').waitFor()
    await page.getByText('Too late').waitFor()
    await page.getByRole('button', { name: 'Discard them' }).click()
    await page.getByText('Final', { exact: true }).waitFor()
    expect((await answersOf(id)).Assessment).toBe('Stable')
    await desk.close()
  })
})

describe('appearance', () => {
  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s: accessible, without horizontal overflow', async (size, colorScheme) => {
    const { path, id } = await draftOf('Whitfield')
    const desk = await openScreen(browser, dashboard.url, { role: 'practitioner', viewport: sizes[size], colorScheme })
    const check = async (open: string, shown: string) => {
      await desk.open(open)
      await desk.page.getByText(shown).first().waitFor()
      await desk.expectAccessible()
      const overflow = await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
    }
    await check('/notes', 'Drafts to finish')
    await check(path.replace(id, 'new'), 'Choose a template')
    await desk.open(path)
    await desk.page.getByRole('textbox', { name: 'Subjective' }).waitFor()
    await check(path, 'Finish note')
    await api(`/treatment_notes/${id}`, { method: 'PATCH', headers: own, body: JSON.stringify({ draft: false }) })
    await check(path, 'Print')
    expect(desk.errors).toEqual([])
    await desk.close()
  })
})

describe('hostile notes', () => {
  let hostile: Dashboard

  beforeAll(async () => {
    hostile = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z', CLINIKO_MOCK_SCENE: 'hostile' })
  })

  afterAll(async () => {
    await hostile?.stop()
  })

  test('run no script and load nothing, on the patient’s page, in files’ names and on paper', async () => {
    const desk = await openScreen(browser, hostile.url)
    const { page } = desk
    const foreign: string[] = []
    page.on('request', (request) => {
      const url = request.url()
      if (!/^(?:blob:|data:)/.test(url) && new URL(url).origin !== hostile.url) foreign.push(url)
    })
    const response = await fetch(`${hostile.url}/api/cliniko/patients?q[]=first_name:~%3C&per_page=20`)
    const { patients } = (await response.json()) as { patients: { id: string }[] }
    expect(patients.length).toBeGreaterThan(0)
    for (const { id } of patients.slice(0, 3)) {
      for (const tab of ['visits', 'notes', 'files', 'forms', 'messages', 'cases']) {
        await desk.open(`/patients/${id}?tab=${tab}`)
        await page.getByRole('tabpanel').waitFor()
        expect(await page.evaluate(() => 'hostileScriptRan' in window)).toBe(false)
        const found = await page.evaluate(
          () =>
            document.querySelectorAll('main :is(script, iframe, img, form[action], style, [onerror], [onload])').length,
        )
        expect(found).toBe(0)
        const links = await page
          .locator('main a')
          .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol))
        for (const protocol of links) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(protocol)
      }
      await desk.open(`/patients/${id}?tab=notes`)
      const note = page.getByRole('article').getByRole('link').last()
      if ((await note.count()) > 0) {
        await note.click()
        await page.waitForURL(/\/notes\/\d+/)
        await page.emulateMedia({ media: 'print' })
        expect(await page.evaluate(() => 'hostileScriptRan' in window)).toBe(false)
        await page.emulateMedia({ media: 'screen' })
      }
    }
    expect(foreign).toEqual([])
    await desk.close()
  })
})
