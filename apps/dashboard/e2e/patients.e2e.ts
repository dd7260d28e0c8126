import { readFile } from 'node:fs/promises'
import type { Patient } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { parse } from 'papaparse'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import { type Desk, openDesk, sizes } from './kit'
import { hydrated, openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'

const now = '2026-03-02T23:20:00Z'
// Has the same seed and time as the server's mock, and so the same records.
const cliniko = createMock({ now, rateLimit: false }).client()

let dashboard: Dashboard
let browser: Browser
let desk: Desk

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: now })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

afterEach(async () => {
  expect(desk.errors).toEqual([])
  await desk.close()
})

type Options = Parameters<typeof openDesk>[2]

async function visit(path: string, options?: Options, server = dashboard): Promise<Page> {
  desk = await openScreen(browser, server.url, options)
  await desk.open(path)
  return desk.page
}

const table = (page: Page) => page.getByRole('table', { name: 'Patients' })
/** The links of the rows that are rendered, in their order. */
const names = (page: Page) => table(page).getByRole('rowheader').getByRole('link')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search patients' })
const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** The patients at some positions of the list by name. */
async function patientAt(index: number): Promise<Patient> {
  const { items } = await cliniko.patients.list({
    sort: ['last_name', 'first_name'],
    perPage: 100,
    page: Math.floor(index / 100) + 1,
  })
  const patient = items[index % 100]
  if (!patient) throw new Error(`The clinic has no patient ${index}.`)
  return patient
}

/** Waits until the search finds with the index, which is filled in the background. */
async function waitForIndex(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const body = JSON.stringify({ text: 'a', limit: 1, archived: false })
        const headers = { 'content-type': 'application/json' }
        return (await (await fetch('/api/patient-search', { method: 'POST', headers, body })).json()).isReady
      }),
    )
    .toBe(true)
}

describe('the list', () => {
  test('has all patients, and the browser requests none that the server has rendered', async () => {
    const page = await visit('/patients')
    const { totalEntries } = await cliniko.patients.list({ perPage: 1 })
    await page.getByText(`${totalEntries.toLocaleString('en-AU')} patients`).waitFor()
    expect(await table(page).getAttribute('aria-rowcount')).toBe(String(totalEntries + 1))
    expect(await names(page).first().getAttribute('href')).toBe(`/patients/${(await patientAt(0)).id}`)
    await page.waitForLoadState('networkidle')
    expect(desk.takeRequests().filter((request) => request.startsWith('GET /patients'))).toEqual([])
  })

  test('a jump with the scrollbar loads the pages in view, and no others', async () => {
    const page = await visit('/patients')
    const { totalEntries } = await cliniko.patients.list({ perPage: 1 })
    const last = await patientAt(totalEntries - 1)
    const pages: (string | null)[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.pathname === '/api/cliniko/patients') pages.push(url.searchParams.get('page'))
    })
    await page.locator('[data-scroller]').evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight
    })
    await table(page).locator(`a[href="/patients/${last.id}"]`).waitFor()
    expect(new Set(pages)).toEqual(new Set(['20']))
    const row = table(page)
      .getByRole('row')
      .filter({ has: page.locator(`a[href="/patients/${last.id}"]`) })
    expect(await row.getAttribute('aria-rowindex')).toBe(String(totalEntries + 1))
  })

  test('the keyboard goes through all rows', async () => {
    const page = await visit('/patients')
    const { totalEntries } = await cliniko.patients.list({ perPage: 1 })
    const linkTo = ({ id }: Patient) => table(page).locator(`th a[href="/patients/${id}"]`)
    await page.keyboard.press('/')
    expect(await isFocused(search(page))).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => isFocused(linkTo(await patientAt(0)))).toBe(true)
    await page.keyboard.press('ArrowDown')
    await expect.poll(async () => isFocused(linkTo(await patientAt(1)))).toBe(true)
    const last = linkTo(await patientAt(totalEntries - 1))
    await page.keyboard.press('End')
    await last.waitFor()
    await expect.poll(() => isFocused(last)).toBe(true)
    await page.keyboard.press('ArrowUp')
    await expect.poll(async () => isFocused(linkTo(await patientAt(totalEntries - 2)))).toBe(true)
    await page.keyboard.press('Home')
    await expect.poll(async () => isFocused(linkTo(await patientAt(0)))).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/patients/${(await patientAt(0)).id}`)
  })

  test('filters are in the URL, survive a reload, and can be cleared', async () => {
    const page = await visit('/patients')
    const { totalEntries } = await cliniko.patients.list({ where: { archived: 'only' }, perPage: 1 })
    await page.getByLabel('Show', { exact: true }).selectOption('Archived')
    await page.getByText(`${totalEntries} patients`, { exact: true }).waitFor()
    await page.reload()
    await hydrated(page.locator('main h1'))
    await page.getByText(`${totalEntries} patients`, { exact: true }).waitFor()
    const born = (await patientAt(0)).date_of_birth ?? ''
    await page.getByLabel('Born on').fill(born)
    await page.getByText('No patients match these filters.').waitFor()
    await page.getByLabel('Show', { exact: true }).selectOption('Active')
    await page.locator(`a[href="/patients/${(await patientAt(0)).id}"]`).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByText('1,958 patients').waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  test('sorts by a column, either way', async () => {
    const page = await visit('/patients')
    await page.getByRole('button', { name: 'Born' }).click()
    const { items } = await cliniko.patients.list({ sort: ['date_of_birth', 'last_name'], perPage: 1 })
    await expect.poll(() => names(page).first().getAttribute('href')).toBe(`/patients/${items[0]?.id}`)
    await page.getByRole('button', { name: 'Born' }).click()
    await page.getByRole('columnheader', { name: 'Born' }).and(page.locator('[aria-sort=descending]')).waitFor()
  })

  test('columns are chosen, and stay chosen on this computer', async () => {
    const page = await visit('/patients')
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Postcode' }).check()
    await page.getByRole('checkbox', { name: 'Suburb' }).uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('columnheader', { name: 'Postcode' }).waitFor()
    expect(await page.getByRole('columnheader', { name: 'Suburb' }).count()).toBe(0)
  })

  test('a patient is archived, and brought back by Ctrl+Z', async () => {
    const page = await visit('/patients')
    const patient = await patientAt(2)
    const link = table(page).locator(`th a[href="/patients/${patient.id}"]`)
    const row = table(page)
      .getByRole('row')
      .filter({ has: page.locator(`th a[href="/patients/${patient.id}"]`) })
    await row.hover()
    await row.getByRole('button', { name: `Archive ${patient.label}` }).click()
    await link.waitFor({ state: 'detached' })
    await page.getByText(`${patient.label} was archived.`).waitFor()
    await page.keyboard.press('Control+z')
    await link.waitFor()
  })
})

describe('the search', () => {
  test('C18 finds by names in any order, whole or in part', async () => {
    const page = await visit('/patients')
    await waitForIndex(page)
    const target = (await cliniko.patients.list({ where: { last_name: { contains: 'Nguyễn' } }, perPage: 1 })).items[0]
    const first = target?.first_name ?? ''
    for (const typed of [`${first} Nguyễn`, `nguyen ${first}`, `ngu ${first.slice(0, 2)}`, 'NGUYEN']) {
      await search(page).fill(typed)
      await page
        .getByText(/match(es)?/)
        .first()
        .waitFor()
      await names(page).filter({ hasText: 'Nguyễn' }).first().waitFor()
    }
    await search(page).fill('nobody is called that')
    await page.getByText('Nobody matches “nobody is called that”.').waitFor()
    await page.getByRole('button', { name: 'Clear search' }).click()
    await page.getByText('1,958 patients').waitFor()
  })

  test('finds by phone number, email address and birth date', async () => {
    const page = await visit('/patients')
    await waitForIndex(page)
    const { items } = await cliniko.patients.list({ perPage: 100 })
    const patient = items.find(
      ({ date_of_birth, email, patient_phone_numbers }) => date_of_birth && email && patient_phone_numbers?.length,
    )
    const [year = '', month = '', day = ''] = patient?.date_of_birth?.split('-') ?? []
    const link = table(page).locator(`th a[href="/patients/${patient?.id}"]`)
    for (const typed of [patient?.email, patient?.date_of_birth, `${Number(day)}/${Number(month)}/${year}`]) {
      await search(page).fill(typed ?? '')
      await link.waitFor()
      await search(page).fill('')
      await page.getByText('1,958 patients').waitFor()
    }
    // Many share a number that is reserved for fiction.
    const number = patient?.patient_phone_numbers?.[0]?.number ?? ''
    for (const typed of [number, number.replaceAll(' ', ''), number.replaceAll(' ', '').replace(/^0/, '+61')]) {
      await search(page).fill(typed)
      await page.getByText(/match/).waitFor()
      await table(page).getByRole('row').nth(1).filter({ hasText: number }).waitFor()
    }
  })

  test('`/`, three letters and Enter open a patient', async () => {
    const page = await visit('/patients')
    await waitForIndex(page)
    await page.keyboard.press('/')
    await page.keyboard.type('ngu')
    await names(page).filter({ hasText: /ngu/i }).first().waitFor()
    const href = await names(page).first().getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href}`)
  })

  test('its route responds to this dashboard’s pages alone', async () => {
    const page = await visit('/patients')
    await page.waitForLoadState('networkidle')
    const send = (headers: Record<string, string>, body: unknown) =>
      fetch(`${dashboard.url}/api/patient-search`, { method: 'POST', headers, body: JSON.stringify(body) })
    const body = { text: 'ngu', limit: 5, archived: false }
    expect((await send({ 'sec-fetch-site': 'cross-site' }, body)).status).toBe(403)
    expect((await send({ origin: 'https://evil.test' }, body)).status).toBe(403)
    expect((await send({}, body)).status).toBe(403)
    const own = { 'sec-fetch-site': 'same-origin' }
    expect((await send(own, { ...body, limit: 1000 })).status).toBe(400)
    expect((await send(own, null)).status).toBe(400)
    const response = await send(own, body)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(await response.json()).sort()).toEqual(['hasMore', 'ids', 'isReady'])
  })
})

describe('a new patient', () => {
  test('is created with what was filled in, and archived by undo', async () => {
    const page = await visit('/patients/new')
    await page.getByRole('button', { name: 'Create patient' }).click()
    await page.getByText('Enter a first name of at most 255 characters.').waitFor()
    await page.getByLabel('First name (required)').fill('Zuzana')
    await page.getByLabel('Last name (required)').fill('Testová')
    await page.getByLabel('Date of birth').fill('1991-05-06')
    await page.getByLabel('Phone number 1', { exact: true }).fill('0491 570 006')
    await page.getByRole('button', { name: 'Add a phone number' }).click()
    await page.getByLabel('Kind of phone number 2').selectOption('Work')
    await page.getByLabel('Phone number 2', { exact: true }).fill('+61 2 5550 1234')
    await page.getByLabel('Pronouns').selectOption('they/them')
    const [request] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/cliniko/patients')),
      page.getByRole('button', { name: 'Create patient' }).click(),
    ])
    expect(request.postDataJSON()).toEqual({
      first_name: 'Zuzana',
      last_name: 'Testová',
      date_of_birth: '1991-05-06',
      patient_phone_numbers: [
        { number: '0491 570 006', phone_type: 'Mobile' },
        { number: '+61 2 5550 1234', phone_type: 'Work' },
      ],
      pronouns: expect.objectContaining({ nominative: 'they', reflexive: 'themself' }),
    })
    await page.waitForURL(/\/patients\/\d+$/)
    await page.getByText('Zuzana Testová was created.').waitFor()
    // Found at once, by part of the name.
    await desk.open('/patients?q=testova+zuz')
    await names(page).filter({ hasText: 'Zuzana Testová' }).waitFor()
  })

  test('who may be there already is shown, and can be opened', async () => {
    const page = await visit('/patients/new')
    await waitForIndex(page)
    const { items } = await cliniko.patients.list({ sort: 'last_name', perPage: 100 })
    const known = items.find(({ date_of_birth, last_name }) => date_of_birth && /^[A-Z][a-z]{5,}$/.test(last_name))
    const hint = page.getByRole('region', { name: 'Already a patient?' })
    await page.getByLabel('First name (required)').fill(known?.first_name ?? '')
    // A letter is missing.
    await page.getByLabel('Last name (required)').fill(known?.last_name.replace(/.$/, '') ?? '')
    await page.getByLabel('Date of birth').fill(known?.date_of_birth ?? '')
    const link = hint.locator(`a[href="/patients/${known?.id}"]`)
    await link.waitFor()
    await hint.getByText('Same birth date').first().waitFor()
    await hint.getByText('Similar name').first().waitFor()
    await desk.expectAccessible()
  })
})

describe('editing', () => {
  const patchOf = (page: Page) => page.waitForRequest((request) => request.method() === 'PATCH')
  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

  test('sends what changed and nothing else, and takes it back', async () => {
    const patient = await patientAt(10)
    const page = await visit(`/patients/${patient.id}/edit`)
    await page.getByText('No changes').waitFor()
    await page.getByLabel('Occupation').fill('Lighthouse keeper')
    await page.getByText('1 field changed').waitFor()
    const [patch] = await Promise.all([patchOf(page), save(page)])
    expect(patch.postDataJSON()).toEqual({ occupation: 'Lighthouse keeper' })
    await page.waitForURL(`**/patients/${patient.id}`)
    await page.getByText(`${patient.label} was saved.`).waitFor()
    const [undo] = await Promise.all([patchOf(page), page.keyboard.press('Control+z')])
    expect(undo.postDataJSON()).toEqual({ occupation: patient.occupation })
    await page.getByText(`The changes to ${patient.label} were taken back.`).waitFor()
  })

  test('the API’s errors are at their fields', async () => {
    const patient = await patientAt(11)
    const page = await visit(`/patients/${patient.id}/edit`)
    await page.getByLabel('Email', { exact: true }).fill('nowhere')
    await save(page)
    await page.getByText('Enter an email address, such as name@example.com.').waitFor()
    await page.route('**/api/cliniko/patients/*', (route) =>
      route.request().method() === 'PATCH'
        ? route.fulfill({ status: 422, json: { message: 'Invalid', errors: { email: 'has already been taken' } } })
        : route.continue(),
    )
    await page.getByLabel('Email', { exact: true }).fill('somewhere@example.com')
    await save(page)
    await page.getByText('Email has already been taken.').waitFor()
    await page.getByText('One field needs a look.').waitFor()
    // The browser logs the response, as it should.
    expect(desk.errors.filter((error) => error.includes('422'))).toHaveLength(1)
    await desk.close()
    desk = { ...desk, errors: [], close: async () => {} }
  })

  test('of two people nobody’s value is lost unseen', async () => {
    const patient = await patientAt(12)
    const page = await visit(`/patients/${patient.id}/edit`)
    const other = await openScreen(browser, dashboard.url)
    await other.open(`/patients/${patient.id}/edit`)
    await other.page.getByLabel('Email', { exact: true }).fill('theirs@example.com')
    await other.page.getByLabel('Suburb or city').fill('Hobart')
    await save(other.page)
    await other.page.waitForURL(`**/patients/${patient.id}`)

    await page.getByLabel('Email', { exact: true }).fill('mine@example.com')
    await page.getByLabel('Occupation').fill('Beekeeper')
    await save(page)
    const dialog = page.getByRole('dialog', { name: 'Somebody else changed this, too' })
    await dialog.getByText('theirs@example.com').waitFor()
    await dialog.getByText('mine@example.com').waitFor()
    expect(await dialog.getByRole('radio').count()).toBe(2)
    await desk.expectAccessible()
    await dialog.getByRole('radio', { name: /mine@example.com/ }).check()
    const [patch] = await Promise.all([patchOf(page), dialog.getByRole('button', { name: 'Save this' }).click()])
    // The suburb isn't touched: it stays as the other person saved it.
    expect(patch.postDataJSON()).toEqual({ email: 'mine@example.com', occupation: 'Beekeeper' })
    await page.waitForURL(`**/patients/${patient.id}`)
    await desk.open(`/patients/${patient.id}/edit`)
    expect(await page.getByLabel('Suburb or city').inputValue()).toBe('Hobart')
    expect(await page.getByLabel('Email', { exact: true }).inputValue()).toBe('mine@example.com')
    expect(other.errors).toEqual([])
    await other.close()
  })

  test('unsaved changes are kept until somebody says so', async () => {
    const patient = await patientAt(13)
    const page = await visit(`/patients/${patient.id}/edit`)
    await page.getByLabel('Occupation').fill('Diver')
    await page.getByRole('link', { name: 'Patients' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
    await dialog.getByRole('button', { name: 'Keep editing' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Occupation').inputValue()).toBe('Diver')
    await page.getByRole('link', { name: 'Cancel' }).click()
    await dialog.getByRole('button', { name: 'Leave' }).click()
    await page.waitForURL(`**/patients/${patient.id}`)
  })

  test('reception gets no field that it may not see', async () => {
    const { items } = await cliniko.patients.list({ sort: 'last_name', perPage: 100 })
    const patient = items.find(({ medicare, notes }) => medicare && notes)
    if (!patient?.medicare || !patient.notes) throw new Error('No patient has what is to be withheld.')
    const bodies: string[] = []
    desk = await openDesk(browser, dashboard.url, { role: 'reception' })
    desk.page.on(
      'response',
      (response) =>
        void response.text().then(
          (body) => bodies.push(body),
          () => {},
        ),
    )
    await desk.open(`/patients/${patient.id}/edit`)
    await desk.page.getByLabel('Occupation').waitFor()
    for (const label of ['Medicare number', 'DVA card number', 'Notes', 'Extra information on invoices']) {
      expect(await desk.page.getByLabel(label, { exact: true }).count()).toBe(0)
    }
    await desk.page.waitForLoadState('networkidle')
    const data = bodies.filter((body) => body.includes(patient.id)).join('\n')
    expect(data).toContain(patient.last_name)
    expect(data).not.toContain(patient.medicare)
    expect(data).not.toContain(patient.notes)
    // A field without a value tells nothing. The notes of doctors are no patient's.
    expect(data).not.toMatch(/\\?"(medicare|dva_card_number|custom_fields|notes)\\?":(?!null)/)
  })
})

describe('the made-up clinic of the demo', () => {
  let demo: Dashboard

  beforeAll(async () => {
    demo = await startDashboard({ CLINIKO_MOCK_NOW: now, CLINIKO_MOCK_SCENE: 'demo' })
  })

  afterAll(() => demo?.stop())

  test('a merged record says so, and leads to the other', async () => {
    const page = await visit('/patients?show=archived&born=1987-09-12', {}, demo)
    const row = table(page).getByRole('row').filter({ hasText: 'Kath Nguyen' })
    await row.getByText('Merged').waitFor()
    expect(await row.getByRole('button', { name: 'Bring back Kath Nguyen' }).count()).toBe(0)
    const href = await row.getByRole('rowheader').getByRole('link').getAttribute('href')
    await desk.open(`${href}/edit`)
    await page.getByText('This record was merged into another.').waitFor()
    await page.getByRole('link', { name: 'Open the other record' }).click()
    await page.waitForURL((url) => /^\/patients\/\d+$/.test(url.pathname) && url.pathname !== href)
  })

  test('the search finds archived patients if they are shown', async () => {
    const page = await visit('/patients?q=walt+sim&show=archived', {}, demo)
    await waitForIndex(page)
    await page.getByText('1 match').waitFor()
    await names(page).filter({ hasText: 'Walter Simmons' }).waitFor()
  })

  test('a name that is spelt in another way is the same person', async () => {
    const page = await visit('/patients/new', {}, demo)
    await waitForIndex(page)
    await page.getByLabel('First name (required)').fill('Katharine')
    await page.getByLabel('Last name (required)').fill('Nguyen')
    await page.getByLabel('Phone number 1', { exact: true }).fill('+61 491 574 118')
    const hint = page.getByRole('region', { name: 'Already a patient?' })
    await hint.getByRole('link', { name: 'Katherine Nguyen' }).waitFor()
    await hint.getByText('Same phone number').first().waitFor()
  })
})

describe('hostile names', () => {
  let hostile: Dashboard

  beforeAll(async () => {
    hostile = await startDashboard({ CLINIKO_MOCK_NOW: now, CLINIKO_MOCK_SCENE: 'hostile' })
  })

  afterAll(() => hostile?.stop())

  test('run no script, and no formula in an export', async () => {
    const page = await visit('/patients?sort=-added', {}, hostile)
    await names(page).first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('patients-2026-03-03.csv')
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.charCodeAt(0)).toBe(0xfe_ff)
    expect(csv).toContain('HYPERLINK')
    const cells = parse<string[]>(csv.slice(1)).data.flat()
    expect(cells.filter((cell) => /^[=@\t\r]|^[+-](?![\d\s(),.]*$)/.test(cell))).toEqual([])
    // Phone numbers stay readable.
    expect(cells.some((cell) => cell.startsWith('04'))).toBe(true)
    expect(await page.evaluate(() => 'hostileScriptRan' in window)).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})

describe('appearance', () => {
  test.each([
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['phone', 'light'],
    ['phone', 'dark'],
  ] as const)('%s, %s: no accessibility violations, and no horizontal overflow', async (size, colorScheme) => {
    const page = await visit('/patients', { viewport: sizes[size], colorScheme })
    const { id } = await patientAt(20)
    for (const [path, ready] of [
      ['/patients', names(page).first()],
      ['/patients?q=nobody+at+all', page.getByText('Nobody matches')],
      ['/patients/new', page.getByLabel('Occupation')],
      [`/patients/${id}/edit`, page.getByLabel('Occupation')],
    ] as const) {
      await desk.open(path)
      await ready.waitFor()
      await desk.expectAccessible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  })

  test('a phone finds and opens a patient', async () => {
    const page = await visit('/patients', { viewport: sizes.phone, hasTouch: true })
    await page.getByRole('button', { name: 'Filters' }).tap()
    await page.getByLabel('Show', { exact: true }).selectOption('Active and archived')
    // Other tests add patients.
    const response = await fetch(`${dashboard.url}/api/cliniko/patients?q[]=archived_at:*&per_page=1`)
    const { total_entries: count } = (await response.json()) as { total_entries: number }
    await page.getByText(`${count.toLocaleString('en-AU')} patients`).waitFor()
    await search(page).fill('ngu')
    await names(page).filter({ hasText: /ngu/i }).first().tap()
    await page.waitForURL(/\/patients\/\d+/)
  })
})
