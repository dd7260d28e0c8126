import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startBrowser } from '../../../tests/e2e/browser'
import type { Desk } from './kit'
import { openScreen } from './open-screen'
import { type Dashboard, startDashboard } from './server'
import { settle } from './settle'

let dashboard: Dashboard
let browser: Browser
let anna: Desk
let ben: Desk

beforeAll(async () => {
  dashboard = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z' })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await dashboard?.stop()
})

beforeEach(async () => {
  anna = await openScreen(browser, dashboard.url)
  ben = await openScreen(browser, dashboard.url)
})

afterEach(async () => {
  expect([...anna.errors, ...ben.errors]).toEqual([])
  await Promise.all([anna.close(), ben.close()])
})

/** How soon a change has to show in the other browser. */
const soon = { timeout: 15_000 }

const api = (path: string, { url } = dashboard) =>
  fetch(`${url}/api/cliniko${path}`).then((response) => response.json())

async function openBoth(path: string): Promise<void> {
  await Promise.all([anna.open(path), ben.open(path)])
  await Promise.all([settle(anna.page), settle(ben.page)])
}

const cardIn = (page: Page, id: string) => page.locator(`[data-item="${id}"]`)

/** The id of an appointment of today that is still to come, such as the first one. */
async function bookedId(position: number): Promise<string> {
  const cards = anna.page.locator('[data-kind=individual_appointment][data-status=booked][data-size=full]')
  return (await cards.nth(position).getAttribute('data-item')) ?? ''
}

async function patientIdAt(position: number, clinic = dashboard): Promise<string> {
  const { patients } = (await api(`/patients?sort=last_name&per_page=${position + 1}`, clinic)) as {
    patients: { id: string }[]
  }
  return patients[position]?.id ?? ''
}

describe('a change in one browser shows in the other within 15 seconds', { timeout: 120_000 }, () => {
  test('arrived', async () => {
    await openBoth('/')
    const id = await bookedId(0)
    await cardIn(anna.page, id).focus()
    await anna.page.keyboard.press('a')
    await ben.page.locator(`[data-item="${id}"][data-status=arrived]`).waitFor(soon)
  })

  test('moved', async () => {
    await openBoth('/')
    const id = await bookedId(1)
    const textIn = (page: Page) => cardIn(page, id).textContent()
    const before = await textIn(ben.page)
    await cardIn(anna.page, id).focus()
    for (const key of ['m', 'ArrowDown', 'ArrowDown', 'Enter']) await anna.page.keyboard.press(key)
    await expect.poll(() => textIn(ben.page), soon).not.toBe(before)
    expect(await textIn(ben.page)).toBe(await textIn(anna.page))
  })

  test('cancelled, once it was sent', async () => {
    await openBoth('/')
    const id = await bookedId(2)
    await cardIn(anna.page, id).focus()
    await anna.page.keyboard.press('x')
    await anna.page.getByRole('button', { name: 'Cancel appointment' }).click()
    await expect
      .poll(
        () =>
          cardIn(ben.page, id)
            .getAttribute('data-status')
            .catch(() => null),
        { timeout: 25_000 },
      )
      .not.toBe('booked')
  })

  test('a new patient', async () => {
    await openBoth('/patients')
    await anna.open('/patients/new')
    await anna.page.getByLabel('First name', { exact: false }).first().fill('Aaron')
    await anna.page.getByLabel('Last name', { exact: false }).fill('Aaaronson')
    await anna.page.keyboard.press('Enter')
    await anna.page.waitForURL(/\/patients\/\d+$/)
    await ben.page.getByText('Aaaronson').first().waitFor(soon)
  })

  test('a new name, in the list and on the calendar', async () => {
    await anna.open('/')
    const id = await bookedId(3)
    const { patient } = (await api(`/individual_appointments/${id}`)) as { patient: { links: { self: string } } }
    const patientId = patient.links.self.split('/').at(-1)
    await ben.open('/')
    await anna.open(`/patients/${patientId}/edit`)
    await anna.page.getByLabel('Last name', { exact: false }).fill('Renamed-Today')
    await anna.page.getByRole('button', { name: 'Save' }).click()
    await anna.page.waitForURL(new RegExp(`/patients/${patientId}$`))
    await expect.poll(() => cardIn(ben.page, id).textContent(), soon).toContain('Renamed-Today')
  })
})

describe('both edit one record, and nobody’s saved value is lost unseen', { timeout: 120_000 }, () => {
  test('a patient: other fields are kept, and the same field is chosen', async () => {
    const id = await patientIdAt(5)
    await openBoth(`/patients/${id}/edit`)
    await anna.page.getByLabel('Occupation').fill('Baker')
    await anna.page.getByRole('button', { name: 'Save' }).click()
    await anna.page.waitForURL(new RegExp(`/patients/${id}$`))

    await ben.page.getByLabel('Suburb or city').fill('Glebe')
    await ben.page.getByLabel('Occupation').fill('Miller')
    await ben.page.getByRole('button', { name: 'Save' }).click()
    const dialog = ben.page.getByRole('dialog', { name: 'Somebody else changed this, too' })
    await dialog.getByText('Baker').waitFor()
    expect(await api(`/patients/${id}`)).toMatchObject({ occupation: 'Baker' })
    await dialog.getByLabel(/Baker/).check()
    await dialog.getByRole('button', { name: /save/i }).click()
    await ben.page.waitForURL(new RegExp(`/patients/${id}$`))
    expect(await api(`/patients/${id}`)).toMatchObject({ occupation: 'Baker', city: 'Glebe' })
  })

  test('the notes of an appointment', async () => {
    await openBoth('/')
    const id = await bookedId(4)
    await openBoth(`/?booking=${id}`)
    const form = ({ page }: Desk) => page.getByLabel('Notes of this appointment')
    const save = ({ page }: Desk) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    for (const { page } of [anna, ben]) await page.getByRole('button', { name: /^(?:Add|Edit) notes$/ }).click()
    await form(anna).fill('Needs the ramp')
    await save(anna)
    await form(anna).waitFor({ state: 'detached' })
    await form(ben).fill('Brings a letter')
    await save(ben)
    await ben.page.getByText('Somebody else saved “Needs the ramp” meanwhile.').waitFor()
    expect(await api(`/individual_appointments/${id}`)).toMatchObject({ notes: 'Needs the ramp' })
    await form(ben).fill('Needs the ramp. Brings a letter')
    await save(ben)
    await form(ben).waitFor({ state: 'detached' })
    expect(await api(`/individual_appointments/${id}`)).toMatchObject({ notes: 'Needs the ramp. Brings a letter' })
  })

  test('a case', async () => {
    const { patient_cases: cases } = (await api('/patient_cases?per_page=1')) as {
      patient_cases: { id: string; name: string; patient: { links: { self: string } } }[]
    }
    const [{ id, name, patient }] = cases as [(typeof cases)[number]]
    await openBoth(`/patients/${patient.links.self.split('/').at(-1)}?tab=cases`)
    for (const { page } of [anna, ben])
      await page
        .getByRole('button', { name: `Edit case: ${name}` })
        .first()
        .click()
    const field = ({ page }: Desk, label: string) => page.getByRole('dialog').getByLabel(label)
    const save = ({ page }: Desk) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await field(anna, 'Largest number of sessions').fill('17')
    await save(anna)
    await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
    await field(ben, 'Notes').fill('Ben was here')
    await field(ben, 'Largest number of sessions').fill('4')
    await save(ben)
    await ben.page.getByText('Somebody else saved “17” meanwhile.').waitFor()
    expect(await api(`/patient_cases/${id}`)).toMatchObject({ max_sessions: 17 })
    await field(ben, 'Largest number of sessions').fill('17')
    await save(ben)
    await ben.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await api(`/patient_cases/${id}`)).toMatchObject({ max_sessions: 17, notes: 'Ben was here' })
  })

  test('a product, whose form was opened before the other one saved', async () => {
    const { products } = (await api('/products?per_page=1')) as { products: { id: string }[] }
    const id = products[0]?.id
    await openBoth(`/stock?product=${id}`)
    for (const { page } of [anna, ben]) await page.getByRole('dialog').getByRole('button', { name: 'Edit' }).click()
    const field = ({ page }: Desk, label: string) => page.getByRole('dialog').getByLabel(label, { exact: true })
    const save = ({ page }: Desk) => page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await field(anna, 'Item code').fill('ANNA-1')
    await save(anna)
    await anna.page.getByText(/ was saved\.$/).waitFor()
    await settle(ben.page)
    await field(ben, 'Serial number').fill('BEN-2')
    await save(ben)
    await ben.page.getByText(/ was saved\.$/).waitFor()
    expect(await api(`/products/${id}`)).toMatchObject({ item_code: 'ANNA-1', serial_number: 'BEN-2' })
  })

  test('a treatment note', async () => {
    await Promise.all([anna.close(), ben.close()])
    // Its key is a practitioner's: nobody else writes notes.
    const demo = await startDashboard({ CLINIKO_MOCK_NOW: '2026-03-02T23:20:00Z', CLINIKO_MOCK_SCENE: 'demo' })
    onTestFinished(() => demo.stop())
    anna = await openScreen(browser, demo.url, { role: 'practitioner' })
    ben = await openScreen(browser, demo.url, { role: 'practitioner' })
    const questions = ['Mood', 'Plan'].map((name) => ({ name, type: 'text', answer: 'As before' }))
    const patientId = await patientIdAt(7, demo)
    const headers = {
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      cookie: 'desk-role=practitioner',
    }
    const body = JSON.stringify({
      patient_id: patientId,
      title: 'Progress',
      draft: true,
      content: { sections: [{ name: 'SOAP', questions }] },
    })
    const created = await fetch(`${demo.url}/api/cliniko/treatment_notes`, { method: 'POST', headers, body })
    expect(created.status).toBe(201)
    const { id } = (await created.json()) as { id: string }
    await openBoth(`/patients/${patientId}/notes/${id}`)
    const saved = ({ page }: Desk) => page.getByTestId('save-status').filter({ hasText: /^Saved \d\d:\d\d$/ })
    await anna.page.getByLabel('Mood').fill('Better')
    await saved(anna).waitFor()
    await ben.page.getByLabel('Plan').fill('Walk more')
    await saved(ben).waitFor()
    const answers = async () => {
      const { content } = (await api(`/treatment_notes/${id}`, demo)) as {
        content: { sections: { questions: { name: string; answer: string }[] }[] }
      }
      return Object.fromEntries(
        content.sections.flatMap((each) => each.questions.map(({ name, answer }) => [name, answer])),
      )
    }
    expect(await answers()).toEqual({ Mood: 'Better', Plan: 'Walk more' })
    // The same answer in both, at the same time.
    await Promise.all([anna.page.getByLabel('Mood').fill('Good'), ben.page.getByLabel('Mood').fill('Bad')])
    const warning = 'Somebody else changed this note'
    await Promise.any([anna, ben].map(({ page }) => page.getByText(warning).first().waitFor({ timeout: 20_000 })))
  })
})
