import type { Mock } from '@cliniko/mock'
import { configure, fireEvent, getByRole, waitFor } from '@testing-library/dom'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

// Nothing here takes long, but the machine may be busy.
configure({ asyncUtilTimeout: 60_000 })

/** A page under test. */
export interface ExamplePage {
  /** The clinic that the page shows. */
  readonly mock: Mock
  /** Shows the page in `#app`. Returns a function that removes it. */
  mount(): () => void
}

const cancelOperation = 'PATCH /individual_appointments/{id}/cancel'
/** Milliseconds by the clinic's clock. The client would wait for 30 seconds. */
const slow = 20_000

// Roles are looked up only where they are what is tested: in a long table that takes seconds.
function elementOf(selector: string, container: ParentNode = document): HTMLElement {
  const element = container.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}
const rows = () => [...document.querySelectorAll<HTMLElement>('tbody tr')]
const names = () => rows().map((row) => elementOf('th', row).textContent)
const items = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent ?? '')
const statusOf = (section: string) => elementOf(`section[aria-label="${section}"] [role=status]`).textContent?.trim()
const alertText = () => elementOf('[role=alert]').textContent
const arrivedButton = (row: HTMLElement) => elementOf('[aria-label^=Arrived]', row)
const cancelFirst = () => fireEvent.click(elementOf('tbody tr [aria-label^=Cancel]'))

/** Tests the page that each example shows. */
export function testPage(framework: string, { mock, mount }: ExamplePage): void {
  describe(framework, () => {
    let unmount: () => void

    beforeEach(async () => {
      mock.requests.length = 0
      document.body.innerHTML = '<main id="app"></main>'
      unmount = mount()
      await waitFor(() => {
        expect(statusOf('Appointments')).toMatch(/^\d+ appointments$/)
        expect(statusOf('Patients')).toMatch(/^20 of \d+ patients$/)
      })
    })

    afterEach(() => {
      unmount()
      mock.faults.clear()
    })

    test('shows the day with the names of patients, and requests nothing twice', () => {
      expect(rows().length).toBeGreaterThan(30)
      for (const row of rows()) {
        const [time, patient, type] = [...row.children].map(({ textContent }) => textContent)
        expect(time).toMatch(/^\d{1,2}:\d\d/)
        expect(patient).toMatch(/\S \S/)
        expect(type).not.toBe('')
      }
      const urls = mock.requests.map(({ url }) => url)
      expect(new Set(urls).size).toBe(urls.length)
    })

    test('names its regions, rows and buttons', () => {
      const [row] = rows()
      if (!row) throw new Error('The day has no appointments.')
      const [patient = ''] = names()
      getByRole(document.body, 'region', { name: 'Appointments' })
      getByRole(document.body, 'region', { name: 'Patients' })
      getByRole(document.body, 'searchbox', { name: 'Last name' })
      getByRole(row, 'rowheader', { name: patient })
      getByRole(row, 'button', { name: `Arrived: ${patient}` })
      getByRole(row, 'button', { name: `Cancel ${patient}` })
    })

    test('a cancelled appointment leaves at once, and stays away', async () => {
      mock.faults.add({ kind: 'slow', delay: slow, operation: cancelOperation, times: 1 })
      const [, ...others] = names()
      cancelFirst()
      await waitFor(() => expect(names()).toEqual(others))
      await waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 0 }))
      expect(names()).toEqual(others)
      mock.advance(slow)
      await waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ method: 'GET', status: 200 }))
      expect(names()).toEqual(others)
      expect(alertText()).toBe('')
    })

    test('an appointment comes back when its cancellation fails', async () => {
      mock.faults.add({ kind: 'timeout', operation: cancelOperation, times: 1 })
      const [, ...others] = names()
      const all = names()
      cancelFirst()
      await waitFor(() => expect(names()).toEqual(others))
      await waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 0 }))
      mock.advance(30_000)
      await waitFor(() => {
        expect(alertText()).not.toBe('')
        expect(names()).toEqual(all)
      })
    })

    test('a cancellation that the clinic refuses changes nothing, and says why', async () => {
      mock.faults.add({ kind: 'status', status: 422, operation: cancelOperation, times: 1 })
      const all = names()
      cancelFirst()
      await waitFor(() => {
        expect(alertText()).not.toBe('')
        expect(names()).toEqual(all)
      })
    })

    test('an arrival shows at once, and is taken back', async () => {
      mock.faults.add({ kind: 'slow', delay: slow, operation: 'GET /attendees', times: 1 })
      const index = rows().findIndex((row) => arrivedButton(row).getAttribute('aria-pressed') === 'false')
      const button = () => arrivedButton(rows()[index] ?? document.body)
      fireEvent.click(button())
      await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('true'))
      await waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ method: 'GET', status: 0 }))
      mock.advance(slow)
      await waitFor(() => expect(mock.requests.at(-1)?.url).toMatch(/^\/individual_appointments/))
      expect(button().getAttribute('aria-pressed')).toBe('true')
      fireEvent.click(button())
      await waitFor(() => expect(button().getAttribute('aria-pressed')).toBe('false'))
    })

    test('the list of patients grows', async () => {
      fireEvent.click(elementOf('section[aria-label=Patients] > button'))
      await waitFor(() => expect(statusOf('Patients')).toMatch(/^40 of \d+ patients$/))
      expect(items()).toHaveLength(40)
    })

    test('a search shows only the patients of that name', async () => {
      const { items: patients } = await mock.client().patients.list({ perPage: 100 })
      const name = patients.find(({ last_name }) => /^[A-Z][a-z]{3,}$/.test(last_name))?.last_name ?? ''
      expect(name).not.toBe('')
      fireEvent.input(elementOf('[type=search]'), { target: { value: name } })
      fireEvent.submit(elementOf('search > form'))
      await waitFor(() => {
        expect(items()).not.toHaveLength(0)
        for (const label of items()) expect(label.toLowerCase()).toContain(name.toLowerCase())
      })
    })
  })
}
