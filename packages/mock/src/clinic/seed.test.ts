import { createHash } from 'node:crypto'
import { parseLink } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMock } from '../index.js'
import { cents, percentOf } from '../resources/kit/money.js'
import { hostileLines } from './notes.js'

const now = '2026-03-02T23:20:00Z'
const { store } = createMock({ now, clock: { now: () => 0 } })
const { tables } = store

function sum(amounts: Iterable<string | number | null>): number {
  let total = 0
  for (const amount of amounts) total += cents(amount ?? Number.NaN)
  return total
}

/** Every link in a record, however deep. */
function* linksIn(value: unknown, isTop = true): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'links' && typeof inner?.self === 'string') {
      if (!isTop) yield inner.self
    } else yield* linksIn(inner, false)
  }
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

describe('the small clinic', () => {
  test.each(Object.entries(tables).map(([name, table]) => ({ name, table })))(
    'default: has $name, each as the API has it',
    ({ name, table }) => {
      expect(table.size).toBeGreaterThan(0)
      const { model } = Object.entries(allSchemas).find(([resource]) => resource === name)?.[1] ?? {}
      if (!model) throw new Error('There is no schema of it.')
      for (const record of table.peeks()) expect(v.safeParse(model, record).issues).toBeUndefined()
    },
  )

  test('behavior: links to one lead to records that are there', () => {
    for (const [name, table] of Object.entries(tables)) {
      for (const record of table.peeks()) {
        for (const link of linksIn(record)) {
          const target = parseLink(link)
          if (!target) throw new Error(`${name} has a link that leads nowhere: ${link}`)
          if (!('id' in target)) continue
          const resource = target.resource === 'appointments' ? 'individual_appointments' : target.resource
          const found =
            resource === 'bookings'
              ? store.bookings.at(target.id)
              : Object.entries(tables)
                  .find(([other]) => other === resource)?.[1]
                  .peek(target.id)
          if (!found) throw new Error(`${name} has a link to nothing: ${link}`)
        }
      }
    }
  })

  test('behavior: invoices are the sum of their items, to the cent', () => {
    for (const { id, net_amount, tax_amount, total_amount } of tables.invoices.peeks()) {
      const items = tables.invoice_items.by('invoice_id', id)
      expect(items.length).toBeGreaterThan(0)
      expect(cents(net_amount ?? '')).toBe(sum(items.map((item) => item.net_price)))
      expect(cents(tax_amount ?? '')).toBe(sum(items.map((item) => item.tax_amount)))
      expect(cents(total_amount ?? '')).toBe(sum(items.map((item) => item.total_including_tax)))
      expect(total_amount).toMatch(/^-?\d+\.\d\d$/)
    }
    for (const item of tables.invoice_items.peeks()) {
      const full = cents(item.unit_price) * Number(item.quantity)
      const discount = percentOf(full, Number(item.discount_percentage ?? 0))
      expect(cents(item.net_price ?? '')).toBe(full - discount)
      expect(cents(item.tax_amount ?? '')).toBe(percentOf(full - discount, Number(item.tax_rate ?? 0)))
    }
  })

  test('behavior: what isn’t paid is open, and its appointment says so', () => {
    const open = [...tables.invoices.peeks()].filter(({ status }) => status === 10)
    expect(open.length).toBeGreaterThan(20)
    for (const invoice of open) {
      expect(invoice.closed_at).toBeNull()
      const target = parseLink(invoice.attendee)
      const attendee = target && 'id' in target ? tables.attendees.peek(target.id) : undefined
      expect(attendee?.invoice_status).toBe(10)
    }
  })

  test('behavior: stock is what was bought, less what was sold and broken', () => {
    for (const { id, stock_level } of tables.products.peeks()) {
      const changes = tables.stock_adjustments.by('product_id', id)
      expect(cents(stock_level ?? '')).toBe(sum(changes.map(({ quantity }) => quantity)))
      expect(Number(stock_level)).toBeGreaterThanOrEqual(0)
    }
  })

  test('behavior: nothing was written after now, or changed before it was made', () => {
    const { bookings } = store
    for (const table of Object.values(tables)) {
      for (const record of table.peeks()) {
        if (record.created_at > now || record.updated_at < record.created_at) throw new Error(JSON.stringify(record))
      }
    }
    expect([...bookings].some(({ starts_at }) => starts_at > now)).toBe(true)
  })

  test('behavior: some notes hold what must not be shown as it is', () => {
    const contents = JSON.stringify([...tables.treatment_notes.peeks()].map(({ content }) => content))
    for (const line of hostileLines) expect(contents).toContain(JSON.stringify(line).slice(1, -1))
  })

  test('behavior: names of one letter, of many parts and of many scripts', () => {
    const lastNames = [...tables.patients.peeks()].map(({ last_name }) => last_name)
    expect(lastNames.some((name) => [...name].length === 1)).toBe(true)
    expect(lastNames.some((name) => name.length > 40)).toBe(true)
    expect(lastNames.some((name) => /['’]/.test(name))).toBe(true)
    for (const script of ['Han', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek']) {
      expect(lastNames.join()).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    }
  })

  test('C09 behavior: addresses and numbers of all kinds are nobody’s', () => {
    for (const table of [tables.contacts, tables.communications, tables.patients, tables.users]) {
      const text = JSON.stringify([...table.peeks()])
      for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g))
        expect(address).toMatch(/@(example\.com|clinic\.example)$/)
    }
    for (const { medicare } of tables.patients.peeks()) if (medicare !== null) expect(medicare).toMatch(/^9/)
  })

  test('behavior: patients and diary of a seed stay as they are, whatever else is added', () => {
    const names = [...tables.patients.peeks()].filter(({ latest_booking }) => latest_booking)
    expect(hash(names.map(({ id, label, date_of_birth }) => [id, label, date_of_birth]))).toBe('d410e918102d2d84')
    const diary = [...tables.individual_appointments.peeks()]
    expect(
      hash(diary.map(({ id, starts_at, patient_name, cancelled_at }) => [id, starts_at, patient_name, cancelled_at])),
    ).toBe('7393d06dc462cdee')
  })
})

test('behavior: a clinic has 20,000 patients, more places and more staff, none of whom is in two places at once', () => {
  const { tables } = createMock({ now, size: 'clinic' }).store
  expect(tables.patients.size).toBe(20_000)
  expect(tables.businesses.size).toBe(5)
  expect(tables.practitioners.size).toBe(24)
  for (const practitionerId of tables.practitioners.keys()) {
    const starts = tables.individual_appointments
      .by('practitioner_id', practitionerId)
      .map(({ starts_at }) => starts_at)
    expect(new Set(starts).size).toBe(starts.length)
  }
  const emails = [...tables.users.peeks()].map(({ email }) => email)
  expect(new Set(emails).size).toBe(emails.length)
})

describe('C17 who it speaks to', () => {
  afterEach(() => void vi.unstubAllGlobals())

  test('behavior: neither filling a clinic nor going back to a snapshot sends anything anywhere', () => {
    const network = vi.fn()
    vi.stubGlobal('fetch', network)
    const mock = createMock({ now, patients: 5 })
    mock.restore(mock.snapshot())
    expect(network).not.toHaveBeenCalled()
  })

  test('input: a snapshot of what lies elsewhere is refused', () => {
    const mock = createMock({ now, patients: 5 })
    const snapshot = { ...mock.snapshot(), baseUrl: 'https://api.uk2.cliniko.com/v1' }
    expect(() => mock.restore(snapshot)).toThrow('another shard')
  })
})
