import { linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { openDesk } from './kit'
import { type Dashboard, startDashboard } from './server'
import { settle } from './settle'

/** Tuesday, 10:20 in the clinic. */
const now = '2026-03-02T23:20:00Z'

// Has the same records as the server's.
const mock = createMock({ now, rateLimit: false })
const { tables } = mock.store

let dashboard: Dashboard
let browser: Browser

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

/** All that a browser received: URLs, headers, HTML, payloads of pages, JSON, scripts and events of streams. */
interface Received {
  text(): Promise<string>
  /** The paths that were requested: `/api/cliniko/patients`. */
  readonly paths: readonly string[]
  /** The requests that were refused. */
  readonly refused: readonly string[]
}

async function record(page: Page, url: string): Promise<Received> {
  const parts: string[] = []
  const bodies: Promise<unknown>[] = []
  const paths: string[] = []
  const refused: string[] = []
  page.on('response', (response) => {
    const path = response.url().slice(url.length)
    paths.push(path.split('?')[0] ?? '')
    if (response.status() >= 400) refused.push(`${response.status()} ${path}`)
    parts.push(response.url(), JSON.stringify(response.headers()))
    bodies.push(
      response.body().then(
        (body) => parts.push(body.toString('utf8')),
        // Redirects have none, and a stream has no end.
        () => {},
      ),
    )
  })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  devtools.on('Network.eventSourceMessageReceived', ({ eventName, data }) => parts.push(`event ${eventName}: ${data}`))
  return {
    async text() {
      await Promise.race([Promise.all(bodies), new Promise((resolve) => setTimeout(resolve, 3000))])
      return parts.join('\n')
    },
    paths,
    refused,
  }
}

/** A patient with as many kinds of records as there are. */
const patientId = (() => {
  const counts = new Map<string, number>()
  const lists = [
    tables.treatment_notes,
    tables.medical_alerts,
    tables.patient_forms,
    tables.patient_cases,
    tables.invoices,
  ]
  for (const list of lists) {
    const ids = new Set([...list.values()].map(({ patient }) => linkedId(patient) ?? ''))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
})()

const booking = [...tables.individual_appointments.values()].find((each) => each.starts_at.startsWith('2026-03-03'))
const noteOf = [...tables.treatment_notes.values()].find(({ patient }) => linkedId(patient) === patientId)
const invoice = [...tables.invoices.keys()][0]

/** Every screen, whether or not a role may see it. */
const screens = [
  '/',
  '/?view=week',
  '/?date=2026-03-02',
  `/?booking=${booking?.id}`,
  '/?book=now',
  '/patients',
  '/patients?q=ng',
  '/patients/new',
  ...['visits', 'notes', 'files', 'forms', 'cases', 'invoices', 'messages', 'people'].map(
    (tab) => `/patients/${patientId}?tab=${tab}`,
  ),
  `/patients/${patientId}/edit`,
  `/patients/${patientId}/notes/new`,
  `/patients/${patientId}/notes/${noteOf?.id}`,
  '/notes',
  '/invoices',
  '/invoices?tab=missing',
  `/invoices/${invoice}`,
  '/stock',
  '/gaps',
  '/reports',
  ...['account', 'practitioners', 'businesses', 'types', 'hours'].map((tab) => `/settings?tab=${tab}`),
  '/print',
]

/** Opens every screen in a role, by its URL and by the links of the navigation. */
async function walk(role: 'reception' | 'practitioner' | 'manager') {
  const desk = await openDesk(browser, dashboard.url, { role })
  const { page } = desk
  page.setDefaultNavigationTimeout(60_000)
  const received = await record(page, dashboard.url)
  for (const path of screens) {
    await page.goto(dashboard.url + path)
    await settle(page)
  }
  await desk.open('/')
  for (const link of await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').all()) {
    await link.click()
    await settle(page)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill('ng')
  await settle(page)
  const text = await received.text()
  await desk.close()
  return { ...received, text }
}

/** The texts of a question's answers, without tags. */
function answersIn(content: unknown): readonly string[] {
  return [...JSON.stringify(content).matchAll(/"answer":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, answer = '']) =>
    answer.split(/<[^>]*>|\\n/).filter((part) => part.length > 12),
  )
}

/** What only some roles may see, by what it is. Plain words of the clinic's own texts prove nothing, so short ones are left out. */
const secrets = {
  notes: [...tables.treatment_notes.values()].flatMap(({ content }) => answersIn(content)),
  forms: [...tables.patient_forms.values()].flatMap(({ content }) => answersIn(content)),
  alerts: [...tables.medical_alerts.values()].map(({ name }) => name ?? '').filter((name) => name.length > 8),
  medicare: [...tables.patients.values()].flatMap(({ medicare }) => (medicare ? [medicare] : [])),
  dva: [...tables.patients.values()].flatMap(({ dva_card_number: number }) => (number ? [number] : [])),
} as const

const shownIn = (text: string, values: readonly string[]) =>
  [...new Set(values)].filter((value) => text.includes(value))

/** The key, as it is and as a header has it. */
const keys = [
  mock.apiKey,
  mock.apiKey.replace(/-au1$/, ''),
  btoa(mock.apiKey),
  btoa(`${mock.apiKey}:`).replace(/=+$/, ''),
]

describe('every byte that a browser receives', { timeout: 240_000 }, () => {
  test('a manager’s has health records, so this would find them; never the key', async () => {
    const { text, refused } = await walk('manager')
    expect(text).toContain('event session: manager')
    for (const kind of ['notes', 'alerts', 'medicare'] as const) expect(shownIn(text, secrets[kind])).not.toEqual([])
    expect(shownIn(text, keys)).toEqual([])
    expect(refused).toEqual([])
  })

  test('a receptionist’s has no note, form, alert, Medicare or DVA number; nothing that is refused is requested', async () => {
    const { text, paths, refused } = await walk('reception')
    expect(text).toContain('event session: reception')
    // Patients are there.
    expect(shownIn(text, [tables.patients.get(patientId)?.last_name ?? '-'])).not.toEqual([])
    for (const values of Object.values(secrets)) expect(shownIn(text, values)).toEqual([])
    expect(shownIn(text, keys)).toEqual([])
    const health = /medical_alerts|patient_attachments|patient_cases|patient_forms|treatment_note/
    expect(paths.filter((path) => health.test(path))).toEqual([])
    // The pages that were opened by their URL all the same.
    expect(
      refused.filter((request) => !/^404 \/(?:notes|reports|patients\/\d+\/notes\/(?:new|\d+))$/.test(request)),
    ).toEqual([])
  })

  test('a practitioner’s has no note of another one, and no invoice', async () => {
    const { text, paths, refused } = await walk('practitioner')
    const [own] = tables.practitioners.keys()
    const others = [...tables.treatment_notes.values()].filter(({ practitioner }) => linkedId(practitioner) !== own)
    const ownTexts = new Set(
      [...tables.treatment_notes.values()]
        .filter((note) => !others.includes(note))
        .flatMap(({ content }) => answersIn(content)),
    )
    const foreign = others.flatMap(({ content }) => answersIn(content)).filter((answer) => !ownTexts.has(answer))
    expect(shownIn(text, foreign)).toEqual([])
    expect(shownIn(text, keys)).toEqual([])
    expect(paths.filter((path) => /\/api\/cliniko\/(?:.*\/)?invoice|stock_adjustments/.test(path))).toEqual([])
    const hidden = /^404 \/(?:invoices(?:\?tab=missing|\/\d+)?|stock|reports|patients\/\d+\/notes\/\d+)$/
    expect(refused.filter((request) => !hidden.test(request) && !/treatment_notes\/\d+/.test(request))).toEqual([])
  })
})

describe('the proxy, whatever is sent to it', () => {
  const get = async (role: string, path: string) => {
    const headers = { cookie: `desk-role=${role}`, 'sec-fetch-site': 'same-origin' }
    const response = await fetch(`${dashboard.url}/api/cliniko${path}`, { headers })
    return { status: response.status, text: await response.text() }
  }

  test.each([
    '/patients?per_page=100',
    `/patients/${patientId}`,
    '/individual_appointments?include=patient&per_page=100',
    '/bookings?include=patient&per_page=100',
    `/bookings/${booking?.id}?include=patient`,
    '/attendees?include=patient&per_page=100',
    '/invoices?include=patient&per_page=100',
    '/relationships?include=patient&per_page=100',
    '/communications?include=patient&per_page=100',
    `/patients?q[]=id:=${patientId}`,
  ])('reception gets no Medicare or DVA number, nor health data, from %s', async (path) => {
    const { text } = await get('reception', path)
    for (const values of Object.values(secrets)) expect(shownIn(text, values)).toEqual([])
    expect(text).not.toMatch(/"(?:medicare|dva_card_number|custom_fields|notes)":"[^"]/)
  })

  test.each([
    '/patients?q[]=medicare:~1',
    '/patients?sort=medicare',
    '/patients?q[]=dva_card_number:=1',
    '/patients?q[]=notes:~a',
  ])('reception can’t guess it by %s', async (path) => {
    expect((await get('reception', path)).status).toBe(400)
  })

  test('a role that isn’t one is not more than a guest of the made-up clinic', async () => {
    const { status } = await get('owner', '/patients?per_page=1')
    expect(status).toBe(200)
    expect((await get('RECEPTION; desk-role=reception', '/treatment_notes')).status).toBe(403)
  })
})
